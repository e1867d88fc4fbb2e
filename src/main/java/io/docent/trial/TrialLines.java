package io.docent.trial;

import java.util.ArrayList;
import java.util.List;

/// Lines of a record, a few of them a sheet: some records have hundreds.
final class TrialLines {

    /// About as many characters as an embedding model reads.
    private static final int LONGEST_SHEET = 1_800;

    private TrialLines() {}

    /// Sheets that start with `heading`; none where there are no lines.
    static List<List<String>> sheets(String heading, List<String> lines) {
        List<List<String>> sheets = new ArrayList<>();
        int length = LONGEST_SHEET;
        for (String line : lines) {
            length += line.length();
            if (length > LONGEST_SHEET) {
                sheets.add(new ArrayList<>(List.of(heading)));
                length = heading.length() + line.length();
            }
            sheets.getLast().add(line);
        }
        return sheets;
    }
}
