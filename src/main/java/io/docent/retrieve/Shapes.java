package io.docent.retrieve;

import io.docent.vocabulary.Term.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Tells the shape of a question from its words.
final class Shapes {

    private static final Pattern WHY = Pattern.compile(
            "\\bwhy\\b|\\breasons?\\b|\\bhow come\\b|\\bwhat (?:might |could |may )?(?:explain|cause|account|led to|limit)"
                    + "|\\bcauses? of\\b|\\bexplanations?\\b|\\bbecause of what\\b|\\battribut");
    private static final Pattern HOW = Pattern.compile(
            "^(?:and |but |so )?how (?:do|does|did|can|could|is|are|was|were|might|may|would|will)\\b|\\bmechanisms?\\b|\\bin what (?:way|sense)");
    private static final Pattern COMPARISON = Pattern.compile(
            "\\bcompar(?:e|ed|ison|ing)\\b|\\bversus\\b|\\bvs\\b|\\bdiffer(?:s|ed|ence|ences|ent)?\\b|\\bcontrast\\b|\\bbetween\\b"
                    + "|\\bside by side\\b|\\bbetter\\b|\\bworse\\b|\\bboth\\b|\\bmore than\\b|\\bhigher\\b|\\blower\\b|\\blonger\\b|\\bor\\b|\\band\\b");
    private static final Pattern DEFINITION = Pattern.compile(
            "^(?:please )?(?:what(?:'s|’s| is| are| was| were)|who (?:is|are)|define|definition of|explain|describe|tell me about|meaning of)\\b(.*)");
    private static final Pattern STANDS_FOR = Pattern.compile(
            "\\b(?:stands? for|mean(?:s|t)? by|abbreviat|acronym|short for)\\b|\\bwhat does .+ mean\\b");
    private static final Pattern LISTED = Pattern.compile(
            "^(?:and |but |so |please )*(?:(?:which|what)(?: are)?|list|name|enumerate|give(?: me)?|show(?: me)?)"
                    + "(?: (?!was|were|is|does|did|has|do|about)[\\w-]+){0,4}? ((?!was|this|does|has|thus)[a-z-]{3,}(?:[^sui]s|ies))\\b");
    private static final Pattern TRIAL_LIST = Pattern.compile(
            "^(?:and |but |so |please )*(?:(?:in |of )?(?:which|what)|list|name|enumerate|give|show|are there|how many|any|all)\\b"
                    + "(?:(?! was | is | did | does | in the | of the ).)*?\\b(?:trials|studies|nct numbers)\\b"
                    + "|^(?:and |but |so )?(?:which|what|any) (?:[\\w-]+ ){0,2}?(?:trial|study)\\b"
                    + "|^(?:trials|studies) (?:of|on|in|with|testing|that|for|about|using)\\b"
                    + "|^(?:all |the )?(?:un)?successful (?:trials|studies)|\\b(?:trials|studies)$");
    private static final Pattern VERB = Pattern.compile(
            "\\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|what|which|who|whom|when"
                    + "|where|why|how|compare|list|name|define|explain|describe|give|show|tell|happen)\\b");

    /// Words that hold one thing against another where two trials are named.
    private static final Pattern AGAINST = Pattern.compile(
            "\\bsame\\b|\\bsimilar(?:ly)?\\b|\\balike\\b|\\bthan\\b|\\brespectively\\b|\\beach\\b|\\bdifferently\\b|\\bv\\b");

    /// Trials that are compared without being named: "compare the trials of ...".
    private static final Pattern TRIALS_COMPARED =
            Pattern.compile("^(?:and |but |so |please |can you |could you )*(?:compare|contrast|tabulate|summari[sz]e)"
                    + " (?:[\\w-]+ ){0,5}?(?:trials|studies)\\b");

    private Shapes() {}

    static Shape of(String question, List<Unit> units) {
        String lower = question.toLowerCase(Locale.ROOT).strip();
        boolean named = units.stream().anyMatch(unit -> unit.is(Kind.TRIAL));
        if (!named && TRIALS_COMPARED.matcher(lower).find()) {
            return Shape.TRIAL_LIST;
        }
        if (isComparison(lower, units)) {
            return Shape.COMPARISON;
        }
        if (WHY.matcher(lower).find()) {
            return Shape.WHY;
        }
        if (!named && TRIAL_LIST.matcher(lower).find()) {
            return Shape.TRIAL_LIST;
        }
        if (isDefinition(lower, units)) {
            return Shape.DEFINITION;
        }
        if (HOW.matcher(lower).find()) {
            return Shape.HOW;
        }
        if (!VERB.matcher(lower).find() && specific(units) <= 1) {
            return Shape.LOOKUP;
        }
        return LISTED.matcher(lower).find() ? Shape.LIST : Shape.FACT;
    }

    private static boolean isComparison(String lower, List<Unit> units) {
        boolean pair = count(units, Kind.TRIAL) >= 2
                || count(units, Kind.DRUG) >= 2 && lower.matches(".*\\b(?:compare|differ|versus|vs|difference)\\b.*");
        boolean concepts = lower.matches(".*\\b(?:compare|differ\\w*|versus|vs)\\b.*") && specific(units) >= 2;
        boolean trials = count(units, Kind.TRIAL) >= 2
                && (AGAINST.matcher(lower).find() || !VERB.matcher(lower).find());
        return trials || COMPARISON.matcher(lower).find() && (pair || concepts);
    }

    private static long count(List<Unit> units, Kind kind) {
        return units.stream()
                .filter(unit -> unit.is(kind))
                .map(Unit::ids)
                .distinct()
                .count();
    }

    /// "What is X": one thing and nothing asked of it.
    private static boolean isDefinition(String lower, List<Unit> units) {
        if (STANDS_FOR.matcher(lower).find()) {
            return true;
        }
        return DEFINITION.matcher(lower).matches()
                        && specific(units) == 1
                        && count(units, Kind.END_POINT) == 0
                        && count(units, Kind.TRIAL) == 0
                || DEFINITION.matcher(lower).matches()
                        && specific(units) == 2
                        && !lower.matches(".*\\b(?:of|in|for|with|by|on|at)\\b.*")
                        && count(units, Kind.END_POINT) == 0
                        && count(units, Kind.TRIAL) == 0;
    }

    private static long specific(List<Unit> units) {
        return units.stream().filter(unit -> unit.weight() > 0.2).count();
    }
}
