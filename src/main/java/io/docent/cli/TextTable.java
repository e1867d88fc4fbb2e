package io.docent.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A Markdown table as a terminal shows it: columns aligned, cells wrapped, or where the window is too narrow
/// for columns a block for each row.
final class TextTable {

    private static final Pattern EDGE = Pattern.compile("(?<!\\\\)\\|");
    private static final String GAP = "  ";

    /// Columns narrower than this read worse than lines.
    private static final int NARROWEST = 11;

    private final List<List<String>> rows;
    private final int width;

    /// @param lines of Markdown: names, a rule, rows
    /// @param width of the window in characters
    TextTable(List<String> lines, int width) {
        this.rows = IntStream.range(0, lines.size())
                .filter(line -> line != 1)
                .mapToObj(line -> cells(lines.get(line)))
                .toList();
        this.width = width;
    }

    /// Whether a line of an answer is part of a table.
    static boolean isRow(String line) {
        return line.startsWith("|");
    }

    private static List<String> cells(String line) {
        String inner = line.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
        return Arrays.stream(EDGE.split(inner, -1))
                .map(cell -> cell.strip().replaceAll("\\\\([|\\[\\]])", "$1"))
                .toList();
    }

    /// Lines to print.
    List<String> lines() {
        int columns = rows.getFirst().size();
        int room = width - GAP.length() * (columns - 1);
        return room / columns < NARROWEST ? blocks() : grid(widths(room));
    }

    /// Each column gets what its longest cell needs, as far as there is room; the widest give way first.
    private int[] widths(int room) {
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> cell(row, column).length())
                        .max()
                        .orElse(0))
                .toArray();
        while (Arrays.stream(widths).sum() > room) {
            int widest = 0;
            for (int column = 1; column < columns; column++) {
                widest = widths[column] > widths[widest] ? column : widest;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    private List<String> grid(int[] widths) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.addAll(row(row, widths));
            boolean names = lines.size() > 0 && row.equals(rows.getFirst());
            lines.add(names ? rule(widths) : "");
        }
        lines.removeLast();
        return lines;
    }

    private static String rule(int[] widths) {
        return Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP));
    }

    private static List<String> row(List<String> row, int[] widths) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(column -> wrapped(cell(row, column), widths[column]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = wrapped.get(column);
                String words = line < cell.size() ? cell.get(line) : "";
                text.append(column == 0 ? "" : GAP).append(words).repeat(' ', widths[column] - words.length());
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }

    /// Words on lines of at most `width` characters; a longer word is cut.
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ");
            while (line.length() + rest.length() > width) {
                int part = width - line.length();
                lines.add(line + rest.substring(0, part));
                line.setLength(0);
                rest = rest.substring(part);
            }
            line.append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /// A block for each row: what the row is about, and a line for each column below it.
    private List<String> blocks() {
        List<String> names = rows.getFirst();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            lines.add(lines.isEmpty() ? row.getFirst() : "\n" + row.getFirst());
            for (int column = 1; column < names.size(); column++) {
                List<String> told =
                        wrapped(names.get(column) + ": " + cell(row, column), Math.max(NARROWEST, width - 4));
                lines.add("  " + told.getFirst());
                told.subList(1, told.size()).forEach(line -> lines.add("    " + line));
            }
        }
        return lines;
    }
}
