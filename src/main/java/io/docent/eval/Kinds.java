package io.docent.eval;

import io.docent.eval.Figure.Sort;
import java.util.List;
import java.util.stream.Stream;

/// Every way to say the same, and every way to say something wrong, in the order of a report.
final class Kinds {

    private static final List<Rewording> REWORDINGS = Stream.<Rewording[]>of(
                    NumberForm.values(), NameForm.values(), SentenceForm.values())
            .flatMap(Stream::of)
            .toList();

    private static final List<Perturbation> PERTURBATIONS = Stream.of(
                    Stream.of(Sort.values())
                            .filter(sort -> sort != Sort.CONFIDENCE)
                            .map(FigureChange::new),
                    Stream.of(FigureMisuse.values()),
                    Stream.of(NameChange.values()).filter(change -> change.aim() == Perturbation.Aim.IDENTIFIERS),
                    Stream.of(CitationMove.values()),
                    Stream.of(Swap.values()),
                    Stream.of(Turn.values()),
                    Stream.of(NameChange.values()).filter(change -> change.aim() == Perturbation.Aim.NAMES))
            .flatMap(kinds -> kinds)
            .map(Perturbation.class::cast)
            .toList();

    private Kinds() {}

    static List<Rewording> rewordings() {
        return REWORDINGS;
    }

    static List<Perturbation> perturbations() {
        return PERTURBATIONS;
    }
}
