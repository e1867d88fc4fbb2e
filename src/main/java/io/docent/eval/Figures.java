package io.docent.eval;

import io.docent.eval.Figure.Sort;
import io.docent.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers of a sentence and says of what sort they are. Digits of names (`IL-10`, `phase 3`, `CD8`,
/// `NCT…`), dates and identifiers are no figures.
final class Figures {

    /// Digits with or without decimals.
    static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:[.·]\\d+)?|(?<![\\d\\p{L}])[.·]\\d+";

    private static final Pattern DIGITS = Pattern.compile(NUMBER);
    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\p{L}\\p{N}_/×^])(?<![\\p{L}\\p{N}][.·,])(?<!\\p{L}\\+? ?[-‑–] ?)(" + NUMBER
                    + ")(?![\\p{L}\\p{N}/^×(:]|[-‑]\\p{L}|[.·,:]\\d| ?×)");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:phase|grades?|stage|fig(?:ure|\\.)?|table|sections?|type|class|level|group|arm|cohort|day|cycle|step"
                    + "|part|chapter|quartile|score|dose|version|factor|doi|pmid|no\\.|number|chi|[≥≤] ?)[ \u00a0]?[≥≤]?\\s*$");
    private static final Pattern INTERVAL =
            Pattern.compile("(?:CI|[Cc]onfidence [Ii]ntervals?\\]?(?: \\(?\\[?CI\\]?\\)?)?)[^0-9.;·]{0,8}(" + NUMBER
                    + ")\\s?%?\\s?(?:–|-|‑|to|,|and)\\s?(" + NUMBER + ")(?![\\d.]*\\d)");
    private static final Pattern P = Pattern.compile("\\b[Pp](?:[- ]?values?)?\\s*(?:[<>=≤≥]|of|was)\\s*$");
    private static final Pattern RATIO = Pattern.compile(
            "(?:\\b(?:a?HRs?|a?ORs?|RRs?)\\b|[Hh]azard ratios?|[Oo]dds ratios?|[Rr]elative risk|[Rr]isk ratio)"
                    + "[^0-9.;·]{0,14}$");
    private static final Pattern CONFIDENCE = Pattern.compile("^\\s?%\\s?(?:CI|[Cc]onfidence|CrI)");
    private static final Pattern PERCENT = Pattern.compile("^\\s?(?:%|percent\\b|per cent\\b)");
    private static final String UNITS = "(?:months?|years?|weeks?|days?|hours?|minutes?|mo\\b|yr\\b|wk\\b)";
    private static final Pattern DURATION = Pattern.compile(
            "^\\s?(?:" + UNITS + "|(?:vs\\.?|versus|and|to|or|compared with)\\s(?:" + NUMBER + ")\\s?" + UNITS + ")");
    private static final Pattern COUNT_BEFORE = Pattern.compile("\\b[nN]\\s?=\\s?$");
    private static final Pattern COUNT_AFTER = Pattern.compile(
            "^\\s(?:\\p{Ll}+\\s){0,2}(?:patients|participants|subjects|women|men|children|adults|individuals|people"
                    + "|trials|studies|cases|controls|deaths|events|infants|mice)\\b");
    private static final Pattern ENROLMENT = Pattern.compile("(?:Enrollment: |enroll?ed |recruited )$");
    private static final Pattern YEAR_BEFORE = Pattern.compile(
            "(?i)\\b(?:in|since|from|between|to|and|until|by|during|january|february|march|april|may|june|july|august"
                    + "|september|october|november|december|published|initiated:?|completed:?)\\s$");

    private Figures() {}

    /// The figures of a text, in order.
    static List<Figure> in(String text) {
        Set<Integer> bounds = bounds(text);
        List<Figure> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            Span span = new Span(figure.start(1), figure.end(1));
            String before = text.substring(Math.max(0, span.start() - 40), span.start());
            String after = text.substring(span.end(), Math.min(text.length(), span.end() + 40));
            boolean named = NAMED.matcher(before).find() || isDate(before, after);
            if (!named) {
                Sort sort = bounds.contains(span.start()) ? Sort.INTERVAL_BOUND : sort(span.in(text), before, after);
                figures.add(new Figure(span, sort, span.in(text)));
            }
        }
        return figures;
    }

    /// The value of every run of digits in a text, whatever it stands for.
    static Set<BigDecimal> values(String text) {
        Set<BigDecimal> values = new HashSet<>();
        Matcher number = DIGITS.matcher(text);
        while (number.find()) {
            values.add(Figure.value(number.group()));
        }
        return values;
    }

    private static Set<Integer> bounds(String text) {
        Set<Integer> starts = new HashSet<>();
        Matcher interval = INTERVAL.matcher(text);
        while (interval.find()) {
            starts.add(interval.start(1));
            starts.add(interval.start(2));
        }
        return starts;
    }

    private static boolean isDate(String before, String after) {
        return after.matches("(?s)-\\d{2}(?:-\\d{2})?(?!\\d).*") && !before.matches("(?s).*[(:]\\s?$")
                || before.matches("(?s).*\\d{4}-(?:\\d{2}-)?$");
    }

    private static Sort sort(String printed, String before, String after) {
        if (P.matcher(before).find()) {
            return Sort.P_VALUE;
        }
        if (CONFIDENCE.matcher(after).find()) {
            return Sort.CONFIDENCE;
        }
        if (RATIO.matcher(before).find()) {
            return Sort.RATIO;
        }
        if (PERCENT.matcher(after).find()) {
            return Sort.PERCENTAGE;
        }
        if (DURATION.matcher(after).find()) {
            return Sort.DURATION;
        }
        if (ENROLMENT.matcher(before).find()) {
            return Sort.ENROLMENT;
        }
        if (COUNT_BEFORE.matcher(before).find() || COUNT_AFTER.matcher(after).find()) {
            return Sort.COUNT;
        }
        boolean year = printed.matches("(?:19|20)\\d\\d")
                && YEAR_BEFORE.matcher(before).find();
        return year ? Sort.YEAR : Sort.OTHER;
    }
}
