package io.docent.corpus;

import java.util.List;

/// Tells whether the first column of a table holds groups that later rows share, or whether short rows lack a
/// cell.
final class GroupColumn {

    private GroupColumn() {}

    /// @param columns how many names the header has
    /// @param rows without the header
    static boolean isShared(int columns, List<List<TableCell>> rows) {
        List<List<TableCell>> shorter = rows.stream()
                .filter(row -> row.size() == columns - 1 && row.size() > 1)
                .toList();
        List<List<TableCell>> full = rows.stream()
                .filter(row -> row.size() == columns && !row.getFirst().isEmpty())
                .toList();
        boolean blankFirst = rows.stream()
                .anyMatch(row -> row.size() == columns && row.getFirst().isEmpty());
        boolean labelled = rows.stream().anyMatch(row -> row.size() == 1);
        if (full.isEmpty()) {
            return labelled && !shorter.isEmpty();
        }
        boolean startsFull = rows.stream()
                .filter(row -> row.size() > 1)
                .findFirst()
                .filter(full.getFirst()::equals)
                .isPresent();
        return startsFull && (shorter.isEmpty() ? blankFirst : fitsShifted(full, shorter));
    }

    private static boolean fitsShifted(List<List<TableCell>> full, List<List<TableCell>> shorter) {
        int shifted = 0;
        int inPlace = 0;
        List<TableCell> model = full.getFirst();
        for (List<TableCell> row : shorter) {
            for (int column = 0; column < row.size(); column++) {
                String sort = row.get(column).sort();
                shifted += sort.equals(model.get(column + 1).sort()) ? 1 : 0;
                inPlace += sort.equals(model.get(column).sort()) ? 1 : 0;
            }
        }
        return shifted > inPlace || (shifted == inPlace && shorter.size() > full.size());
    }
}
