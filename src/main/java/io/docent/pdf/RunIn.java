package io.docent.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A heading that its paragraph follows on the same line, set apart by its face and ended by a stop or colon.
///
/// @param words how many words it has; 0 where there is none
/// @param heading its lines
/// @param rest the lines of the paragraph after it
record RunIn(int words, List<Line> heading, List<Line> rest) {

    private static final int MOST_WORDS = 14;
    private static final int FEWEST_LETTERS = 4;

    /// A list of words is no section.
    private static final Pattern KEYWORDS = Pattern.compile("key ?-?words.*", Pattern.CASE_INSENSITIVE);

    RunIn {
        heading = List.copyOf(heading);
        rest = List.copyOf(rest);
    }

    static RunIn of(List<Line> lines) {
        return of(lines, mainFont(lines));
    }

    /// @param main font of the paragraph's running text
    static RunIn of(List<Line> lines, String main) {
        Line first = lines.getFirst();
        int end = apart(first, main);
        if (end == first.words().size() && lines.size() > 1 && end <= MOST_WORDS) {
            int more = apart(lines.get(1), main);
            Line second = lines.get(1);
            if (more > 0 && more < second.words().size() && ends(second.part(0, more))) {
                List<Line> rest =
                        new ArrayList<>(List.of(second.part(more, second.words().size())));
                rest.addAll(lines.subList(2, lines.size()));
                return new RunIn(end + more, List.of(first, second.part(0, more)), rest);
            }
        }
        if (end == 0 || end == first.words().size() || end > MOST_WORDS || !ends(first.part(0, end))) {
            return new RunIn(0, List.of(), lines);
        }
        List<Line> rest = new ArrayList<>(List.of(first.part(end, first.words().size())));
        rest.addAll(lines.subList(1, lines.size()));
        return new RunIn(end, List.of(first.part(0, end)), rest);
    }

    static boolean isKeywords(String text) {
        return KEYWORDS.matcher(text).matches();
    }

    private static String mainFont(List<Line> lines) {
        Map<String, Integer> letters = new HashMap<>();
        lines.forEach(line -> line.words()
                .forEach(word -> letters.merge(word.face().font(), word.text().length(), Integer::sum)));
        return letters.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static int apart(Line line, String main) {
        Word first = line.words().getFirst();
        int end = 0;
        while (end < line.words().size()
                && !line.words().get(end).face().font().equals(main)
                && line.words().get(end).face().isOfFamily(first.face())) {
            end++;
        }
        return end;
    }

    private static boolean ends(Line line) {
        String text = line.text();
        return (text.endsWith(".") || text.endsWith(":"))
                && !isKeywords(text)
                && text.chars().filter(Character::isLetter).count() >= FEWEST_LETTERS;
    }
}
