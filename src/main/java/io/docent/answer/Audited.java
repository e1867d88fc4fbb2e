package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.evidence.Audit;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.trial.Trial;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The audit of a corpus, made when it is first asked for; all questions then share it.
final class Audited {

    private final PassageIndex index;

    Audited(PassageIndex index) {
        this.index = index;
    }

    private static Audit audit(PassageIndex index, Optional<Audit> earlier) {
        Collection<Trial> trials = index.trials();
        Set<String> numbers = trials.stream().map(Trial::nctId).collect(Collectors.toSet());
        Collection<Passage> naming = numbers.isEmpty()
                ? List.of()
                : wholes(index.passages(Filter.trials(numbers), index.info().passages()), index);
        return earlier.map(before -> before.after(naming, trials, index.vocabulary()))
                .orElseGet(() -> Audit.of(naming, trials, index.vocabulary()));
    }

    /// A trial's number stands in the last part of its abstract.
    private static Collection<Passage> wholes(List<Passage> naming, PassageIndex index) {
        return new Abstracts(index).wholes(naming);
    }

    Audit get() {
        return index.following(Audit.class, earlier -> audit(index, earlier));
    }
}
