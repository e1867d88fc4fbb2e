package io.docent.corpus;

import io.docent.corpus.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A work that a reference list names.
///
/// @param work what the entry says of it
/// @param summary its abstract; empty where the entry has none
/// @param notices of its retraction or correction
record ListedWork(Bibliography work, String summary, List<Notice> notices) {

    /// "METHODS: …" after the end of a sentence starts a part of the abstract.
    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[.?!)] ))(\\p{Lu}[\\p{Lu} ,/&'-]{2,58}): (?=\\S)");

    ListedWork {
        notices = List.copyOf(notices);
    }

    /// Whether it says more than where a work was published.
    boolean isDocument() {
        return !summary.isEmpty() || !notices.isEmpty();
    }

    /// Whether anything tells the work from others.
    boolean isNamed() {
        return !work.title().isBlank() || !Identity.of(work).keys().isEmpty();
    }

    /// The abstract, or where there is none the title, as a document.
    ///
    /// @param source path of the list, relative to the corpus folder
    Document document(String source) {
        String id = id();
        PassageWriter writer = new PassageWriter(id);
        List<Part> parts = parts();
        for (int index = 0; index < parts.size(); index++) {
            Section section = new Section("", parts.get(index).title());
            String passage = id + "#abstract.p" + (index + 1);
            writer.addMarked(
                    Kind.ABSTRACT,
                    passage,
                    section,
                    MarkedText.of(parts.get(index).text()));
        }
        if (writer.passages().isEmpty()) {
            writer.addMarked(Kind.ABSTRACT, id + "#title", new Section("", "Title"), MarkedText.of(titled().title()));
        }
        String hash = Sha256.of(work + summary + notices);
        return new Paper(titled(), writer.sections(), writer.passages(), List.of(), List.of(), notices)
                .document(id, source, hash)
                .from(new Source(source, Format.REFERENCES, hash, false));
    }

    /// A work without a title is called by its number.
    private Bibliography titled() {
        Identity identity = Identity.of(work);
        String number = identity.doi().isEmpty() ? "PMID " + identity.pmid() : "doi:" + identity.doi();
        return work.title().isBlank() ? work.completedBy(Bibliography.titled(number)) : work;
    }

    /// That of PubMed's XML where PubMed has the work.
    private String id() {
        Identity identity = Identity.of(work);
        if (!identity.pmid().isEmpty()) {
            return "pmid-" + identity.pmid();
        }
        String name = identity.doi().isEmpty() ? work.title() + " " + work.year() : identity.doi();
        String slug = Slug.of(name);
        boolean whole = !identity.doi().isEmpty() && slug.length() == name.length();
        return (identity.doi().isEmpty() ? "ref-" : "doi-")
                + slug
                + (whole ? "" : "-" + Sha256.of(name).substring(0, 6));
    }

    private record Part(String title, String text) {}

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher label = LABEL.matcher(summary);
        String title = "Abstract";
        int start = 0;
        while (label.find()) {
            add(parts, new Part(title, summary.substring(start, label.start())));
            String words = label.group(1);
            title = "Abstract: " + words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
            start = label.end();
        }
        add(parts, new Part(title, summary.substring(start)));
        return parts;
    }

    private static void add(List<Part> parts, Part part) {
        if (!part.text().isBlank()) {
            parts.add(new Part(part.title(), part.text().strip()));
        }
    }
}
