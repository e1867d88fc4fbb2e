package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.vocabulary.Term.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says how well a candidate fits a question, from what both speak of, what they mean and what form they have.
final class Scoring {

    private static final double COVERAGE = 0.45;
    private static final double SIMILARITY = 0.40;
    private static final double PASSAGE = 0.10;

    /// Cosines of questions and sentences of this model lie between these.
    private static final double LEAST_COSINE = 0.45;
    private static final double GREATEST_COSINE = 0.90;

    /// Units lighter than this shape a question rather than being its subject.
    private static final double TELLING = 0.25;

    /// Words as rare as names.
    private static final double RARE = 0.5;

    private static final String SURVIVAL = "end_point:survival";

    private final Question question;
    private final Cues cues;
    private final Set<Unit> conditions;

    Scoring(Question question, Cues cues) {
        this.question = question;
        this.cues = cues;
        this.conditions = question.units().stream().filter(this::isCondition).collect(Collectors.toSet());
    }

    Scored score(Candidate candidate) {
        double covered = 0;
        double all = 0;
        double asked = 0;
        double said = 0;
        boolean binding = true;
        for (Unit unit : question.units()) {
            double match = match(unit, candidate);
            covered += unit.weight() * match;
            all += unit.weight();
            if (!unit.is(Kind.TRIAL) && unit.weight() >= TELLING) {
                asked += unit.weight();
                said += unit.weight() * match;
            }
            binding &= match > bindingLeast(unit) || !unit.isBinding() && !conditions.contains(unit);
        }
        double coverage = all == 0 ? 0 : covered / all;
        double similarity = (candidate.similarity() - LEAST_COSINE) / (GREATEST_COSINE - LEAST_COSINE);
        double total = COVERAGE * coverage
                + SIMILARITY * Math.clamp(similarity, 0, 1)
                + PASSAGE * candidate.passageScore()
                + cues.bonus(question, candidate)
                + kindBonus(candidate);
        return new Scored(candidate, new Score(coverage, asked == 0 ? 1 : said / asked, binding, total));
    }

    /// An end point must be named by the words that are quoted or by the row they stand in; other names may
    /// stand in the passage around them.
    private double bindingLeast(Unit unit) {
        return unit.is(Kind.END_POINT) && aboutTreatment() ? 0.6 : 0;
    }

    /// Whether it must at least be spoken of around the words: survival at large, and what a drug is said
    /// to be given for where no vocabulary knows it: "Does it work in psoriasis?".
    private boolean isCondition(Unit unit) {
        return unit.ids().contains(SURVIVAL)
                || unit.term() == null
                        && unit.weight() >= RARE
                        && !question.units(Kind.DRUG).isEmpty()
                        && Pattern.compile("\\b(?:in|against|for) (?:[\\w-]+ ){0,2}?" + Pattern.quote(unit.label())
                                        + "[?.!]*$")
                                .matcher(question.text())
                                .find();
    }

    private boolean aboutTreatment() {
        return !question.units(Kind.TRIAL).isEmpty()
                || !question.units(Kind.DRUG).isEmpty();
    }

    /// How far a candidate speaks of a unit, 0..1.
    private double match(Unit unit, Candidate candidate) {
        if (unit.is(Kind.TRIAL)) {
            boolean named = unit.ids().stream().anyMatch(candidate.own().trials()::contains);
            boolean meant = unit.ids().stream().anyMatch(candidate.trials()::contains);
            return named ? 1 : meant ? 0.95 : 0;
        }
        if (unit.in(candidate.own()) || cues.counts(unit, candidate)) {
            return 1;
        }
        boolean known = (!unit.is(Kind.END_POINT) || unit.isTrait())
                && unit.in(candidate.background())
                && !isOfOneOfMany(unit, candidate);
        return known ? 0.7 : unit.in(candidate.passageContent()) && !isOfOthers(unit, candidate) ? 0.5 : 0;
    }

    /// Whether a tumour is only that of one of the trials that words name side by side, and perhaps not
    /// of the one that tested the drug.
    private boolean isOfOneOfMany(Unit unit, Candidate candidate) {
        return unit.is(Kind.TUMOUR)
                && candidate.trials().size() > 1
                && question.trials().isEmpty()
                && question.units(Kind.DRUG).size() == 1;
    }

    /// Whether a drug or a tumour that is named around the words is not theirs: they name trials of which
    /// it is on record what was tested in whom, and this is not among it. Of several drugs that are asked
    /// about, one may be theirs.
    private boolean isOfOthers(Unit unit, Candidate candidate) {
        return (unit.is(Kind.DRUG) && question.units(Kind.DRUG).size() == 1
                        || unit.is(Kind.TUMOUR) && question.units(Kind.TUMOUR).size() == 1)
                && (candidate.isRegistry() || !candidate.own().trials().isEmpty())
                && candidate.background().entities().stream()
                        .anyMatch(id -> unit.term() != null
                                && id.startsWith(unit.term().kind().id("")));
    }

    /// The paper's own prose is preferred to its captions and to the registry, which say the same in fewer
    /// words.
    private static double kindBonus(Candidate candidate) {
        return switch (candidate.passage().kind()) {
            case PARAGRAPH -> 0.02;
            case ABSTRACT, TABLE_ROW -> 0;
            case CAPTION -> -0.05;
            case REGISTRY -> -0.10;
            case REFERENCE -> -0.02;
        };
    }

    static boolean isProse(Candidate candidate) {
        return List.of(Passage.Kind.PARAGRAPH, Passage.Kind.ABSTRACT, Passage.Kind.CAPTION)
                .contains(candidate.passage().kind());
    }
}
