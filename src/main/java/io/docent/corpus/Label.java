package io.docent.corpus;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// "Table 1 |" or "Fig. 2." at the start of a line: what a table or figure is called.
///
/// @param kind whether a table follows or a figure's caption
/// @param text as printed, without what separates it from the title: "Table 1", "Fig. 2"
/// @param slug the same as part of an id: `table-1`, `figure-2`
/// @param length characters of the line that it takes, separator included
record Label(Kind kind, String text, String slug, int length) {

    /// What a label stands at.
    enum Kind {
        TABLE,
        FIGURE
    }

    private static final Pattern LABEL = Pattern.compile(
            "(?<label>(?<which>(?:supplementary|supplemental|extended data|online) )?(?<kind>table|figure|fig\\.?|scheme)"
                    + " ?(?<number>[SA]?\\d{1,3}[a-z]?|[IVX]{1,5}))"
                    + " ?(?:(?:[|:]|[–—-](?= ))|\\.(?= |$)|$) *",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LOWER_CASE = Pattern.compile("^\\p{Ll}[\\p{Ll} ].*");

    /// The label that `line` (trimmed, its blanks plain) starts with.
    static Optional<Label> of(String line) {
        Matcher matcher = LABEL.matcher(line);
        if (!matcher.lookingAt()
                || LOWER_CASE.matcher(line.substring(matcher.end())).matches()) {
            return Optional.empty();
        }
        Kind kind = matcher.group("kind").toLowerCase(Locale.ROOT).equals("table") ? Kind.TABLE : Kind.FIGURE;
        String which = matcher.group("which") == null ? "" : matcher.group("which");
        String slug = Slug.of(which + (kind == Kind.TABLE ? "table" : figure(matcher)) + " " + matcher.group("number"));
        return Optional.of(new Label(kind, matcher.group("label"), slug, matcher.end()));
    }

    private static String figure(Matcher matcher) {
        return matcher.group("kind").toLowerCase(Locale.ROOT).startsWith("fig") ? "figure" : matcher.group("kind");
    }
}
