package io.docent.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Title and authors, as the first page shows them.
///
/// @param title in the largest letters; empty where no letters are larger than the running text
/// @param authors names in order
/// @param lines those that title and authors take
/// @param heading lines of the title from top to bottom; empty where it is doubtful
record FrontMatter(String title, List<String> authors, List<Line> lines, List<Line> heading) {

    private static final int FEWEST_LETTERS = 12;
    private static final int MOST_LINES = 8;
    private static final double APART = 2;
    private static final double LOWEST = 0.5;

    FrontMatter {
        authors = List.copyOf(authors);
        lines = List.copyOf(lines);
        heading = List.copyOf(heading);
    }

    static FrontMatter of(List<Line> page, Body body, Hyphens hyphens) {
        List<Line> sorted = page.stream()
                .sorted(Comparator.comparingDouble(Line::base).thenComparingDouble(Line::left))
                .toList();
        double largest = sorted.stream()
                .filter(line -> letters(line) >= FEWEST_LETTERS)
                .mapToDouble(Line::size)
                .max()
                .orElse(0);
        if (largest < body.size() + 1) {
            return new FrontMatter("", List.of(), List.of(), List.of());
        }
        List<Line> title = sorted.stream()
                .filter(line -> Math.abs(line.size() - largest) < 0.35)
                .limit(MOST_LINES)
                .toList();
        List<Line> authors = authors(sorted, title.getLast(), body);
        String text = "";
        for (Line line : title) {
            text = hyphens.join(text, line.text());
        }
        return new FrontMatter(
                text,
                names(authors),
                Stream.concat(title.stream(), authors.stream()).toList(),
                isOnePlace(title) ? title : List.of());
    }

    List<Line> without(Page page, List<Line> printed) {
        List<Line> rest = new ArrayList<>(printed);
        rest.removeAll(lines);
        rest.removeIf(line -> isAbove(line, page));
        return rest;
    }

    /// Whether a line stands over the title: there a page shows the masthead, or how the article before it ends.
    private boolean isAbove(Line line, Page page) {
        if (heading.isEmpty() || heading.getFirst().base() > LOWEST * page.height()) {
            return false;
        }
        double left = heading.stream().mapToDouble(Line::left).min().orElse(0);
        double right = heading.stream().mapToDouble(Line::right).max().orElse(0);
        return line.base() < heading.getFirst().base() - 1 && line.left() < right && line.right() > left;
    }

    /// Whether lines follow each other; letters as large farther down make it doubtful that all of them are the
    /// title.
    private static boolean isOnePlace(List<Line> title) {
        for (int at = 1; at < title.size(); at++) {
            if (title.get(at).base() - title.get(at - 1).base()
                    > APART * title.get(at).size()) {
                return false;
            }
        }
        return true;
    }

    /// The lines below the title in one face, up to the next face.
    private static List<Line> authors(List<Line> sorted, Line title, Body body) {
        List<Line> below =
                sorted.stream().filter(line -> line.base() > title.base() + 1).toList();
        List<Line> authors = new ArrayList<>();
        for (Line line : below) {
            boolean first = authors.isEmpty();
            boolean same = first || line.face().isSameSize(authors.getLast().face());
            double gap = first ? 0 : line.base() - authors.getLast().base();
            if (!same || gap > 2 * line.size() || !looksLikeNames(line, body)) {
                break;
            }
            authors.add(line);
        }
        return authors;
    }

    private static boolean looksLikeNames(Line line, Body body) {
        long capitals = line.words().stream()
                .filter(word -> Character.isUpperCase(word.text().codePointAt(0)))
                .count();
        long words = line.words().stream()
                .filter(word -> word.text().length() > 3
                        && Character.isLetter(word.text().charAt(0)))
                .count();
        return !line.face().equals(body.face()) && capitals >= 2 && capitals * 10 >= words * 6;
    }

    private static List<String> names(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            for (Word word : line.words()) {
                boolean mark = word.size() < 0.85 * line.size();
                text.append(mark ? "," : (word.glued() ? "" : " ") + word.text());
            }
            text.append(' ');
        }
        return Stream.of(text.toString().split("\\s*(?:[,;*†‡§]|\\band\\b|&)\\s*"))
                .map(name -> name.replaceAll("[\\d*†‡§]+", "").strip())
                .filter(name -> name.matches(".*\\p{L}{2}.*") && name.length() < 60)
                .toList();
    }

    private static long letters(Line line) {
        return line.text().chars().filter(Character::isLetter).count();
    }
}
