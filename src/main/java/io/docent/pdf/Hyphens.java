package io.docent.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins words that lines divide. Whether a hyphen stays is asked of the paper itself: as the
/// word, or its parts, are
/// printed elsewhere.
final class Hyphens {

    private static final Pattern LAST = Pattern.compile("([\\p{L}\\d]+)[-\u2010\u00AD]$");
    private static final Pattern FIRST = Pattern.compile("^(\\p{L}+)(-?)");

    private final Set<String> words = new HashSet<>();

    Hyphens(List<Line> lines) {
        for (Line line : lines) {
            String[] printed = line.text().split(" ");
            for (int at = 0; at < printed.length; at++) {
                String word = printed[at].toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d-]+$", "");
                if (!word.endsWith("-") || at < printed.length - 1) {
                    words.add(word);
                }
            }
        }
    }

    /// `before` and `next` as one text.
    String join(String before, String next) {
        if (before.isEmpty()) {
            return next;
        }
        Matcher last = LAST.matcher(before);
        Matcher first = FIRST.matcher(next);
        if (!last.find() || !first.find()) {
            return before + (before.matches("(?s).*\\p{L}[–/]$") ? "" : " ") + next;
        }
        boolean keeps = keepsHyphen(last.group(1), first.group(1));
        return (keeps ? before.substring(0, before.length() - 1) + "-" : before.substring(0, before.length() - 1))
                + next;
    }

    private boolean keepsHyphen(String left, String right) {
        String one = left.toLowerCase(Locale.ROOT);
        String other = right.toLowerCase(Locale.ROOT);
        if (words.contains(one + other)) {
            return false;
        }
        boolean capital = Character.isUpperCase(right.codePointAt(0));
        boolean sign = !left.chars().allMatch(Character::isLetter)
                || left.substring(1).chars().anyMatch(Character::isUpperCase);
        return words.contains(one + "-" + other)
                || capital
                || sign
                || (one.length() > 3 && other.length() > 2 && words.contains(one) && words.contains(other));
    }
}
