package io.docent.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/// Where a command prints.
///
/// @param out results
/// @param err everything else
/// @param colour whether a person at a terminal reads it
/// @param width characters that a line has room for, 20 or more
record Console(PrintWriter out, PrintWriter err, boolean colour, int width) {

    private static final int NARROWEST = 20;
    private static final int USUAL = 100;

    Console {
        width = Math.max(NARROWEST, width);
    }

    /// Where nobody knows how wide a line may be.
    Console(PrintWriter out, PrintWriter err, boolean colour) {
        this(out, err, colour, USUAL);
    }

    /// The width that `COLUMNS` names, or else that of the terminal; a usual one where output goes elsewhere.
    @SuppressWarnings("SystemConsoleNull") // the JDK does not promise a console on every platform
    static int widthOfWindow() {
        String columns = System.getenv("COLUMNS");
        if (columns != null && columns.matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(columns);
        }
        java.io.Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return terminal ? CommandSpec.create().usageMessage().autoWidth(true).width() : USUAL;
    }

    /// Whether standard output is a terminal and nobody asked for plain text (`NO_COLOR`, see no-color.org).
    @SuppressWarnings("SystemConsoleNull") // the JDK does not promise a console on every platform
    static boolean colourIsWanted() {
        String plain = System.getenv("NO_COLOR");
        java.io.Console console = System.console();
        return console != null && console.isTerminal() && (plain == null || plain.isEmpty());
    }

    String bold(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String dim(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    String accent(String text) {
        return colour ? "\u001b[36m" + text + "\u001b[0m" : text;
    }
}
