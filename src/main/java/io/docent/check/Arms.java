package io.docent.check;

import io.docent.check.Sentence.Comparison;
import io.docent.check.Sentence.Order;
import io.docent.check.Word.Sort;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which arm of a trial a figure belongs to, as far as its sentence says: by words beside the figure ("36% with
/// A"), or by the order of the arms in the sentence ("36% vs 18% for A versus B").
final class Arms {

    private static final Pattern AFTER = Pattern.compile(
            "^[\\s%)]*(?:(?!(?i:compared|relative|versus|vs|than)\\b)\\p{L}+\\s){0,3}?(?i:with|for|in|on|among|under|receiving|after|by|from|of those|given)\\s");
    private static final Pattern STOP =
            Pattern.compile("[;,:.()\\[\\]]|\\b(?i:vs|versus|compared|against|than|whereas|while|respectively|but)\\b");
    private static final Pattern COMPARISON =
            Pattern.compile("(?i)\\b(?:versus|vs\\.?|compared (?:with|to)|relative to|than|against|over)\\b");
    private static final Pattern LAST_AND = Pattern.compile("(?i)\\s(?:and|or)\\s(?!.*\\s(?:and|or)\\s)");
    private static final Set<String> TREATMENTS = Set.of(
            "placebo",
            "control",
            "controls",
            "alone",
            "monotherapy",
            "combination",
            "chemotherapy",
            "radiotherapy",
            "surgery",
            "standard",
            "usual",
            "sham",
            "observation",
            "vehicle",
            "intervention",
            "experimental",
            "treated",
            "untreated",
            "exposed",
            "unexposed",
            "carriers",
            "noncarriers",
            "cases");
    private static final Set<String> GENERIC = Set.of(
            "arm",
            "arms",
            "group",
            "groups",
            "patients",
            "treatment",
            "median",
            "rate",
            "rates",
            "months",
            "respectively",
            "therapy",
            "study",
            "trial",
            "weeks",
            "years",
            "receiving",
            "those",
            "ratio",
            "hazard",
            "significant",
            "significantly");

    private final String text;
    private final List<Word> words;
    private final List<Figure> figures;
    private final Comparison comparison;

    /// @param earlier what was compared last before this sentence
    Arms(String text, List<Word> words, List<Figure> figures, Comparison earlier) {
        this.text = text;
        this.words = words;
        this.figures = figures;
        Comparison own = compared();
        this.comparison = own.isNone() ? earlier : own;
    }

    Comparison comparison() {
        return comparison;
    }

    /// Keys of the words that name the arm of a figure; empty where the sentence does not say.
    Set<String> of(Figure figure, @Nullable Figure partner, Order order) {
        Set<String> beside = beside(figure);
        if (!beside.isEmpty()) {
            return beside;
        }
        boolean partnerLabelled = partner != null && !beside(partner).isEmpty();
        if (partnerLabelled || comparison.isNone()) {
            return Set.of();
        }
        return switch (order) {
            case ALONE -> Set.of();
            case FIRST -> comparison.first();
            case SECOND -> comparison.second();
        };
    }

    boolean isLabelled(Figure one, Figure other) {
        return !beside(one).isEmpty() && !beside(other).isEmpty();
    }

    private Set<String> beside(Figure figure) {
        Set<String> after = after(figure);
        return after.isEmpty() ? before(figure) : after;
    }

    private Set<String> after(Figure figure) {
        int from = figure.span().end();
        int unit = Math.max(0, figure.printed().length() - figure.span().length());
        int start = Math.min(text.length(), from + (figure.kind() == Figure.Kind.COUNT ? 0 : unit));
        int end = nextFigure(figure);
        Matcher opened = AFTER.matcher(text.substring(start, end));
        if (!opened.find()) {
            return Set.of();
        }
        Matcher stop = STOP.matcher(text).region(start + opened.end(), end);
        boolean stopped = stop.find();
        int stopAt = stopped ? stop.start() : end;
        if (!stopped && end < text.length()) {
            Matcher and = LAST_AND.matcher(text.substring(start + opened.end(), end));
            stopAt = and.find() ? start + opened.end() + and.start() : end;
        }
        return naming(new Span(start + opened.end(), Math.max(start + opened.end(), stopAt)));
    }

    /// "with A, 36%": what stands between the figure and the last break before it, if it names a treatment.
    private Set<String> before(Figure figure) {
        int end = figure.span().start();
        int start = 0;
        for (Figure other : figures) {
            boolean size = other.kind() == Figure.Kind.COUNT || other.kind() == Figure.Kind.PLAIN;
            if (other.span().end() <= end && !other.equals(figure) && !size) {
                start = Math.max(start, other.span().end());
            }
        }
        Matcher contrast = Pattern.compile(
                        "(?i)[;:]|\\b(?:vs\\.?|versus|whereas|while|and|than|compared (?:with|to))\\s")
                .matcher(text)
                .region(start, end);
        while (contrast.find()) {
            start = contrast.end();
        }
        start = Math.max(start, openBracket(start, end));
        String segment = text.substring(start, end);
        boolean near = segment.length() <= 70;
        return near ? treatments(new Span(start, end)) : Set.of();
    }

    /// The place after the last bracket that is open at `end`, which sets a figure apart from what stands
    /// before it.
    private int openBracket(int start, int end) {
        int open = text.lastIndexOf('(', end - 1);
        boolean closed = open >= 0 && text.substring(open, end).indexOf(')') >= 0;
        return open < start || closed ? start : open + 1;
    }

    private int nextFigure(Figure figure) {
        return figures.stream()
                .mapToInt(other -> other.span().start())
                .filter(start -> start > figure.span().start())
                .min()
                .orElse(text.length());
    }

    /// The sentence's own comparison of two arms.
    private Comparison compared() {
        Matcher comparison = COMPARISON.matcher(text);
        while (comparison.find()) {
            int end = comparison.end();
            Matcher stop = Pattern.compile("[;:,.()\\[\\]]|\\d+(?:\\.\\d+)?\\s?(?:%|months)")
                    .matcher(text)
                    .region(Math.min(end, text.length()), text.length());
            int stopAt = stop.find() ? stop.start() : text.length();
            Set<String> second = treatments(new Span(end, Math.max(end, stopAt)));
            Set<String> first = treatments(new Span(leftStart(comparison.start()), comparison.start()));
            if (first.isEmpty()) {
                first = treatments(new Span(0, comparison.start()));
            }
            if (!first.isEmpty() && !second.isEmpty() && !first.equals(second)) {
                return new Comparison(first, second);
            }
        }
        return Comparison.NONE;
    }

    private int leftStart(int end) {
        int start = 0;
        Matcher stop = Pattern.compile("[;:,()\\[\\]]").matcher(text).region(0, end);
        while (stop.find()) {
            start = stop.end();
        }
        return start;
    }

    private Set<String> naming(Span span) {
        Set<String> keys = new HashSet<>();
        for (Word word : within(span)) {
            boolean names = word.carriesMeaning()
                    && !word.key().startsWith("end_point:")
                    && !word.key().startsWith("tumour:");
            if (names && !GENERIC.contains(word.form()) || TREATMENTS.contains(word.form())) {
                keys.add(word.key());
            }
        }
        return keys;
    }

    private Set<String> treatments(Span span) {
        Set<String> keys = new HashSet<>();
        for (Word word : within(span)) {
            boolean drug = word.sort() == Sort.NAME
                    && (word.key().startsWith("drug") || word.key().startsWith("concept:"));
            if (drug
                    || TREATMENTS.contains(word.form())
                    || word.key().equals("end_point:placebo")
                    || word.key().equals("end_point:control arm")) {
                keys.add(word.key());
            }
        }
        return keys;
    }

    private List<Word> within(Span span) {
        List<Word> found = new ArrayList<>();
        for (Word word : words) {
            if (span.contains(word.span())) {
                found.add(word);
            }
        }
        return found;
    }
}
