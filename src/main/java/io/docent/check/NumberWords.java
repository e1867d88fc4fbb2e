package io.docent.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers that are written in words, from two to ninety-nine.
final class NumberWords {

    /// One number in words.
    static final String PATTERN;

    private static final List<String> SMALL = List.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Integer> VALUES = new HashMap<>();

    static {
        VALUES.put("one", 1);
        for (int i = 0; i < SMALL.size(); i++) {
            VALUES.put(SMALL.get(i), i + 2);
        }
        for (int i = 0; i < TENS.size(); i++) {
            VALUES.put(TENS.get(i), 10 * (i + 2));
        }
        String units = "one|" + String.join("|", SMALL.subList(0, 8));
        PATTERN = "(?:" + String.join("|", TENS) + ")(?:[- ](?:" + units + "))?|" + String.join("|", SMALL.reversed());
    }

    private NumberWords() {}

    /// The value of a number in words, or null where it is none.
    static @Nullable Integer value(String words) {
        int sum = 0;
        for (String word : words.toLowerCase(Locale.ROOT).split("[- ]")) {
            Integer value = VALUES.get(word);
            if (value == null) {
                return null;
            }
            sum += value;
        }
        return sum;
    }
}
