package io.docent.pdf;

import io.docent.pdf.TableFrame.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds a table that has no rules: below its caption stand rows of several cells each, down to running text.
final class TableBlock {

    private static final int FEWEST_ROWS = 3;
    private static final double FEWEST_DIVIDED = 0.6;
    private static final double FARTHEST = 3.2;
    private static final double SAME_SIZE = 0.35;

    private TableBlock() {}

    static Optional<TableFrame> below(Line caption, Sheet sheet) {
        List<TableRow> rows = new ArrayList<>();
        double last = caption.base();
        for (TableRow row : TableRow.of(candidates(caption, sheet))) {
            Line first = row.parts().getFirst();
            boolean far = row.base() - last > FARTHEST * first.size();
            boolean whole = row.parts().size() == 1;
            if (far || (whole && (isText(first, sheet) || sheet.isCaption(first)))) {
                break;
            }
            rows.add(row);
            last = row.base();
        }
        while (!rows.isEmpty() && rows.getFirst().parts().size() == 1) {
            rows.removeFirst();
        }
        return isTable(rows) ? Optional.of(frame(rows)) : Optional.empty();
    }

    /// Lines below the caption that do not stand in another column.
    private static List<Line> candidates(Line caption, Sheet sheet) {
        double middle = sheet.page().width() / 2;
        boolean left = sheet.lines().stream()
                        .filter(line -> line.base() > caption.base())
                        .filter(line -> isText(line, sheet) && line.left() > middle - 20)
                        .count()
                > FEWEST_ROWS;
        boolean right = caption.left() > middle - 20;
        return sheet.lines().stream()
                .filter(line -> line.base() > caption.base() + 1)
                .filter(line -> !right || line.left() > middle - 20)
                .filter(line -> right || !left || line.right() < middle + 20)
                .toList();
    }

    /// Whether a line is as long and as large as those of paragraphs.
    private static boolean isText(Line line, Sheet sheet) {
        return Math.abs(line.size() - sheet.body().size()) < SAME_SIZE
                && sheet.body().isBodyFont(line.words().getFirst())
                && line.width() > sheet.page().width() / 4;
    }

    private static boolean isTable(List<TableRow> rows) {
        long divided = rows.stream().filter(row -> row.parts().size() > 1).count();
        return divided >= FEWEST_ROWS
                && divided >= FEWEST_DIVIDED * rows.size()
                && TableColumns.of(rows).size() > 1;
    }

    private static TableFrame frame(List<TableRow> rows) {
        double left = Double.MAX_VALUE;
        double right = 0;
        for (TableRow row : rows) {
            left = Math.min(left, row.parts().getFirst().left());
            right = Math.max(right, row.parts().getLast().right());
        }
        double size = rows.getFirst().parts().getFirst().size();
        Rule top = new Rule(left, right, rows.getFirst().base() - size);
        return new TableFrame(List.of(top, new Rule(left, right, rows.getLast().base() + 2)), true);
    }
}
