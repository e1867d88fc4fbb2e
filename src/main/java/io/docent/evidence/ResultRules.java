package io.docent.evidence;

import io.docent.evidence.Value.Claim;
import io.docent.evidence.Value.Direction;
import io.docent.evidence.Value.Found;
import io.docent.text.Contrast;
import io.docent.text.Effect;
import io.docent.text.PValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What cannot both be true of results, and of claims and the results that they rest on.
final class ResultRules {

    /// Words that limit a denial to some patients, some time or another comparison.
    private static final Pattern PART = Pattern.compile(
            "\\b(?:sub-?groups?|subsets?|among|alone|interim|patients with|those with|without|[\\w-]+-(?:low|high|negative|positive)|not yet|immature"
                    + "|non-?inferior\\w*|compared with each other)\\b",
            Pattern.CASE_INSENSITIVE);

    private ResultRules() {}

    /// Two figures for one end point differ beyond rounding; other patients and other data cuts are other
    /// results.
    static Optional<Severity> figures(Statement one, Statement other, TrialEvidence evidence) {
        if (!(one.value() instanceof Found first)
                || !(other.value() instanceof Found second)
                || !first.endPoint().equals(second.endPoint())
                || !differ(first, second)
                || isElsewhere(one, first, second, evidence)
                || isElsewhere(other, second, first, evidence)) {
            return Optional.empty();
        }
        boolean cut = !first.cut().equals(second.cut());
        return Optional.of(cut ? Severity.UPDATE : Severity.CONTRADICTION);
    }

    private static boolean differ(Found one, Found other) {
        Effect first = one.effect();
        Effect second = other.effect();
        boolean ratios = first != null
                && second != null
                && first.measure() == second.measure()
                && (differ(first.value(), second.value())
                        || differ(first.low(), second.low())
                        || differ(first.high(), second.high())
                        || differ(first.p(), second.p()));
        return ratios || differ(one.contrast(), other.contrast());
    }

    /// P values of one comparison may come of different tests; they must not tell the opposite of each other.
    private static boolean differ(@Nullable PValue one, @Nullable PValue other) {
        return one != null
                && other != null
                && one.significant().isPresent()
                && other.significant().isPresent()
                && !one.significant().equals(other.significant());
    }

    private static boolean differ(@Nullable Contrast arms, @Nullable Contrast others) {
        return arms != null
                && others != null
                && arms.unit().equals(others.unit())
                && (differ(arms.p(), others.p())
                        || (differ(arms.first(), others.first()) || differ(arms.second(), others.second()))
                                && (differ(arms.first(), others.second()) || differ(arms.second(), others.first())));
    }

    private static boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return false;
        }
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.min(one.scale(), other.scale()));
        return one.subtract(other).abs().compareTo(unit) > 0;
    }

    /// Whether the figures are those of a named part of the patients, or stand in another result of the same
    /// source.
    private static boolean isElsewhere(Statement statement, Found found, Found against, TrialEvidence evidence) {
        boolean part = !statement.isRegistry() && !found.population().isEmpty();
        boolean alternative = evidence.on(Attribute.RESULT).stream()
                .filter(result ->
                        result.passage().id().equals(statement.passage().id())
                                && (result.sentence().equals(statement.sentence()) || !isNamed(statement, evidence)))
                .anyMatch(result -> result.value() instanceof Found also
                        && also.endPoint().equals(against.endPoint())
                        && comparable(also, against)
                        && !differ(also, against));
        return part || alternative;
    }

    /// Whether the sentence around a statement names the trial, so that it can be of no other.
    private static boolean isNamed(Statement statement, TrialEvidence evidence) {
        return !statement.isRegistry()
                && (statement.quote().contains(evidence.trial())
                        || evidence.on(Attribute.NAME).stream()
                                .anyMatch(named -> named.passage()
                                                .id()
                                                .equals(statement.passage().id())
                                        && named.sentence().equals(statement.sentence())));
    }

    private static boolean comparable(Found one, Found other) {
        return one.effect() != null && other.effect() != null || one.contrast() != null && other.contrast() != null;
    }

    /// Benefit claimed for an end point of which the trial's own result, or another statement, shows none.
    static List<Rule.Clash> claims(TrialEvidence evidence) {
        Set<Statement> claims = new LinkedHashSet<>();
        Set<Statement> against = new LinkedHashSet<>();
        Severity worst = Severity.UPDATE;
        for (Statement claimed : evidence.on(Attribute.BENEFIT)) {
            if (!(claimed.value() instanceof Claim claim) || claim.direction() == Direction.NO_BENEFIT) {
                continue;
            }
            List<Statement> refuting = refuting(claimed, claim, evidence);
            if (!refuting.isEmpty()) {
                claims.add(claimed);
                against.addAll(refuting);
                worst = worst.or(claim.direction() == Direction.SIGNAL ? Severity.DISCREPANCY : Severity.CONTRADICTION);
            }
        }
        List<Statement> all = new ArrayList<>(claims);
        against.stream().sorted(Statement.IN_ORDER).forEach(all::add);
        return claims.isEmpty()
                ? List.of()
                : List.of(new Rule.Clash(Attribute.BENEFIT, Rule.Kind.UNFOUNDED_BENEFIT, worst, all));
    }

    /// Benefit denied for an end point of which every result shows one.
    static List<Rule.Clash> denials(TrialEvidence evidence) {
        List<Statement> denials = new ArrayList<>();
        Set<Statement> against = new LinkedHashSet<>();
        for (Statement denied : evidence.on(Attribute.BENEFIT)) {
            List<Statement> results = denied.value() instanceof Claim claim
                            && claim.direction() == Direction.NO_BENEFIT
                            && !PART.matcher(denied.quote()).find()
                    ? results(claim, evidence)
                    : List.of();
            List<Statement> showing =
                    results.stream().filter(ResultRules::isGain).toList();
            if (!showing.isEmpty()
                    && results.stream().allMatch(result -> significance(result).orElse(true))) {
                denials.add(denied);
                against.addAll(showing);
            }
        }
        List<Statement> all = new ArrayList<>(denials);
        against.stream().sorted(Statement.IN_ORDER).forEach(all::add);
        return denials.isEmpty()
                ? List.of()
                : List.of(new Rule.Clash(Attribute.BENEFIT, Rule.Kind.UNFOUNDED_DENIAL, Severity.CONTRADICTION, all));
    }

    /// Whether fewer patients had the event, and not by chance.
    private static boolean isGain(Statement result) {
        return result.value() instanceof Found found
                && found.effect() != null
                && found.effect().measure() == Effect.Measure.HAZARD_RATIO
                && found.effect().value().compareTo(BigDecimal.ONE) < 0
                && found.significant().orElse(false);
    }

    private static List<Statement> results(Claim claim, TrialEvidence evidence) {
        return evidence.on(Attribute.RESULT).stream()
                .filter(result -> result.value() instanceof Found found
                        && claim.endPoint().equals(found.endPoint()))
                .toList();
    }

    private static List<Statement> refuting(Statement claimed, Claim claim, TrialEvidence evidence) {
        List<Statement> results = evidence.on(Attribute.RESULT).stream()
                .filter(result -> result.value() instanceof Found found
                        && EndPoints.related(claim.endPoint(), found.endPoint(), evidence.vocabulary()))
                .toList();
        boolean founded =
                results.stream().anyMatch(result -> significance(result).orElse(false));
        if (founded) {
            return List.of();
        }
        List<Statement> refuting = new ArrayList<>();
        results.stream()
                .filter(result -> !significance(result).orElse(true))
                .filter(result -> !isToldBeside(claimed, result))
                .forEach(refuting::add);
        evidence.on(Attribute.BENEFIT).stream()
                .filter(other -> other.value() instanceof Claim denied
                        && denied.direction() == Direction.NO_BENEFIT
                        && !other.passage().id().equals(claimed.passage().id())
                        && EndPoints.related(claim.endPoint(), denied.endPoint(), evidence.vocabulary()))
                .forEach(refuting::add);
        return refuting;
    }

    /// A sentence that says "higher" and prints its P value deceives nobody, unless it says that the difference
    /// is significant.
    private static boolean isToldBeside(Statement claimed, Statement result) {
        return claimed.passage().id().equals(result.passage().id())
                && claimed.sentence().equals(result.sentence())
                && !claimed.quote()
                        .matches("(?is).*\\b(?<!\\bnot? (?:statistically |clinically )?)significant(?:ly)?\\b.*");
    }

    private static Optional<Boolean> significance(Statement result) {
        return result.value() instanceof Found found ? found.significant() : Optional.empty();
    }
}
