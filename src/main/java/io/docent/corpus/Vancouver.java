package io.docent.corpus;

import java.util.ArrayList;
import java.util.List;

/// A reference on one line, in the style of the International Committee of Medical Journal Editors (Citing
/// Medicine, National Library of Medicine): "Van Cutsem E, Tempero MA, et al. Title. J Clin Oncol.
/// 2020;38(27):3185-3194. doi:…".
public final class Vancouver {

    private static final int MOST_AUTHORS = 6;

    private Vancouver() {}

    /// `work` on one line; what is unknown is left out.
    public static String line(Bibliography work) {
        List<String> parts = new ArrayList<>();
        parts.add(authors(work));
        parts.add(work.title());
        parts.add(work.container());
        parts.add(issue(work));
        parts.removeIf(String::isBlank);
        StringBuilder line = new StringBuilder();
        parts.forEach(part -> line.append(part).append(endsSentence(part) ? " " : ". "));
        return (line + (work.doi().isEmpty() ? "" : "doi:" + work.doi())).strip();
    }

    private static String authors(Bibliography work) {
        List<String> names = new ArrayList<>(
                work.authors().stream().map(Bibliography.Author::name).toList());
        boolean more = work.authorsTruncated() || names.size() > MOST_AUTHORS;
        if (names.size() > MOST_AUTHORS) {
            names.subList(MOST_AUTHORS, names.size()).clear();
        }
        if (more && !names.isEmpty()) {
            names.add("et al");
        }
        return String.join(", ", names);
    }

    /// "2020;38(27):3185-3194".
    private static String issue(Bibliography work) {
        String year = work.year() == null ? "" : work.year().toString();
        String volume = work.volume() + (work.issue().isEmpty() ? "" : "(" + work.issue() + ")");
        String place = volume + (work.page().isEmpty() ? "" : (volume.isEmpty() ? "" : ":") + work.page());
        return year + (year.isEmpty() || place.isEmpty() ? "" : ";") + place;
    }

    private static boolean endsSentence(String part) {
        return part.endsWith(".") || part.endsWith("?") || part.endsWith("!");
    }
}
