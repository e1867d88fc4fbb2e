package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.evidence.Attribute;
import io.docent.evidence.Audit;
import io.docent.evidence.Conflict;
import io.docent.evidence.Severity;
import io.docent.evidence.Statement;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Changes what a corpus of real texts says of trials that have a record in it, one fact at a time, and counts
/// which changes the audit reports and which harmless rewordings it takes for conflicts.
public final class PerturbationBench {

    /// What came of one kind of change.
    ///
    /// @param changed facts made wrong
    /// @param found of them
    /// @param reworded harmless changes
    /// @param alarms conflicts reported for harmless changes, or under an attribute that a wrong fact does not
    ///     touch
    public record Score(String kind, int changed, int found, int reworded, int alarms) {

        /// Share of what was reported that was wrong, 1 where nothing was reported.
        public double precision() {
            return found + alarms == 0 ? 1 : found / (double) (found + alarms);
        }

        /// Share of what was made wrong that was reported.
        public double recall() {
            return changed == 0 ? 1 : found / (double) changed;
        }
    }

    /// The scores, by kind, and what was missed or reported in vain.
    ///
    /// @param mistakes a plain line each
    public record Outcome(List<Score> scores, List<String> mistakes) {
        public Outcome {
            scores = List.copyOf(scores);
            mistakes = List.copyOf(mistakes);
        }
    }

    private final Collection<Passage> passages;
    private final Map<String, Trial> trials = new TreeMap<>();
    private final Vocabulary vocabulary;
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private PerturbationBench(Collection<Passage> passages, Collection<Trial> trials, Vocabulary vocabulary) {
        this.passages = passages;
        this.vocabulary = vocabulary;
        trials.forEach(trial -> this.trials.put(trial.nctId(), trial));
    }

    /// @param passages those that name a trial, records among them
    public static Outcome run(Collection<Passage> passages, Collection<Trial> trials, Vocabulary vocabulary) {
        PerturbationBench bench = new PerturbationBench(passages, trials, vocabulary);
        return bench.measure();
    }

    private Outcome measure() {
        edits().forEach(this::measure);
        List<Score> scores = new ArrayList<>();
        counts.forEach((kind, count) -> scores.add(new Score(kind, count[0], count[1], count[2], count[3])));
        return new Outcome(scores, mistakes);
    }

    private List<SourceEdit> edits() {
        SourceEdits rules = new SourceEdits(trials, vocabulary);
        List<SourceEdit> edits = new ArrayList<>();
        Set<String> planted = new HashSet<>();
        for (Passage passage : passages) {
            if (passage.kind() == Passage.Kind.REGISTRY || passage.kind() == Passage.Kind.REFERENCE) {
                continue;
            }
            edits.addAll(rules.of(passage));
            for (String number : passage.trials()) {
                Trial trial = trials.get(number);
                boolean prose = passage.kind() == Passage.Kind.PARAGRAPH;
                if (prose && trial != null && !trial.sources().isEmpty() && planted.add(number)) {
                    edits.addAll(new PlantedSentences(trial, passage).all());
                }
            }
        }
        return edits;
    }

    private void measure(SourceEdit edit) {
        List<Passage> about = passages.stream()
                .filter(passage -> passage.trials().contains(edit.trial())
                        || passage.documentId().equals(edit.trial()))
                .toList();
        List<Conflict> before = audit(about).conflicts(edit.trial());
        List<Passage> changed = about.stream()
                .map(passage -> passage.equals(edit.passage()) ? edit.applied() : passage)
                .toList();
        List<Conflict> after = audit(changed).conflicts(edit.trial());
        Set<String> known =
                before.stream().flatMap(conflict -> keys(conflict).stream()).collect(Collectors.toSet());
        Set<Attribute> open = before.stream().map(Conflict::attribute).collect(Collectors.toSet());
        List<Conflict> fresh = after.stream()
                .filter(conflict -> conflict.severity() != Severity.UPDATE)
                .filter(conflict -> edit.tells().contains(conflict.attribute()) || !open.contains(conflict.attribute()))
                .filter(conflict -> conflict.statements().stream()
                        .anyMatch(statement -> isMade(edit, statement) && !known.contains(key(conflict, statement))))
                .toList();
        count(edit, fresh);
    }

    private void count(SourceEdit edit, List<Conflict> fresh) {
        int[] count = counts.computeIfAbsent(edit.kind(), key -> new int[4]);
        List<Conflict> right = fresh.stream()
                .filter(conflict -> edit.tells().contains(conflict.attribute()))
                .toList();
        count[edit.isHarmless() ? 2 : 0]++;
        count[1] += right.isEmpty() ? 0 : 1;
        count[3] += fresh.size() > right.size() ? 1 : 0;
        if (!edit.isHarmless() && right.isEmpty()) {
            mistakes.add("missed: " + edit);
        }
        fresh.stream()
                .filter(conflict -> !right.contains(conflict))
                .forEach(conflict -> mistakes.add("alarm: " + edit + " | " + conflict.explanation()));
    }

    private static boolean isMade(SourceEdit edit, Statement statement) {
        return statement.passage().id().equals(edit.passage().id())
                && statement.sentence().end() >= edit.made().start()
                && statement.sentence().start() <= edit.made().end();
    }

    private static Set<String> keys(Conflict conflict) {
        return conflict.statements().stream()
                .map(statement -> key(conflict, statement))
                .collect(Collectors.toSet());
    }

    private static String key(Conflict conflict, Statement statement) {
        return conflict.attribute() + " " + statement.passage().id() + " " + statement.value();
    }

    private Audit audit(List<Passage> some) {
        return Audit.of(some, trials.values(), vocabulary);
    }
}
