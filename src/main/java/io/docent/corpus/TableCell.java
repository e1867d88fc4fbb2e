package io.docent.corpus;

import io.docent.text.Span;
import io.docent.text.Typography;
import java.util.regex.Pattern;

/// One cell of a table as it stands in the file.
///
/// @param raw where it stands, over several lines perhaps
/// @param text its words, repaired
record TableCell(Span raw, String text) {

    private static final Pattern UNFINISHED =
            Pattern.compile("(?:[,;/+&–-]|\\b(?:and|or|of|with|vs|vs\\.|plus|the|in|for|to|by|per))$");
    private static final Pattern CONTINUATION = Pattern.compile("^(?:\\p{Ll}{2,}|[,;)\\]/+&%–])");

    static TableCell of(String file, Span raw) {
        return new TableCell(raw, Typography.repair(raw.in(file)).text());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// Whether blanks other than a tab stand before it on its line.
    boolean isIndented(String file) {
        return raw.start() > 0 && " \u00A0".indexOf(file.charAt(raw.start() - 1)) >= 0;
    }

    /// A count or measure, whose brackets hold its spread and cite nothing: "60 (40–70)".
    boolean isNumber() {
        return sort().equals("number");
    }

    /// This cell and the next as one.
    TableCell join(TableCell next, String file) {
        return of(file, new Span(raw.start(), next.raw().end()));
    }

    /// Whether a bracket opens here that does not close.
    boolean isOpen() {
        return depth('(', ')') > 0 || depth('[', ']') > 0;
    }

    boolean closes() {
        return depth('(', ')') < 0 || depth('[', ']') < 0;
    }

    /// Whether this cell's words evidently go on in `next`.
    boolean goesOnIn(TableCell next) {
        return !isEmpty()
                && !next.isEmpty()
                && (isOpen()
                        || UNFINISHED.matcher(text).find()
                        || CONTINUATION.matcher(next.text).find());
    }

    /// What sort of thing stands here, to see whether two cells may be of one column.
    String sort() {
        if (text.matches("[(\\[][\\d,;– -]+[)\\]]")) {
            return "reference";
        }
        if (text.matches("(?:19|20)\\d\\d(?:[/–-]\\d{2,4})?")) {
            return "year";
        }
        if (text.matches("(?s).*NCT\\d{8}.*")) {
            return "registry";
        }
        if (text.matches("[<>≤≥~]?[\\d.,%/()–+ -]+")) {
            return "number";
        }
        return text.length() > 60 ? "sentence" : "words";
    }

    private long depth(char open, char close) {
        return text.chars().filter(character -> character == open).count()
                - text.chars().filter(character -> character == close).count();
    }
}
