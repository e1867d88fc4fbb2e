package io.docent.eval;

import io.docent.evidence.Attribute;
import io.docent.evidence.Audit;
import io.docent.evidence.Conflict;
import io.docent.evidence.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Measures the audit on a corpus of trials that do not exist, in which contradictions were planted.
public final class ConflictBench {

    /// What was found of one kind.
    ///
    /// @param planted contradictions
    /// @param found of them
    /// @param spurious conflicts of this kind that nobody planted, updates apart
    public record Score(Attribute kind, int planted, int found, int spurious) {

        /// Share of what was reported that was planted, 1 where nothing was reported.
        public double precision() {
            return found + spurious == 0 ? 1 : found / (double) (found + spurious);
        }

        /// Share of what was planted that was reported.
        public double recall() {
            return planted == 0 ? 1 : found / (double) planted;
        }
    }

    /// The scores and what was missed or reported in vain.
    ///
    /// @param mistakes a plain line each
    public record Outcome(List<Score> scores, List<String> mistakes) {
        public Outcome {
            scores = List.copyOf(scores);
            mistakes = List.copyOf(mistakes);
        }
    }

    private final InventedCorpus corpus;
    private final Map<Attribute, int[]> counts = new EnumMap<>(Attribute.class);
    private final List<String> mistakes = new ArrayList<>();

    private ConflictBench(InventedCorpus corpus) {
        this.corpus = corpus;
    }

    /// @param perKind trials with a planted contradiction of each kind
    public static Outcome run(long seed, int perKind) {
        ConflictBench bench = new ConflictBench(InventedCorpus.of(seed, perKind));
        return bench.measure();
    }

    private Outcome measure() {
        Audit audit = corpus.audit();
        corpus.planted().forEach((trial, kind) -> {
            boolean found = audit.conflicts(trial).stream().anyMatch(conflict -> conflict.attribute() == kind);
            count(kind)[0]++;
            count(kind)[1] += found ? 1 : 0;
            if (!found) {
                mistakes.add("missed: " + trial + " " + kind.wireName());
            }
        });
        audit.conflicts().stream()
                .filter(conflict -> conflict.severity() != Severity.UPDATE)
                .filter(conflict -> corpus.planted().get(conflict.trial()) != conflict.attribute())
                .filter(conflict -> !follows(conflict))
                .forEach(conflict -> {
                    count(conflict.attribute())[2]++;
                    mistakes.add("spurious: " + conflict.trial() + " " + conflict.explanation());
                });
        List<Score> scores = new ArrayList<>();
        counts.forEach((kind, count) -> scores.add(new Score(kind, count[0], count[1], count[2])));
        return new Outcome(scores, mistakes);
    }

    /// A wrong result makes wrong what is said of benefit, and the other way round.
    private boolean follows(Conflict conflict) {
        Attribute kind = corpus.planted().get(conflict.trial());
        boolean outcome =
                kind == Attribute.PRIMARY_END_POINT_MET || kind == Attribute.RESULT || kind == Attribute.BENEFIT;
        boolean told = conflict.attribute() == Attribute.PRIMARY_END_POINT_MET
                || conflict.attribute() == Attribute.RESULT
                || conflict.attribute() == Attribute.BENEFIT;
        return outcome && told;
    }

    private int[] count(Attribute kind) {
        return counts.computeIfAbsent(kind, key -> new int[3]);
    }
}
