package io.docent.answer;

import io.docent.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that are short enough for the cell of a table.
final class Shortened {

    private static final int MOST_WORDS = 30;
    private static final Pattern END = Pattern.compile("[.;](?=\\s)");
    private static final Pattern CITED = Pattern.compile("(?: ?[(\\[]\\d{1,3}(?:[,–-] ?\\d{1,3})*[)\\]])?[.;,]?\\s*$");

    private Shortened() {}

    /// A stretch without the citation marks and the stop at its end; a long one up to the first end of a clause.
    static Span of(Span span, String text) {
        String words = span.in(text);
        Matcher end = END.matcher(words);
        boolean isLong = words.split("\\s+").length > MOST_WORDS;
        String kept = isLong && end.find() ? words.substring(0, end.start()) : words;
        Matcher cited = CITED.matcher(kept);
        int length = cited.find() && cited.start() > 0 ? cited.start() : kept.length();
        return new Span(span.start(), span.start() + length);
    }
}
