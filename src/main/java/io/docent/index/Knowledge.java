package io.docent.index;

import io.docent.corpus.Document;
import io.docent.corpus.ReferenceLists;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What one version of an index knows beside its passages. Readers of the version share it: while vectors
/// follow, there is a new reader every few seconds.
final class Knowledge {

    private final Map<String, Document> documents;
    private final Map<String, Trial> trials;
    private final Learned learned;
    private final Vocabulary vocabulary;
    private final Map<Class<?>, Derived> derived = new ConcurrentHashMap<>();

    /// What was made of earlier versions, and is made of the one before.
    private final Map<Class<?>, Object> earlier = new ConcurrentHashMap<>();

    private Knowledge(Entries entries, @Nullable Knowledge older) throws IOException {
        this.documents = documents(entries);
        this.trials = trials(entries);
        this.learned =
                entries.one(Fields.LEARNED_TYPE, Learned.ID, Learned.class).orElse(Learned.NOTHING);
        this.vocabulary = older != null && older.learned.equals(learned)
                ? older.vocabulary
                : Vocabulary.shipped().with(learned.terms());
    }

    static Knowledge of(Entries entries) throws IOException {
        return new Knowledge(entries, null);
    }

    /// What the next version knows; its vocabulary is this one's where nothing was learned since.
    Knowledge after(Entries entries) throws IOException {
        Knowledge next = new Knowledge(entries, this);
        next.earlier.putAll(earlier);
        return next;
    }

    private static Map<String, Document> documents(Entries entries) throws IOException {
        Map<String, Document> documents = new TreeMap<>();
        ReferenceLists.completed(entries.all(Fields.DOCUMENT_TYPE, Document.class), entries.listed())
                .forEach(document -> documents.put(document.id(), document));
        return documents;
    }

    private static Map<String, Trial> trials(Entries entries) throws IOException {
        Map<String, Trial> trials = new TreeMap<>();
        entries.all(Fields.TRIAL_TYPE, Trial.class).forEach(trial -> trials.put(trial.nctId(), trial));
        return trials;
    }

    /// Documents by id, without their passages.
    Map<String, Document> documents() {
        return documents;
    }

    /// Trials by number.
    Map<String, Trial> trials() {
        return trials;
    }

    /// The shipped vocabulary and what the corpus taught.
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /// What is made of the whole index, made when it is first asked for.
    <T> T derived(Class<T> kind, Supplier<T> making) {
        return kind.cast(derived.computeIfAbsent(kind, each -> new Derived()).of(making));
    }

    /// What is made of the whole index, from what was made of the last version of which it was.
    <T> T following(Class<T> kind, Function<Optional<T>, T> making) {
        T made = derived(
                kind, () -> making.apply(Optional.ofNullable(earlier.get(kind)).map(kind::cast)));
        earlier.put(kind, made);
        return made;
    }

    /// Made once, by the first who asks; what it is made of may ask for others.
    private static final class Derived {

        private @Nullable Object made;

        synchronized Object of(Supplier<?> making) {
            Object known = made;
            if (known == null) {
                known = Objects.requireNonNull(making.get());
                made = known;
            }
            return known;
        }
    }
}
