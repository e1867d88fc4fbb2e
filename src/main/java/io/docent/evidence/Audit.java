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

    private Audit() {}

    /// Reads and compares.
    ///
    /// @param passages those that name a trial, and the rest of abstracts in which one is named; others say
    /// nothing of one
    /// @param trials every trial that the corpus names
    /// @param vocabulary names of drugs, tumours, end points and trials, with what the corpus taught
    public static Audit of(Collection<Passage> passages, Collection<Trial> trials, Vocabulary vocabulary) {
        Audit audit = new Audit();
        Map<String, Trial> byNumber = new TreeMap<>();
        trials.forEach(trial -> byNumber.put(trial.nctId(), trial));
        Reading reading = new Reading(byNumber, vocabulary);
        Map<String, List<Passage>> documents = new LinkedHashMap<>();
        passages.forEach(passage -> documents
                .computeIfAbsent(passage.documentId(), id -> new ArrayList<>())
                .add(passage));
        for (List<Passage> document : documents.values()) {
            for (Statement statement : reading.of(document)) {
                audit.statements
                        .computeIfAbsent(statement.trial(), trial -> new ArrayList<>())
                        .add(statement);
            }
        }
        audit.statements.forEach((number, said) -> {
            said.sort(Statement.IN_ORDER.thenComparing(Statement::attribute));
            String name = name(number, byNumber);
            audit.conflicts.put(number, Conflicts.among(new TrialEvidence(number, name, said, vocabulary)));
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
