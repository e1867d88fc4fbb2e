package io.docent.check;

import io.docent.check.Figure.Kind;
import io.docent.check.Sentence.Bound;
import io.docent.check.Sentence.Order;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells what each figure of a sentence belongs to: the end point, the statistic, the arm.
final class Figures {

    private static final Set<String> NOT_MEASURED = Set.of(
            "end_point:efficacy",
            "end_point:hazard ratio",
            "end_point:response criteria",
            "end_point:adverse event grading");
    private static final Pattern FOLLOWS = Pattern.compile(
            "^[\\s%)\\]-]*(?:(?i:months?|weeks?|years?|percent)\\s)?(?:(?i:for|in|of|on)\\s)?(?:the\\s)?(?:median\\s|mean\\s)?$");
    private static final Pattern FOLLOWS_GROUP =
            Pattern.compile("^[\\s%)\\]]*,?\\s?(?:for|in)\\s(?:the\\s)?(?:median\\s)?$");
    private static final Pattern JOINED =
            Pattern.compile("^\\s?(?:\\([^()]{1,12}\\)\\s?)?(?:,|,?\\s?and|,?\\s?or|/)\\s?(?:the\\s)?(?:median\\s)?$");
    private static final Pattern STATISTIC =
            Pattern.compile("(?i)\\b(medians?|means?|averages?|rates?|proportions?)\\b");
    private static final Pattern CONTRAST =
            Pattern.compile("(?i)\\b(?:vs|versus|v|compared|against|than|relative|and|while|whereas|but|or)\\b");
    private static final Pattern STRONG_CONTRAST =
            Pattern.compile("(?i)\\b(?:vs|versus|v|compared|against|than|relative|whereas|while)\\b");

    private static final Set<Kind> UNPAIRED = EnumSet.of(Kind.LEVEL, Kind.BOUND, Kind.P_VALUE, Kind.YEAR, Kind.SPREAD);

    private final String text;
    private final List<Mention> endPoints;
    private final List<Figure> figures;
    private final Arms arms;

    private Figures(String text, List<Mention> names, List<Figure> figures, Vocabulary vocabulary, Arms arms) {
        this.text = text;
        this.endPoints = names.stream()
                .filter(name -> isMeasured(name.term(), vocabulary))
                .toList();
        this.figures = figures;
        this.arms = arms;
    }

    static List<Bound> bind(String text, List<Mention> names, List<Figure> figures, Vocabulary vocabulary, Arms arms) {
        Figures binding = new Figures(text, names, figures, vocabulary, arms);
        List<Bound> bound = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            bound.add(binding.bound(i));
        }
        return bound;
    }

    static boolean isMeasured(Term term, Vocabulary vocabulary) {
        if (term.kind() != Term.Kind.END_POINT || NOT_MEASURED.contains(term.id())) {
            return false;
        }
        Set<String> wider = vocabulary.withAncestors(term);
        return wider.contains("end_point:efficacy") || wider.contains("end_point:adverse event");
    }

    private Bound bound(int at) {
        Figure figure = figures.get(at);
        int partner = partner(at);
        Order order = partner < 0 ? Order.ALONE : partner > at ? Order.FIRST : Order.SECOND;
        Figure other = partner < 0 ? null : figures.get(partner);
        Set<String> arm = switch (figure.kind()) {
            case PERCENT, DURATION, COUNT, PLAIN -> arms.of(figure, other, order);
            default -> Set.of();
        };
        return new Bound(figure, endPoints(at), statistic(figure), arm, other, order);
    }

    /// The figure of the other arm in "8.3 vs 6.8 months", "36% with A and 18% with B"; -1 where there is none.
    private int partner(int at) {
        Figure figure = figures.get(at);
        if (UNPAIRED.contains(figure.kind())) {
            return -1;
        }
        int after = next(at, 1);
        int before = next(at, -1);
        if (before >= 0 && contrasts(before, at) && !contrastsAsFirst(before)) {
            return before;
        }
        return after >= 0 && contrasts(at, after) ? after : -1;
    }

    /// Whether a figure is itself the second of a pair, so that no third may join it.
    private boolean contrastsAsFirst(int at) {
        int before = next(at, -1);
        return before >= 0 && contrasts(before, at) && !contrastsAsFirst(before);
    }

    /// The next figure of the same measure, in one direction.
    private int next(int from, int step) {
        Figure figure = figures.get(from);
        for (int i = from + step; i >= 0 && i < figures.size(); i += step) {
            Figure other = figures.get(i);
            boolean same = other.kind() == figure.kind() && other.unit().equals(figure.unit());
            if (same) {
                return i;
            }
        }
        return -1;
    }

    private boolean contrasts(int one, int other) {
        String between = text.substring(
                figures.get(one).span().end(), figures.get(other).span().start());
        if (between.indexOf(';') >= 0 || between.length() > 130) {
            return false;
        }
        boolean strong = STRONG_CONTRAST.matcher(between).find();
        boolean weak = CONTRAST.matcher(between).find();
        return strong
                || weak && (text.contains("respectively") || arms.isLabelled(figures.get(one), figures.get(other)));
    }

    private String statistic(Figure figure) {
        int from = Math.max(text.lastIndexOf(';', figure.span().start()), 0);
        Matcher found = STATISTIC.matcher(text).region(from, figure.span().start());
        String last = "";
        while (found.find()) {
            last = found.group(1).toLowerCase(java.util.Locale.ROOT).replaceAll("s$", "");
        }
        return last.equals("average") ? "mean" : last.equals("proportion") ? "rate" : last;
    }

    private Set<String> endPoints(int at) {
        boolean measures = switch (figures.get(at).kind()) {
            case RATIO, BOUND, P_VALUE, PERCENT, DURATION, SPREAD, PLAIN -> true;
            case LEVEL, YEAR, PHASE, GRADE, DOSE, COUNT, WORD -> false;
        };
        if (!measures || endPoints.isEmpty()) {
            return Set.of();
        }
        Span span = figures.get(at).span();
        Mention following = following(span, FOLLOWS);
        if (following == null) {
            following = following(groupEnd(at), FOLLOWS_GROUP);
        }
        if (following != null) {
            return Set.of(following.term().id());
        }
        return preceding(at);
    }

    private @Nullable Mention following(Span span, Pattern joint) {
        for (Mention mention : endPoints) {
            if (mention.span().start() >= span.end()) {
                boolean joined = joint.matcher(
                                text.substring(span.end(), mention.span().start()))
                        .matches();
                return joined ? mention : null;
            }
        }
        return null;
    }

    /// The last statistic of the brackets that belong to a figure: its interval and its P value.
    private Span groupEnd(int at) {
        int last = at;
        for (int i = at + 1; i < figures.size(); i++) {
            switch (figures.get(i).kind()) {
                case LEVEL, BOUND, P_VALUE -> last = i;
                default -> {
                    return figures.get(last).span();
                }
            }
        }
        return figures.get(last).span();
    }

    /// The end points named last before a figure: one, or a list of them that one verb serves.
    private Set<String> preceding(int at) {
        int start = figures.get(at).span().start();
        List<Mention> list = new ArrayList<>();
        for (Mention mention : endPoints) {
            if (mention.span().end() > start) {
                break;
            }
            boolean goesOn = !list.isEmpty()
                    && JOINED.matcher(text.substring(
                                    list.getLast().span().end(),
                                    Math.max(
                                            list.getLast().span().end(),
                                            mention.span().start())))
                            .matches();
            boolean same = !list.isEmpty() && list.getLast().term().equals(mention.term());
            if (!goesOn && !same) {
                list.clear();
            }
            if (!same || list.isEmpty()) {
                list.add(mention);
            }
        }
        if (text.contains("respectively") && !list.isEmpty()) {
            return list.size() > 1 ? Set.of(inOrder(at, list).term().id()) : Set.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        list.forEach(mention -> ids.add(mention.term().id()));
        return ids;
    }

    /// "PFS and OS were 8.3 and 19.2 months, respectively": the first figure after the list is the first end
    /// point's.
    private Mention inOrder(int at, List<Mention> list) {
        int rank = 0;
        for (int i = 0; i < at; i++) {
            boolean after =
                    figures.get(i).span().start() > list.getLast().span().end();
            rank += after && figures.get(i).kind() == figures.get(at).kind() ? 1 : 0;
        }
        return list.get(Math.min(rank, list.size() - 1));
    }
}
