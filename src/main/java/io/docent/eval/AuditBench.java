package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.evidence.Audit;
import io.docent.evidence.Conflict;
import io.docent.trial.Trials;
import io.docent.vocabulary.Vocabulary;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;

/// Audits a file of abstracts, for time, memory and what is reported among texts that nobody chose.
public final class AuditBench {

    private AuditBench() {}

    /// What came of it.
    ///
    /// @param naming abstracts that name a trial
    /// @param readMilliseconds to read the file, learn its abbreviations and find the trials that abstracts name
    /// @param auditMilliseconds to read statements and compare them
    /// @param peakBytes of heap since the process began, the texts included
    /// @param conflicts a sentence each
    public record Outcome(
            int abstracts,
            int naming,
            long readMilliseconds,
            long auditMilliseconds,
            int statements,
            long peakBytes,
            List<String> conflicts) {
        public Outcome {
            conflicts = List.copyOf(conflicts);
        }
    }

    /// @throws io.docent.problem.ProblemException if the file cannot be read
    public static Outcome run(Path file) {
        long start = System.nanoTime();
        Abstracts abstracts = Abstracts.all(file);
        List<Passage> naming = abstracts.passages().stream()
                .filter(passage -> !passage.trials().isEmpty())
                .toList();
        long read = System.nanoTime();
        Vocabulary vocabulary = abstracts.vocabulary();
        Trials trials = Trials.of(List.of(), List.of(), vocabulary);
        Audit audit = Audit.of(naming, trials.all(), vocabulary);
        long end = System.nanoTime();
        int statements = naming.stream()
                .flatMap(passage -> passage.trials().stream())
                .distinct()
                .mapToInt(trial -> audit.statements(trial).size())
                .sum();
        return new Outcome(
                abstracts.passages().size(),
                naming.size(),
                (read - start) / 1_000_000,
                (end - read) / 1_000_000,
                statements,
                peak(),
                audit.conflicts().stream().map(AuditBench::told).toList());
    }

    private static String told(Conflict conflict) {
        return conflict.trial() + " " + conflict.attribute().wireName() + " "
                + conflict.severity().wireName() + ": " + conflict.explanation();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }
}
