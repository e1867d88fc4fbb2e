package io.docent.web;

/// Text from outside, made fit to be worked with.
final class CleanText {

    private static final int SHOWN = 60;

    private CleanText() {}

    /// The same text with `\n` for every end of line and a blank for every other control character (they come
    /// along when people copy from PDF files) but the tab.
    ///
    /// @throws Refusal if it holds half of a surrogate pair: no character is meant by it
    static String of(String raw, String pointer) {
        StringBuilder text = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                throw Refusal.invalid(pointer, "the text holds half of a surrogate pair: \\u%04x".formatted(point));
            }
            boolean kept = !Character.isISOControl(point) || point == '\n' || point == '\t';
            text.appendCodePoint(kept ? point : ' ');
        });
        return text.toString();
    }

    /// Whether there is nothing to see.
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(point -> Character.isWhitespace(point)
                        || Character.isSpaceChar(point)
                        || Character.getType(point) == Character.FORMAT);
    }

    /// Characters, however many units of UTF-16 each takes.
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /// At most so much of what somebody sent as fits into a sentence about it.
    static String shortened(String text) {
        return length(text) <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
