package io.docent.check;

import io.docent.check.Figure.Kind;
import io.docent.text.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the figures of a sentence: `36 %`, `thirty-six percent`, `0·86`, `.86`, `P < .001`, `0.71 to 1.04`,
/// `1,202 patients`. Digits that are part of a name (`CD73`, `HALO-301`) or a citation mark (`(34)`) are none.
final class FigureReader {

    private static final Pattern NUMBER = Pattern.compile(
            "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:[.·∙]\\d+)?|(?<![\\d\\p{L}])[.·∙]\\d+|(?i:(?<![\\p{L}-])(?:"
                    + NumberWords.PATTERN + ")(?![\\p{L}]))");
    private static final Pattern ROMAN = Pattern.compile("(?i:\\bphase\\s+)(IV|I{1,3})(?=[ab]?\\b|/)");
    private static final Pattern UNIT = Pattern.compile(
            "^(?i:([ \u00A0]?%|[ \u00A0-]?per ?cent(?!age)|[ \u00A0-]?percent(?!age)|[ \u00A0-]?percentage points?)"
                    + "|[ \u00A0-]?(months?|mos?(?![\\p{L}])|weeks?|wks?|years?|yrs?|days?|hours?|minutes?)(?![\\p{L}])"
                    + "|[ \u00A0-]?(mg/kg|mg/m2|mg/m²|mg|µg|μg|g/dl|gy|kg|ml|fractions?|cycles?|doses?)(?![\\p{L}])"
                    + "|[ \u00A0](?:\\p{L}+[ -]){0,2}?(patients?|participants?|subjects?|individuals?|persons?|people|women|men|cases?"
                    + "|deaths?|events?|controls?|studies|trials?|arms?|sites?|samples?|mice|tumou?rs?|lesions?|children|adults)\\b)");
    private static final Pattern P_BEFORE = Pattern.compile(
            "(?<![\\p{L}])[Pp][-\\s]?(?:values?)?(?:\\s?\\(?(?:log-rank|interaction|trend|adjusted)\\)?)?(?:\\s(?:of|was|is|for \\p{L}+))?\\s?[=<>≤≥]{0,2}\\s?$");
    private static final Pattern RELATION = Pattern.compile("([<>≤≥]=?)\\s?$");
    private static final Pattern RATIO_BEFORE = Pattern.compile(
            "(?:\\b[as]?HRs?|\\b[Hh]azards? ratios?|\\ba?ORs?|\\b[Oo]dds ratios?|\\bRRs?|\\b[Rr](?:elative|ate) (?:risks?|ratios?)|\\b[Rr]isk ratios?)"
                    + "(?![\\p{L}])[^;.\\d]{0,70}$");
    private static final Pattern LEVEL_AFTER =
            Pattern.compile("^\\s?(?:%|per\\s?cent|percent)?[\\s-]?(?i:CIs?\\b|confidence|credible|CrI)");
    private static final Pattern INTERVAL_BEFORE = Pattern.compile(
            "(?i:(?:\\bCIs?|confidence (?:intervals?|limits)|credible intervals?|CrI)[\\s:,=(\\[]*(?:of|was|from|between|ranging from)?[\\s(\\[]*)"
                    + "(?:95\\s?%[\\s:,=]*)?$");
    private static final Pattern JOINS = Pattern.compile("^(?:%)?\\s?(?:–|-|—|to|,|;|and)\\s?$");
    private static final Pattern SPREAD_BEFORE = Pattern.compile("(?:±|\\+/-|\\+-)\\s?$");
    private static final Pattern PHASE_BEFORE =
            Pattern.compile("(?i)\\bphases?\\s(?:\\d[ab]?(?:/|\\sand\\s|\\sor\\s|-|–))?$");
    private static final Pattern GRADE_BEFORE =
            Pattern.compile("(?i)\\bgrades?\\s?[≥>=<≤]{0,2}\\s?(?:\\d\\s?(?:-|–|to|or|and|/)\\s?)?$");
    private static final Pattern MARK = Pattern.compile("[(\\[](\\d{1,3})(?:\\s?[,–-]\\s?\\d{1,3}){0,20}[)\\]]");

    private final String text;
    private final List<Span> names;
    private final List<Figure> figures = new ArrayList<>();

    private FigureReader(String text, List<Span> names) {
        this.text = text;
        this.names = names;
    }

    /// The figures of a sentence, in order.
    ///
    /// @param names stretches that are names, whose digits are no figures
    static List<Figure> of(String sentence, List<Span> names) {
        FigureReader reader = new FigureReader(sentence, names);
        reader.read();
        return List.copyOf(reader.figures);
    }

    private void read() {
        List<Span> marks = marks();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            Span span = new Span(number.start(), number.end());
            boolean hidden =
                    names.stream().anyMatch(span::overlaps) || marks.stream().anyMatch(mark -> mark.contains(span));
            if (!hidden && !isPartOfName(span)) {
                add(span);
            }
        }
        addRomanPhases();
        figures.sort((one, other) -> one.span().compareTo(other.span()));
        shareUnits();
    }

    private void addRomanPhases() {
        Matcher roman = ROMAN.matcher(text);
        while (roman.find()) {
            Span span = new Span(roman.start(1), roman.end(1));
            int value =
                    roman.group(1).equalsIgnoreCase("IV") ? 4 : roman.group(1).length();
            figures.add(new Figure(Kind.PHASE, BigDecimal.valueOf(value), "", '=', span, "phase " + roman.group(1)));
        }
    }

    /// Citation marks: whole numbers in brackets that no word explains.
    private List<Span> marks() {
        List<Span> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            boolean year = mark.group().matches("[(\\[](?:19|20)\\d\\d[)\\]]");
            if (!year) {
                marks.add(new Span(mark.start(), mark.end()));
            }
        }
        return marks;
    }

    private boolean isPartOfName(Span span) {
        if (PHASE_BEFORE.matcher(before(span)).find()) {
            return false;
        }
        String before = text.substring(Math.max(0, span.start() - 2), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + 2));
        if (!before.isEmpty() && Character.isLetter(before.charAt(before.length() - 1))) {
            return true;
        }
        boolean hyphenated =
                before.length() == 2 && "-/".indexOf(before.charAt(1)) >= 0 && Character.isLetter(before.charAt(0));
        if (hyphenated && Character.isDigit(text.charAt(span.start()))) {
            return true;
        }
        boolean glued = !after.isEmpty() && Character.isLetter(after.charAt(0));
        return glued && !UNIT.matcher(text.substring(span.end())).find();
    }

    private void add(Span span) {
        String digits = text.substring(span.start(), span.end());
        Integer spelled = NumberWords.value(digits);
        BigDecimal value = spelled != null ? BigDecimal.valueOf(spelled) : decimal(digits);
        String before = before(span);
        Matcher unit = UNIT.matcher(text.substring(span.end()));
        Figure figure =
                unit.find() ? withUnit(value, span, unit) : new Figure(Kind.PLAIN, value, "", '=', span, digits);
        Matcher relation = RELATION.matcher(before);
        char related = relation.find() ? relation(relation.group(1)) : '=';
        Figure read = new Figure(figure.kind(), value, figure.unit(), related, span, figure.printed());
        figures.add(classified(read, before, spelled != null));
    }

    private Figure classified(Figure figure, String before, boolean inWords) {
        String after = text.substring(figure.span().end());
        if (LEVEL_AFTER.matcher(after).find()) {
            return figure.as(Kind.LEVEL, "%");
        }
        if (P_BEFORE.matcher(before).find()) {
            return figure.as(Kind.P_VALUE, "");
        }
        if (PHASE_BEFORE.matcher(before).find() && figure.kind() != Kind.PERCENT) {
            return figure.as(Kind.PHASE, "");
        }
        if (GRADE_BEFORE.matcher(before).find() && figure.kind() != Kind.PERCENT) {
            return figure.as(Kind.GRADE, "");
        }
        if (SPREAD_BEFORE.matcher(before).find()) {
            return figure.as(Kind.SPREAD, figure.unit());
        }
        if (isBound(figure, before)) {
            return figure.as(Kind.BOUND, figure.unit());
        }
        if (figure.kind() == Kind.PLAIN && RATIO_BEFORE.matcher(before).find()) {
            return figure.as(Kind.RATIO, "");
        }
        if (figure.kind() == Kind.PLAIN && figure.printed().matches("(?:19|20)\\d\\d")) {
            return figure.as(Kind.YEAR, "");
        }
        return inWords && figure.kind() == Kind.PLAIN ? figure.as(Kind.WORD, "") : figure;
    }

    /// A bound follows the word for an interval, or the other bound, or a ratio in brackets.
    private boolean isBound(Figure figure, String before) {
        if (INTERVAL_BEFORE.matcher(before).find()) {
            return true;
        }
        Figure last = figures.isEmpty() ? null : figures.getLast();
        if (last == null || figure.kind() == Kind.DURATION && last.kind() != Kind.BOUND) {
            return false;
        }
        String between = text.substring(last.span().end(), figure.span().start());
        boolean second = last.kind() == Kind.BOUND && JOINS.matcher(between).matches() && !hasPair(last);
        boolean opening = last.kind() == Kind.RATIO
                && between.matches("\\s?[(\\[,]\\s?")
                && text.substring(figure.span().end()).matches("(?s)\\s?(?:–|-|to|,)\\s?[\\d.·]+\\s?[)\\];,.].*");
        return second || opening;
    }

    /// Whether a bound already is the second of its interval.
    private boolean hasPair(Figure bound) {
        int at = figures.indexOf(bound);
        if (at == 0 || figures.get(at - 1).kind() != Kind.BOUND) {
            return false;
        }
        String between =
                text.substring(figures.get(at - 1).span().end(), bound.span().start());
        return JOINS.matcher(between).matches() && !hasPair(figures.get(at - 1));
    }

    /// In `8.3 vs 6.8 months` both are months, in `20.7–19.5%` both are percentages.
    private void shareUnits() {
        for (int i = figures.size() - 2; i >= 0; i--) {
            Figure figure = figures.get(i);
            Figure next = figures.get(i + 1);
            String between = text.substring(figure.span().end(), next.span().start());
            boolean joined = between.matches(
                    "(?i)\\s?(?:vs\\.?|versus|v|and|or|to|–|-|,|compared (?:with|to)|against|than|±|\\+/-|\\((?:range|IQR)[^\\d]*)\\s?");
            boolean measured = switch (next.kind()) {
                case PERCENT, DURATION, DOSE, SPREAD -> !next.unit().isEmpty();
                default -> false;
            };
            if (figure.kind() == Kind.PLAIN && joined && measured) {
                figures.set(i, figure.as(kindOf(next.unit()), next.unit()));
            }
        }
    }

    private static Kind kindOf(String unit) {
        return switch (unit) {
            case "%" -> Kind.PERCENT;
            case "minute", "hour", "day", "week", "month", "year" -> Kind.DURATION;
            default -> Kind.DOSE;
        };
    }

    private Figure withUnit(BigDecimal value, Span span, Matcher unit) {
        String printed = text.substring(span.start(), span.end() + unit.end());
        if (unit.group(1) != null) {
            return new Figure(Kind.PERCENT, value, "%", '=', span, printed);
        }
        if (unit.group(2) != null) {
            return new Figure(Kind.DURATION, value, duration(unit.group(2)), '=', span, printed);
        }
        if (unit.group(3) != null) {
            return new Figure(Kind.DOSE, value, singular(unit.group(3)), '=', span, printed);
        }
        return new Figure(Kind.COUNT, value, singular(unit.group(4)), '=', span, printed);
    }

    private static String duration(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'm' -> unit.toLowerCase(Locale.ROOT).startsWith("mi") ? "minute" : "month";
            case 'w' -> "week";
            case 'y' -> "year";
            case 'd' -> "day";
            default -> "hour";
        };
    }

    private static String singular(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        return lower.length() > 3 && lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static char relation(String sign) {
        return switch (sign) {
            case "<=" -> '≤';
            case ">=" -> '≥';
            default -> sign.charAt(0);
        };
    }

    private String before(Span span) {
        return text.substring(Math.max(0, span.start() - 110), span.start());
    }

    private static BigDecimal decimal(String digits) {
        String plain = digits.replace(",", "").replace('·', '.').replace('∙', '.');
        return new BigDecimal(plain.startsWith(".") ? "0" + plain : plain);
    }
}
