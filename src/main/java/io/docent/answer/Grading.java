package io.docent.answer;

import io.docent.answer.Answer.Grade;
import io.docent.answer.Answer.PopulationKind;
import io.docent.answer.Answer.SourceKind;
import io.docent.answer.Answer.TrialDesign;
import io.docent.evidence.Profile;
import io.docent.index.PassageIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Labels the evidence behind a citation: who says it, of what sort of trial, of which patients.
final class Grading {

    private final PassageIndex index;
    private final Audited audited;
    private final SourceKinds kinds;

    Grading(PassageIndex index, Audited audited) {
        this.index = index;
        this.audited = audited;
        this.kinds = new SourceKinds(index);
    }

    Grade of(Sources.Words words) {
        SourceKind source =
                kinds.of(words.passage().documentId(), words.trials()).orElse(null);
        if (index.trials().isEmpty() || words.trials().isEmpty()) {
            return new Grade(source, List.of(), null, labels(source, List.of(), null));
        }
        List<TrialDesign> trials = words.trials().stream().map(this::design).toList();
        PopulationKind population = trials.size() == 1
                ? Populations.of(
                                words,
                                audited.get().statements(trials.getFirst().nctId()),
                                index)
                        .orElse(null)
                : null;
        return new Grade(source, trials, population, labels(source, trials, population));
    }

    private TrialDesign design(String nctId) {
        Optional<Profile> profile = index.trial(nctId).map(audited.get()::profile);
        return new TrialDesign(
                nctId,
                profile.map(Profile::phase)
                        .filter(phase -> !phase.isEmpty())
                        .map(Grading::roman)
                        .orElse(null),
                profile.map(Profile::randomised).orElse(null),
                profile.map(Profile::enrolment).orElse(null));
    }

    /// "PHASE1/PHASE2" as "I/II".
    private static String roman(String phase) {
        return Stream.of(phase.split("/"))
                .map(each -> switch (each) {
                    case "PHASE1" -> "I";
                    case "PHASE2" -> "II";
                    case "PHASE3" -> "III";
                    case "PHASE4" -> "IV";
                    default -> each;
                })
                .collect(Collectors.joining("/"));
    }

    /// The trial's design is labelled where the words speak of one trial: whose design would it be else?
    private static List<String> labels(
            @Nullable SourceKind source, List<TrialDesign> trials, @Nullable PopulationKind population) {
        List<String> labels = new ArrayList<>();
        if (source != null) {
            labels.add(source.label());
        }
        if (trials.size() == 1) {
            TrialDesign trial = trials.getFirst();
            if (trial.phase() != null) {
                labels.add("phase " + trial.phase());
            }
            if (trial.randomised() != null) {
                labels.add(trial.randomised() ? "randomised" : "not randomised");
            }
            if (trial.n() != null) {
                labels.add("n = " + trial.n());
            }
        } else if (trials.size() > 1) {
            labels.add(trials.size() + " trials");
        }
        if (population != null) {
            labels.add(population == PopulationKind.SUBGROUP ? "subgroup" : "primary end point");
        }
        return labels;
    }
}
