package io.docent.corpus;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers by which a text cites its reference list: `(1, 2)`, `(3–5)`, `[12]`, `[3-5, 7]`, `(see
/// 12)`.
///
/// Not citations: years and decimals, anything with other words or signs in the brackets (`(n = 36)`,
/// `(47% vs 36%)`), and the numbers of an enumeration (`: (1) …; (2) …`). Superscript numbers are not
/// recognised.
public final class Citations {

    private static final int LARGEST = 999;
    private static final int LONGEST_RANGE = 100;
    private static final String NUMBER = "\\d{1,3}(?: ?[–-] ?\\d{1,3})?";
    private static final Pattern MARK = Pattern.compile("[(\\[](?:(?:refs?\\.?|see|reviewed in|e\\.g\\.,?) )?(" + NUMBER
            + "(?: ?[,;] ?" + NUMBER + "){0,60})[)\\]]");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})(?: ?[–-] ?(\\d{1,3}))?");
    private static final Pattern COLUMN =
            Pattern.compile("[(\\[]?" + NUMBER + "(?:[)\\]]?(?: ?[,;] ?| )[(\\[]?" + NUMBER + "){0,60}[)\\]]?");
    private static final Pattern BEFORE_ITEM = Pattern.compile("(?:^|[:;,]|\\b(?:and|or))\\s*$");

    private Citations() {}

    /// Numbers cited in prose, ascending, each once.
    public static List<Integer> of(String text) {
        TreeSet<Integer> numbers = new TreeSet<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            if (!isListItem(text, mark)) {
                addAll(mark.group(1), numbers);
            }
        }
        return List.copyOf(numbers);
    }

    /// Numbers in a cell of a column of references, with or without brackets.
    static List<Integer> inColumn(String cell) {
        if (!COLUMN.matcher(cell).matches()) {
            return of(cell);
        }
        TreeSet<Integer> numbers = new TreeSet<>();
        addAll(cell, numbers);
        return List.copyOf(numbers);
    }

    private static void addAll(String marks, Set<Integer> numbers) {
        Matcher range = RANGE.matcher(marks);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            for (int number = first; number <= Math.min(last, first + LONGEST_RANGE); number++) {
                if (number >= 1 && number <= LARGEST) {
                    numbers.add(number);
                }
            }
        }
    }

    private static boolean isListItem(String text, Matcher mark) {
        boolean before = BEFORE_ITEM
                .matcher(text.substring(Math.max(0, mark.start() - 6), mark.start()))
                .find();
        int next = mark.end() + 1;
        return before
                && mark.group(1).length() <= 2
                && next < text.length()
                && text.charAt(next - 1) == ' '
                && Character.isLetter(text.charAt(next));
    }
}
