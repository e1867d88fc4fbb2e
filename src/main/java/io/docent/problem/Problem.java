package io.docent.problem;

/// A mistake that a person can fix, in three short sentences without a full stop.
///
/// @param what what went wrong, lower case: "cannot read paper: the PDF has no text layer"
/// @param where the file, field or address at fault; empty where there is none
/// @param fix what to do about it; empty where `what` already says so
public record Problem(String what, String where, String fix) {

    public Problem {
        if (what.isBlank()) {
            throw new IllegalArgumentException("a problem must say what went wrong");
        }
    }

    /// The problem as the command line prints it: one line for each part that is there.
    public String render() {
        StringBuilder text = new StringBuilder(printable(what));
        if (!where.isBlank()) {
            text.append("\n  at ").append(printable(where));
        }
        if (!fix.isBlank()) {
            text.append("\n  fix: ").append(printable(fix));
        }
        return text.toString();
    }

    /// A file's name may hold what moves a terminal's cursor, or turns the order of letters around.
    private static String printable(String part) {
        return part.replaceAll("[\\p{Cc}\u202A-\u202E\u2066-\u2069]", "\uFFFD");
    }
}
