package io.docent.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Drops what is printed on the margins of page after page: heads, feet and page numbers.
///
/// A line is one of these where its words, digits aside, stand near an edge of at least two pages, or
/// where it is nothing but a page number there.
final class RunningHeads {

    private static final double MARGIN = 0.12;
    private static final Pattern NUMBER =
            Pattern.compile("(?:page )?\\d{1,4}(?: (?:of|/) \\d{1,4})?|[ivx]{1,5}", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTINUED =
            Pattern.compile("\\(?continued (?:from|on) (?:previous|next) page\\)?", Pattern.CASE_INSENSITIVE);

    private final Map<String, Set<Integer>> pages = new HashMap<>();

    RunningHeads(List<Page> pages, List<List<Line>> lines) {
        for (int at = 0; at < pages.size(); at++) {
            Page page = pages.get(at);
            lines.get(at).stream()
                    .filter(line -> isAtEdge(line, page))
                    .forEach(line -> this.pages
                            .computeIfAbsent(key(line), text -> new HashSet<>())
                            .add(page.number()));
        }
    }

    List<Line> without(Page page, List<Line> lines) {
        double caption = lines.stream()
                .filter(line -> isAtEdge(line, page) && Labels.isLabel(line))
                .mapToDouble(Line::base)
                .min()
                .orElse(page.height());
        List<Line> kept = new ArrayList<>(lines);
        kept.removeIf(line -> CONTINUED.matcher(line.text()).matches()
                || (isAtEdge(line, page) && isRunning(line) && !isBelow(line, caption, page)));
        return kept;
    }

    /// Whether a line at the top stands below a caption, as the header of a table does that goes on for pages.
    private static boolean isBelow(Line line, double caption, Page page) {
        return line.base() > caption && line.base() < MARGIN * page.height();
    }

    /// Captions of tables that go on differ in their numbers alone, and are none of these.
    private boolean isRunning(Line line) {
        return !Labels.isLabel(line) && isRepeated(line);
    }

    private boolean isRepeated(Line line) {
        return NUMBER.matcher(line.text()).matches()
                || pages.getOrDefault(key(line), Set.of()).size() >= 2;
    }

    private static boolean isAtEdge(Line line, Page page) {
        return line.base() < MARGIN * page.height() || line.base() > (1 - MARGIN) * page.height();
    }

    private static String key(Line line) {
        return line.text().replaceAll("\\d+", "0");
    }
}
