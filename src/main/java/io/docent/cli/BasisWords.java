package io.docent.cli;

import io.docent.answer.Answer.Basis;
import io.docent.answer.Answer.SharedTrial;
import java.util.List;
import java.util.stream.Collectors;

/// Says what an answer rests on; a trial counts once, however many documents speak of it.
final class BasisWords {

    private BasisWords() {}

    /// "5 passages of 3 documents, on 2 trials".
    static String of(Basis basis) {
        String trials = basis.trials() == 0 ? "" : ", on " + count(basis.trials(), "trial");
        return count(basis.sources(), "passage") + " of " + count(basis.documents(), "document") + trials;
    }

    /// A sentence for each trial that several documents speak of.
    static List<String> shared(Basis basis) {
        return basis.shared().stream().map(BasisWords::shared).toList();
    }

    private static String shared(SharedTrial trial) {
        String name = trial.name().equals(trial.nctId()) ? trial.nctId() : trial.name() + " (" + trial.nctId() + ")";
        return trial.documents().size() + " documents speak of one trial, " + name + ": it counts once (sources "
                + trial.citations().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ").";
    }

    private static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
