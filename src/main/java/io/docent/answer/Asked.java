package io.docent.answer;

import io.docent.answer.Topic.EndPoint;
import io.docent.answer.Topic.Fact;
import io.docent.evidence.Value.Found;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a question wants to know of trials.
final class Asked {

    /// Names of figures: who asks for them asks for every end point.
    private static final Set<String> FIGURES =
            Set.of("hazard ratio", "odds ratio", "relative risk", "confidence interval", "P value", "efficacy");

    private static final Pattern CAUSE = Pattern.compile(
            "\\bwhy\\b|\\breasons?\\b|\\bexplain\\w*|\\bmechanis\\w+|\\bcaus\\w+|\\battribut\\w+",
            Pattern.CASE_INSENSITIVE);

    /// Ratios: who asks for them wants no other results.
    private static final Set<String> RATIOS = Set.of("hazard ratio", "odds ratio", "relative risk");

    /// "When did it start and end": the end of a trial, not what came of it.
    private static final Pattern WHEN_ENDED =
            Pattern.compile("\\b(when\\b.*|start\\w* (?:and|or) )end(?:ed)?\\b", Pattern.CASE_INSENSITIVE);

    /// Words that ask for a comparison and say nothing of what is compared.
    static final Pattern COMPARING = Pattern.compile(
            "compar\\w*|contrast\\w*|differ\\w*|versus|vs|between|side|same|similar\\w*|alike|way|table|tabulate\\w*|overview"
                    + "|list|summar\\w+|all|any|every|each|next",
            Pattern.CASE_INSENSITIVE);

    private final String words;
    private final List<Unit> units;
    private final List<EndPoint> known;
    private final Vocabulary vocabulary;

    /// @param words of the question, or of the part of it that says what is wanted
    /// @param endPoints ids of those that have results
    Asked(String words, Question question, Collection<String> endPoints, Vocabulary vocabulary) {
        this.words = WHEN_ENDED.matcher(words).replaceAll("$1completed");
        this.units = question.units();
        this.vocabulary = vocabulary;
        this.known = endPoints.stream().map(id -> endPoint(id, vocabulary)).toList();
    }

    /// The topic that an end point makes.
    static EndPoint endPoint(String id, Vocabulary vocabulary) {
        String name = vocabulary.term(id).map(Term::name).orElse(id.substring(id.indexOf(':') + 1));
        return new EndPoint(id, Character.toUpperCase(name.charAt(0)) + name.substring(1));
    }

    /// Which results a question wants.
    static Predicate<Found> sort(Question question) {
        boolean ratios = question.units().stream()
                .anyMatch(unit ->
                        unit.term() != null && RATIOS.contains(unit.term().name()));
        return found -> !ratios || found.effect() != null;
    }

    /// Every end point that has results.
    List<EndPoint> endPoints() {
        return known;
    }

    /// What the words ask for, facts first.
    List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        for (Fact fact : Fact.values()) {
            if (fact.isAsked(words)) {
                topics.add(fact);
            }
        }
        List<EndPoint> named = known.stream().filter(this::isNamed).toList();
        boolean all = Fact.OUTCOME.isAsked(words) || units.stream().anyMatch(Asked::isFigure);
        boolean one = !named.isEmpty() && named.size() < known.size();
        if (one) {
            topics.removeIf(topic -> topic == Fact.OUTCOME || topic == Fact.PRIMARY_END_POINT_MET);
        }
        topics.addAll(!named.isEmpty() ? named : all ? known : List.of());
        return topics;
    }

    private static boolean isFigure(Unit unit) {
        return unit.is(Kind.END_POINT)
                && unit.term() != null
                && FIGURES.contains(unit.term().name());
    }

    private boolean isNamed(EndPoint endPoint) {
        return units.stream()
                .anyMatch(unit -> unit.is(Kind.END_POINT) && !isFigure(unit) && covers(unit, endPoint.id()));
    }

    /// "Survival" covers overall survival, "response" the objective response rate.
    private boolean covers(Unit unit, String endPoint) {
        Set<String> wider =
                vocabulary.term(endPoint).map(vocabulary::withAncestors).orElse(Set.of(endPoint));
        return unit.ids().stream().anyMatch(wider::contains);
    }

    /// Whether a table can tell what the question asks beyond the trials that it names.
    ///
    /// @param told whether the table speaks of a thing
    boolean isTold(Predicate<Unit> told) {
        return !CAUSE.matcher(words).find()
                && units.stream().allMatch(this::isMeeting)
                && units.stream()
                        .filter(unit -> !unit.is(Kind.TRIAL) && unit.weight() >= 0.25)
                        .filter(unit -> !COMPARING.matcher(unit.label()).matches())
                        .allMatch(unit -> isTopic(unit) || told.test(unit));
    }

    /// What an end point was is another question than whether it was met.
    private boolean isMeeting(Unit unit) {
        boolean endPoint = unit.term() != null && unit.term().name().endsWith("end point");
        return !endPoint || Fact.PRIMARY_END_POINT_MET.isAsked(words);
    }

    private boolean isTopic(Unit unit) {
        if (unit.is(Kind.END_POINT) && !unit.isTrait() && !isFigure(unit) && unit.isBinding()) {
            return known.stream().anyMatch(endPoint -> covers(unit, endPoint.id())) || isAttribute(unit);
        }
        boolean endPoint = unit.term() != null && unit.term().name().endsWith("end point");
        return endPoint || unit.isTrait() || isFigure(unit) || isAttribute(unit);
    }

    private static boolean isAttribute(Unit unit) {
        return List.of(Fact.values()).stream().anyMatch(fact -> fact.isAsked(unit.label()));
    }
}
