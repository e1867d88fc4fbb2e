package io.docent.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Rows as CSV after RFC 4180.
final class Csv {

    private Csv() {}

    /// Prints rows that all have the same columns, and their names first.
    static void print(PrintWriter out, List<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        out.print(line(rows.getFirst().keySet()));
        rows.forEach(row -> out.print(line(row.values())));
        out.flush();
    }

    private static String line(java.util.Collection<?> cells) {
        return cells.stream().map(cell -> cell(String.valueOf(cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// A cell in quotes where it needs them; one that a spreadsheet would take for a formula gets a blank
    /// before it.
    private static String cell(String value) {
        boolean formula = !value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0;
        String safe = formula ? " " + value : value;
        return safe.matches("(?s).*[\",\r\n].*") || formula ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
