package io.docent.answer;

import io.docent.answer.Topic.EndPoint;
import io.docent.evidence.Attribute;
import io.docent.evidence.Value;
import io.docent.evidence.Value.Claim;
import io.docent.evidence.Value.Direction;
import io.docent.evidence.Value.Found;
import io.docent.retrieve.Unit;
import io.docent.text.Contrast;
import io.docent.text.Effect;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question requires of the results of trials: "which trials improved progression-free survival",
/// "which showed no survival benefit". A tested result decides; what is claimed in words only where there
/// is none.
final class BenefitCriteria {

    private static final Pattern GAIN = Pattern.compile(
            "\\b(?:improv\\w*|prolong\\w*|extend\\w*|lengthen\\w*|increas\\w*|benefi\\w*|advantages?|gains?|longer|better|superior)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DENIED = Pattern.compile(
            "\\b(?:no|not|never|neither|without|lack\\w*|fail\\w*|absence of|nor)\\b|n['’]t\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CLAUSE =
            Pattern.compile("\\b(?:but|yet|although|though|while|whereas)\\b|[;,] ", Pattern.CASE_INSENSITIVE);
    private static final String SURVIVAL = "end_point:survival";
    private static final String OVERALL = "end_point:overall survival";
    private static final String EFFICACY = "end_point:efficacy";

    private final Vocabulary vocabulary;

    BenefitCriteria(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A requirement and the end points that it is about.
    record Benefit(Criterion criterion, List<EndPoint> endPoints) {}

    /// Reads the part of a question that says which trials are wanted: a requirement for each of its
    /// clauses, as in "a benefit in response but not in survival".
    ///
    /// @param units of that part
    List<Benefit> of(String words, List<Unit> units) {
        Matcher gain = GAIN.matcher(words);
        if (!gain.find()) {
            return List.of();
        }
        List<Benefit> benefits = new ArrayList<>();
        for (String clause : CLAUSE.split(words)) {
            List<Unit> named = units.stream()
                    .filter(unit -> isGain(unit) && clause.contains(unit.label()))
                    .toList();
            if (!named.isEmpty()) {
                benefits.add(benefit(clause, gain.group(), named));
            }
        }
        return benefits;
    }

    private Benefit benefit(String clause, String gain, List<Unit> named) {
        Set<String> ids = new LinkedHashSet<>();
        named.forEach(unit -> ids.addAll(unit.ids().contains(SURVIVAL) ? Set.of(OVERALL) : unit.ids()));
        Matcher denied = DENIED.matcher(clause);
        boolean gained = !denied.find();
        String said = (gained ? "" : denied.group() + " ") + gain + " "
                + String.join(" ", named.stream().map(Unit::label).toList());
        Criterion criterion = new Criterion(
                List.of(Attribute.RESULT, Attribute.BENEFIT),
                said,
                Criterion.NEVER,
                value -> tells(value, ids),
                value -> isGained(value) == gained);
        return new Benefit(criterion, endPoints(ids));
    }

    private List<EndPoint> endPoints(Set<String> ids) {
        return ids.stream().map(id -> Asked.endPoint(id, vocabulary)).toList();
    }

    private boolean isGain(Unit unit) {
        return unit.is(Kind.END_POINT)
                && unit.ids().stream()
                        .flatMap(id -> vocabulary.term(id).stream())
                        .map(vocabulary::withAncestors)
                        .anyMatch(wider -> wider.contains(EFFICACY) || wider.contains(SURVIVAL));
    }

    /// Whether a value decides: a tested result for one of the end points in all who took part, or a claim.
    private boolean tells(Value value, Set<String> ids) {
        return switch (value) {
            case Found found ->
                found.significant().isPresent()
                        && ids.contains(ResultWords.endPoint(found))
                        && !Populations.isPart(found);
            case Claim claim -> ids.contains(claim.endPoint()) && claim.direction() != Direction.SIGNAL;
            default -> false;
        };
    }

    private static boolean isGained(Value value) {
        return switch (value) {
            case Found found -> found.significant().orElse(false) && isBetter(found);
            case Claim claim -> claim.direction() == Direction.BENEFIT;
            default -> false;
        };
    }

    /// A hazard below one is a gain, odds of a response above one are; of two arms the one named first is
    /// the new one.
    private static boolean isBetter(Found found) {
        Effect effect = found.effect();
        if (effect != null) {
            boolean below = effect.value().compareTo(BigDecimal.ONE) < 0;
            return below == (effect.measure() == Effect.Measure.HAZARD_RATIO);
        }
        Contrast contrast = found.contrast();
        return contrast == null || contrast.first().compareTo(contrast.second()) > 0;
    }
}
