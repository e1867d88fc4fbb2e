package io.docent.answer;

import io.docent.evidence.Audit;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.trial.Trial;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/// The audit of a corpus, made when it is first asked for; all questions then share it.
final class Audited {

    private final FutureTask<Audit> audit;

    Audited(PassageIndex index) {
        this.audit = new FutureTask<>(() -> audit(index));
    }

    private static Audit audit(PassageIndex index) {
        Collection<Trial> trials = index.trials();
        Set<String> numbers = trials.stream().map(Trial::nctId).collect(Collectors.toSet());
        return numbers.isEmpty()
                ? Audit.of(List.of(), trials, index.vocabulary())
                : Audit.of(index.passages(Filter.trials(numbers), index.info().passages()), trials, index.vocabulary());
    }

    /// @throws CancellationException if the thread is interrupted meanwhile
    Audit get() {
        audit.run();
        try {
            return audit.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while the corpus was audited");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the corpus could not be audited", e.getCause());
        }
    }
}
