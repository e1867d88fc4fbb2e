package io.docent.corpus;

/// What stands before the first element of an XML document: a declaration, comments, instructions, a document
/// type.
final class Prologue {

    private Prologue() {}

    /// Where it ends; where the text ends if it breaks off. One pass, however long it is.
    static int end(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = after(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = after(text, "-->", at);
            } else if (text.startsWith("<!", at)) {
                at = afterType(text, at);
            } else {
                return at;
            }
        }
        return at;
    }

    /// A document type ends with a bracket that stands neither in a subset nor in a quotation.
    private static int afterType(String text, int from) {
        int subset = 0;
        for (int at = from; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '[' -> subset++;
                case ']' -> subset--;
                case '"', '\'' -> at = after(text, text.substring(at, at + 1), at + 1) - 1;
                case '>' -> {
                    if (subset <= 0) {
                        return at + 1;
                    }
                }
                default -> {}
            }
        }
        return text.length();
    }

    private static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }
}
