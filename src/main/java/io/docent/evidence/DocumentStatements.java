package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What each document states of trials. A document that says what it said, in names that mean what they meant,
/// is not read again after the corpus changed.
final class DocumentStatements {

    private final Map<String, Trial> trials;
    private final Vocabulary vocabulary;
    private final Reading reading;
    private final Map<String, Read> read = new HashMap<>();
    private Map<String, Read> earlier;
    private final Set<List<String>> renamed;

    /// What was read of a document.
    ///
    /// @param record of the trial whose record the document is; null of any other
    private record Read(List<Passage> passages, @Nullable Trial record, List<Statement> statements) {

        boolean isOf(List<Passage> now, @Nullable Trial recordNow) {
            return passages.equals(now) && Objects.equals(record, recordNow);
        }
    }

    /// @param earlier what was read before
    /// @param renamed tokens of the names that mean something else since
    private DocumentStatements(
            Map<String, Trial> trials, Vocabulary vocabulary, Map<String, Read> earlier, Set<List<String>> renamed) {
        this.trials = trials;
        this.vocabulary = vocabulary;
        this.reading = new Reading(trials, vocabulary);
        this.earlier = earlier;
        this.renamed = renamed;
    }

    static DocumentStatements of(Collection<Trial> trials, Vocabulary vocabulary) {
        return new DocumentStatements(byNumber(trials), vocabulary, Map.of(), Set.of());
    }

    /// The same after the corpus changed.
    DocumentStatements after(Collection<Trial> trialsNow, Vocabulary vocabularyNow) {
        return new DocumentStatements(
                byNumber(trialsNow),
                vocabularyNow,
                read,
                vocabularyNow == vocabulary ? Set.of() : vocabulary.differences(vocabularyNow));
    }

    private static Map<String, Trial> byNumber(Collection<Trial> trials) {
        Map<String, Trial> byNumber = new TreeMap<>();
        trials.forEach(trial -> byNumber.put(trial.nctId(), trial));
        return byNumber;
    }

    Map<String, Trial> trials() {
        return trials;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// The statements of a document.
    ///
    /// @param passages of it, in order
    List<Statement> of(String document, List<Passage> passages) {
        Trial record = trials.get(document);
        Read before = earlier.get(document);
        Read now = before != null && before.isOf(passages, record) && !isRenamed(passages)
                ? before
                : new Read(List.copyOf(passages), record, reading.of(passages));
        read.put(document, now);
        return now.statements();
    }

    private boolean isRenamed(List<Passage> passages) {
        return !renamed.isEmpty()
                && passages.stream()
                        .map(passage -> Vocabulary.tokens(passage.text()))
                        .anyMatch(tokens -> renamed.stream().anyMatch(tokens::containsAll));
    }

    /// Lets go of what was read before.
    void forget() {
        earlier = Map.of();
    }
}
