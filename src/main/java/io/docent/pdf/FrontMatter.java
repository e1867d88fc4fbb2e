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
record FrontMatter(String title, List<String> authors, List<Line> lines) {

    private static final int FEWEST_LETTERS = 12;
    private static final int MOST_LINES = 8;

    FrontMatter {
        authors = List.copyOf(authors);
        lines = List.copyOf(lines);
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
            return new FrontMatter("", List.of(), List.of());
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
                Stream.concat(title.stream(), authors.stream()).toList());
    }

    List<Line> without(List<Line> page) {
        List<Line> rest = new ArrayList<>(page);
        rest.removeAll(lines);
        return rest;
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
