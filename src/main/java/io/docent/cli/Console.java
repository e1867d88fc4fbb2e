package io.docent.cli;

import java.io.PrintWriter;

/// Where a command prints.
///
/// @param out results
/// @param err everything else
/// @param colour whether a person at a terminal reads it
record Console(PrintWriter out, PrintWriter err, boolean colour) {

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
