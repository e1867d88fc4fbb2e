package io.docent.pdf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the first line of a caption: "Table 1", "Fig. 2", set apart from running text.
final class Labels {

    private static final Pattern LABEL = Pattern.compile(
            "(?:continued )?(?<label>(?<kind>table|figure|fig\\.?|scheme|box)(?: ?[-–] ?| ?)(?<number>[SA]?\\d{1,3}|[IVX]{1,4}))[.:|]?(?= |$|\\p{Lu})",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTINUED =
            Pattern.compile("(?:\\([a-z]\\) )?\\(?continued\\)?[.:]?", Pattern.CASE_INSENSITIVE);

    private Labels() {}

    /// What a caption's first line calls the figure or table, as printed.
    static Optional<String> of(Line line, Body body) {
        Matcher matcher = LABEL.matcher(line.text());
        boolean apart = !line.words().getFirst().face().equals(body.face());
        return matcher.lookingAt() && apart ? Optional.of(matcher.group("label")) : Optional.empty();
    }

    /// Whether a line begins as captions do, however it is set.
    static boolean isLabel(Line line) {
        return LABEL.matcher(line.text()).lookingAt();
    }

    /// What a line calls a table, be it set like running text: "Table 1." alone or before a capital letter.
    /// Whether it is a caption, the rules of a table must tell.
    static Optional<String> ofTable(Line line, Body body) {
        Matcher matcher = LABEL.matcher(line.text());
        boolean opens = matcher.lookingAt()
                && line.text().substring(matcher.end("label")).matches("[.:|]?(?: \\p{Lu}.*)?");
        return of(line, body)
                .or(() -> opens ? Optional.of(matcher.group("label")) : Optional.empty())
                .filter(Labels::isTable);
    }

    /// Whether a line says that the table below it began on a page before, without saying which table it is.
    static boolean isContinued(Line line) {
        return CONTINUED.matcher(line.text()).matches();
    }

    static boolean isTable(String label) {
        return label.regionMatches(true, 0, "table", 0, 5);
    }
}
