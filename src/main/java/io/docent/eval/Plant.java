package io.docent.eval;

import io.docent.eval.InventedTrial.Drug;
import io.docent.eval.InventedTrial.Ending;
import io.docent.evidence.Attribute;
import java.util.List;
import java.util.Random;

/// Kinds of contradiction that can be planted, and how a wrong fact of each is made and told.
enum Plant {
    CONDITION(Attribute.CONDITION),
    POPULATION(Attribute.POPULATION),
    DRUGS(Attribute.DRUGS),
    DRUG_CLASS(Attribute.DRUG_CLASS),
    COMPARATOR(Attribute.COMPARATOR),
    PHASE(Attribute.PHASE),
    RANDOMISED(Attribute.RANDOMISED),
    ENROLMENT(Attribute.ENROLMENT),
    START(Attribute.START),
    COMPLETION(Attribute.COMPLETION),
    STATUS(Attribute.STATUS),
    RESULT(Attribute.RESULT),
    PRIMARY_END_POINT(Attribute.PRIMARY_END_POINT_MET),
    BENEFIT(Attribute.BENEFIT),
    NAME(Attribute.NAME);

    private final Attribute attribute;

    Plant(Attribute attribute) {
        this.attribute = attribute;
    }

    Attribute attribute() {
        return attribute;
    }

    /// A trial in which this can be wrong: one arm for a comparison, a negative result for an unfounded benefit.
    InventedTrial fitting(InventedTrial trial, Random random) {
        return switch (this) {
            case COMPARATOR -> trial.singleArm();
            case BENEFIT, PRIMARY_END_POINT -> trial.withRatio(95 + random.nextInt(10));
            case DRUG_CLASS -> trial.withDrug(InventedTrial.TESTED.get(random.nextInt(4)));
            default -> trial;
        };
    }

    /// The trial as a source that errs sees it.
    InventedTrial wrong(InventedTrial trial, Random random) {
        return switch (this) {
            case CONDITION -> trial.withTumour(InventedTrial.other(InventedTrial.TUMOURS, trial.tumour(), random));
            case DRUGS -> trial.withPartner(InventedTrial.other(InventedTrial.PARTNERS, trial.partner(), random));
            case DRUG_CLASS -> trial.withDrug(turned(trial.drug()));
            case PHASE -> trial.withPhase(trial.phase() == 2 ? 3 : 2);
            case RANDOMISED -> trial;
            case ENROLMENT -> trial.withPatients(trial.patients() + 40 + random.nextInt(200));
            case START -> trial.withYears(trial.start() - 1 - random.nextInt(2), trial.completion());
            case COMPLETION -> trial.withYears(trial.start(), trial.completion() + 1 + random.nextInt(2));
            case STATUS -> trial.withEnding(trial.ending() == Ending.COMPLETED ? Ending.TERMINATED : Ending.COMPLETED);
            case RESULT -> trial.withRatio(trial.ratio() + 7);
            case PRIMARY_END_POINT, BENEFIT -> trial.withRatio(62);
            case COMPARATOR -> trial.randomised();
            case POPULATION, NAME -> trial;
        };
    }

    private static Drug turned(Drug drug) {
        String form = drug.form().equals("antibody") ? "kinase inhibitor" : "antibody";
        return new Drug(drug.name(), drug.aliases(), drug.target(), form);
    }

    /// What the source that errs writes.
    List<String> sentences(InventedTexts wrong, InventedTrial truth) {
        return switch (this) {
            case CONDITION, DRUGS, PHASE -> List.of(wrong.introduction());
            case POPULATION -> List.of(wrong.population());
            case DRUG_CLASS -> List.of(wrong.molecule());
            case COMPARATOR -> List.of(wrong.comparison());
            case RANDOMISED -> List.of("In the non-randomized trial " + truth.name() + ", toxicity was as expected.");
            case ENROLMENT -> List.of(wrong.enrolment());
            case START -> List.of(wrong.start());
            case COMPLETION -> List.of(wrong.completion());
            case STATUS -> List.of(wrong.status());
            case RESULT -> List.of(wrong.result());
            case PRIMARY_END_POINT -> List.of(wrong.primary());
            case BENEFIT -> List.of(wrong.claim());
            case NAME -> List.of("By contrast, the " + truth.alias() + " trial was small.");
        };
    }
}
