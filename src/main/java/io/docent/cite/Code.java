package io.docent.cite;

/// Follows Markdown text and knows whether it is in code: between runs of as many backticks on a line, or
/// between fences of three or more. A run that nothing closes ends with its line.
final class Code {

    private static final int FENCE = 3;

    private int run;
    private boolean runBeginsLine;
    private boolean lineIsBlank = true;
    private int open;
    private boolean fenced;

    /// Takes the next character.
    void next(char character) {
        if (character == '`') {
            runBeginsLine = run == 0 ? lineIsBlank : runBeginsLine;
            run++;
            return;
        }
        endRun();
        if (character == '\n') {
            open = fenced ? open : 0;
            lineIsBlank = true;
        } else {
            lineIsBlank &= character == ' ';
        }
    }

    /// Whether what comes next is code, unless it is a further backtick.
    boolean isOpen() {
        endRun();
        return open > 0;
    }

    private void endRun() {
        if (run == 0) {
            return;
        }
        boolean atLineStart = runBeginsLine;
        if (open == 0) {
            open = run;
            fenced = run >= FENCE && atLineStart;
        } else if (fenced ? run >= open && atLineStart : run == open) {
            open = 0;
            fenced = false;
        }
        run = 0;
        lineIsBlank = false;
    }
}
