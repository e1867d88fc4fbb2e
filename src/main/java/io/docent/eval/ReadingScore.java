package io.docent.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How well a paper was read; shares from 0 to 1, not a number where there is nothing to find.
///
/// @param inOrder share of the body's words that are found in order
/// @param titles F1 of section titles: of those of the body how many are found, of those found how
///     many are titles of
/// the
///     XML anywhere
/// @param references share of entries of the reference list that are entries
/// @param cells share of table cells that stand together with the cells of their row
/// @param strange share of words that are nowhere in the XML
public record ReadingScore(double inOrder, double titles, double references, double cells, double strange) {

    private static final double ENTRY_WITHIN = 0.75;
    private static final double ENTRY_LENGTH = 0.5;

    /// Compares what was read with what was published.
    public static ReadingScore of(PaperText read, Publication truth) {
        List<String> body = PrintedWords.of(truth.body());
        List<String> words = PrintedWords.of(read.text());
        double inOrder = (double) WordOrder.common(body, words) / body.size();
        return new ReadingScore(
                inOrder,
                titles(read, truth),
                references(read, truth),
                cells(read, truth),
                WordOrder.strange(words, PrintedWords.of(truth.everything())));
    }

    private static double titles(PaperText read, Publication truth) {
        Set<String> body = names(truth.titles());
        Set<String> all = new HashSet<>(body);
        all.addAll(names(truth.otherTitles()));
        Set<String> found = names(read.titles());
        if (body.isEmpty()) {
            return Double.NaN;
        }
        double recall = share(body.stream().filter(found::contains).count(), body.size());
        double precision = share(found.stream().filter(all::contains).count(), found.size());
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    private static Set<String> names(List<String> titles) {
        Set<String> names = new HashSet<>();
        for (String title : titles) {
            String name = PrintedWords.line(title).replaceFirst("^( \\d+)+ ", " ");
            if (!name.isBlank()) {
                names.add(name);
            }
        }
        return names;
    }

    private static double references(PaperText read, Publication truth) {
        if (truth.references().isEmpty()) {
            return Double.NaN;
        }
        List<Set<String>> entries = new ArrayList<>();
        read.references().forEach(entry -> entries.add(new HashSet<>(PrintedWords.of(entry))));
        long found = truth.references().stream()
                .map(reference -> new HashSet<>(PrintedWords.of(reference)))
                .filter(reference -> entries.stream().anyMatch(entry -> isEntry(entry, reference)))
                .count();
        return share(found, truth.references().size());
    }

    private static boolean isEntry(Set<String> entry, Set<String> reference) {
        long shared = entry.stream().filter(reference::contains).count();
        return !entry.isEmpty()
                && shared >= ENTRY_WITHIN * entry.size()
                && entry.size() >= ENTRY_LENGTH * reference.size();
    }

    private static double cells(PaperText read, Publication truth) {
        List<String> lines = read.rows().stream().map(PrintedWords::line).toList();
        long all = 0;
        long found = 0;
        for (List<String> row : truth.rows()) {
            List<String> cells = row.stream()
                    .map(PrintedWords::line)
                    .filter(cell -> !cell.isBlank())
                    .toList();
            all += cells.size();
            found += lines.stream()
                    .mapToLong(line -> cells.stream().filter(line::contains).count())
                    .max()
                    .orElse(0);
        }
        return all == 0 ? Double.NaN : share(found, all);
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
