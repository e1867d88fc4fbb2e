package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a corpus says of each trial, and where that cannot all be true.
public final class Audit {

    private final Map<String, List<Statement>> statements = new TreeMap<>();
    private final Map<String, List<Conflict>> conflicts = new TreeMap<>();
    private final DocumentStatements documents;

    private Audit(DocumentStatements documents) {
        this.documents = documents;
    }

    /// Reads and compares.
    ///
    /// @param passages those that name a trial, and the rest of abstracts in which one is named; others say
    /// nothing of one
    /// @param trials every trial that the corpus names
    /// @param vocabulary names of drugs, tumours, end points and trials, with what the corpus taught
    public static Audit of(Collection<Passage> passages, Collection<Trial> trials, Vocabulary vocabulary) {
        return of(passages, DocumentStatements.of(trials, vocabulary));
    }

    /// The audit of the same corpus after it changed; only documents are read of which something is different.
    ///
    /// @param passages as for [#of]
    /// @param trials every trial that the corpus names now
    /// @param vocabulary as the corpus taught it by now
    public Audit after(Collection<Passage> passages, Collection<Trial> trials, Vocabulary vocabulary) {
        return of(passages, documents.after(trials, vocabulary));
    }

    private static Audit of(Collection<Passage> passages, DocumentStatements read) {
        Audit audit = new Audit(read);
        Map<String, List<Passage>> documents = new LinkedHashMap<>();
        passages.forEach(passage -> documents
                .computeIfAbsent(passage.documentId(), id -> new ArrayList<>())
                .add(passage));
        documents.forEach((id, document) -> read.of(id, document)
                .forEach(statement -> audit.statements
                        .computeIfAbsent(statement.trial(), trial -> new ArrayList<>())
                        .add(statement)));
        read.forget();
        audit.statements.forEach((number, said) -> {
            said.sort(Statement.IN_ORDER.thenComparing(Statement::attribute));
            String name = name(number, read.trials());
            audit.conflicts.put(number, Conflicts.among(new TrialEvidence(number, name, said, read.vocabulary())));
        });
        return audit;
    }

    private static String name(String number, Map<String, Trial> trials) {
        Trial trial = trials.get(number);
        return trial == null || trial.name().equals(number) ? number : trial.name() + " (" + number + ")";
    }

    /// Everything that is said of a trial, papers first.
    public List<Statement> statements(String trial) {
        return List.copyOf(statements.getOrDefault(trial, List.of()));
    }

    /// A trial in the words of its record or, where that is silent, of the corpus.
    public Profile profile(Trial trial) {
        return Profile.of(
                trial, statements(trial.nctId()), conflicts(trial.nctId()).size());
    }

    /// The conflicts on a trial, the gravest first.
    public List<Conflict> conflicts(String trial) {
        return conflicts.getOrDefault(trial, List.of());
    }

    /// All conflicts: the gravest first, then by trial and attribute.
    public List<Conflict> conflicts() {
        return conflicts.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Conflict::severity)
                        .thenComparing(Conflict::trial)
                        .thenComparing(Conflict::attribute))
                .toList();
    }
}
