package io.docent.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What citation markers look like in what models write. Everything is of bounded length, so that it can be
/// told after a bounded number of characters whether something is a marker.
final class Markers {

    private static final String OPEN = "[\\[【［〔]";
    private static final String CLOSE = "[\\]】］〕]";
    private static final String NUMBER = "[0-9０-９]{1,3}";
    private static final String LABEL =
            "(?:(?i:passages?|sources?|references?|refs?|keys?|ids?|docs?|see|cf\\.?)[:#. ]{0,2}|[#^@])?";
    private static final String NOTE = "(?:†[^\\]】］〕\\n]{0,40})?";
    private static final String BETWEEN = "(?: {0,2}[,;，；、|&/–—-] {0,2}| (?:and |& )?)";

    private static final String KEYS = LABEL + Keys.SHAPE + NOTE + more(BETWEEN, Keys.SHAPE);
    private static final String ITEM = "(?:" + Keys.SHAPE + "|" + NUMBER + ")";
    private static final String ITEMS = LABEL + ITEM + NOTE + more(BETWEEN, ITEM);
    private static final String NESTED =
            LABEL + ITEM + NOTE + more("(?:" + CLOSE + "?" + BETWEEN + OPEN + "?|" + CLOSE + OPEN + ")", ITEM);

    /// `[18]F` and `[177]Lu` are isotopes.
    private static final String ISOTOPE = OPEN + "[0-9]{2,3}" + CLOSE + "[A-Z][a-z]?(?![a-z])";

    private static final Pattern MARKER = Pattern.compile("(?!" + ISOTOPE + ")(?:"
            + OPEN + "{2} ?" + NESTED + " ?" + CLOSE + "{2}"
            + "|" + OPEN + " ?" + ITEMS + " ?" + CLOSE
            + "|" + OPEN + " ?(?i:none) ?" + CLOSE
            + "|[(（] ?" + KEYS + " ?[)）]"
            + "|" + Keys.SHAPE + "(?![[\\p{L}\\p{N}]&&[\\u0000-\\uFFFF]]))");

    private static final Pattern PART = Pattern.compile(Keys.SHAPE + "|" + NUMBER + "|(?i:none)");
    private static final Pattern NOTES = Pattern.compile("†[^\\]】］〕,;\\n]*");
    private static final Pattern KEY = Pattern.compile(Keys.SHAPE);

    /// Figures in square brackets are an interval where these words stand before them.
    private static final Pattern INTERVAL = Pattern.compile(
            "(?:\\bCI|\\bCrI|\\bIQR|\\brange|\\binterval|\\bSD|\\bSE)[:,=]? ?$", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_INTERVAL_WORD = 12;
    private static final String STARTS = "[【［〔(（";

    private Markers() {}

    private static String more(String between, String item) {
        return "(?>" + between + LABEL + item + NOTE + "){0,15}+";
    }

    /// Whether a marker may begin with this character after that one.
    static boolean mayStart(char character, char before) {
        boolean key = (character == 'p' || character == 'P') && !Character.isLetterOrDigit(before);
        return key || STARTS.indexOf(character) >= 0;
    }

    /// Looks for a marker at the start of the matcher's region; `hitEnd` says whether more text could change the
    /// answer.
    static Matcher at(CharSequence text, int from) {
        return MARKER.matcher(text).region(from, text.length());
    }

    /// The keys and numbers in a marker.
    static List<String> parts(String marker) {
        List<String> parts = new ArrayList<>();
        Matcher part = PART.matcher(NOTES.matcher(marker).replaceAll(""));
        while (part.find()) {
            parts.add(part.group());
        }
        return parts;
    }

    static boolean isKey(String part) {
        return KEY.matcher(part).matches();
    }

    static boolean isNoAnswer(String marker) {
        return parts(marker).stream().anyMatch("none"::equalsIgnoreCase);
    }

    /// Whether numbers in brackets after these words are figures and no citation.
    static boolean isInterval(CharSequence before, String marker) {
        boolean figures = parts(marker).stream().noneMatch(Markers::isKey);
        int from = Math.max(0, before.length() - LONGEST_INTERVAL_WORD);
        return figures
                && INTERVAL.matcher(before.subSequence(from, before.length())).find();
    }
}
