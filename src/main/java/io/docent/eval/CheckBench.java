package io.docent.eval;

import io.docent.check.Finding;
import io.docent.corpus.Passage;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/// The perturbation benchmark: statements that their citations say, and wrong ones made from them by rules and
/// a seed.
public final class CheckBench {

    private final Ground ground;
    private final Draw draw;
    private final List<Statement> faithful = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> said = new HashSet<>();

    private CheckBench(Ground ground, Draw draw) {
        this.ground = ground;
        this.draw = draw;
    }

    /// Builds the benchmark.
    ///
    /// @param passages what statements are made from and moved citations point at
    /// @param vocabulary the names that checks know, too
    public static CheckBench of(Collection<Passage> passages, Vocabulary vocabulary, Draw draw) {
        CheckBench bench = new CheckBench(new Ground(passages, vocabulary), draw);
        bench.build();
        return bench;
    }

    private void build() {
        List<Statement> all = ground.passages().stream()
                .filter(draw::takes)
                .flatMap(passage -> Statements.of(passage).stream())
                .toList();
        for (Statement statement : draw.some(all, CheckBench::key, draw.sample())) {
            if (said.add(key(statement))) {
                faithful.add(statement);
                List<Statement> reworded = reworded(statement);
                faithful.addAll(reworded);
                perturb(statement, reworded);
            }
        }
    }

    private List<Statement> reworded(Statement statement) {
        List<Statement> reworded = new ArrayList<>();
        for (Rewording rewording : Kinds.rewordings()) {
            draw.one(rewording.of(statement, ground), rewording.kind() + key(statement))
                    .map(text -> statement.reworded(text, rewording.kind()))
                    .filter(other -> said.add(key(other)))
                    .ifPresent(reworded::add);
        }
        twice(reworded).filter(other -> said.add(key(other))).ifPresent(reworded::add);
        return reworded;
    }

    /// One of the rewordings, reworded once more.
    private Optional<Statement> twice(List<Statement> reworded) {
        List<Statement> both = reworded.stream()
                .flatMap(first -> Kinds.rewordings().stream()
                        .filter(second -> !second.kind().equals(first.form()))
                        .flatMap(second -> second.of(first, ground).stream())
                        .map(text -> first.reworded(text, "two rewordings at once")))
                .toList();
        return draw.one(both, both.isEmpty() ? "" : key(both.getFirst()));
    }

    /// Each perturbation is done once to the statement itself and once to one of its rewordings.
    private void perturb(Statement statement, List<Statement> reworded) {
        for (Perturbation perturbation : Kinds.perturbations()) {
            fault(statement, perturbation).ifPresent(faults::add);
            List<Statement> order = draw.some(reworded, Statement::text, reworded.size());
            order.stream()
                    .flatMap(other -> fault(other, perturbation).stream())
                    .findFirst()
                    .ifPresent(faults::add);
        }
    }

    private Optional<Fault> fault(Statement statement, Perturbation perturbation) {
        List<Claim> wrong = perturbation.of(statement, ground).stream()
                .filter(claim -> claim.cited().stream()
                        .noneMatch(passage -> passage.text().contains(claim.text())))
                .toList();
        return draw.one(wrong, perturbation.kind() + key(statement))
                .map(claim -> new Fault(statement, perturbation, claim));
    }

    private static String key(Statement statement) {
        return statement.source().id() + "\n" + statement.text();
    }

    /// Checks every claim.
    ///
    /// @param check what is measured: says of a claim and the passages that it cites what it finds
    public CheckReport run(BiFunction<String, List<Passage>, Finding> check) {
        List<CheckReport.Case> fine = faithful.stream()
                .map(statement -> checked(statement, statement.form(), statement.claim(), check))
                .toList();
        List<CheckReport.Case> wrong = faults.stream()
                .sorted(Comparator.comparingInt(fault -> Kinds.perturbations().indexOf(fault.perturbation())))
                .map(fault -> checked(fault.of(), fault.perturbation().kind(), fault.claim(), check))
                .toList();
        return new CheckReport(fine, wrong);
    }

    private static CheckReport.Case checked(
            Statement of, String kind, Claim claim, BiFunction<String, List<Passage>, Finding> check) {
        List<String> cited = claim.cited().stream().map(Passage::id).toList();
        return new CheckReport.Case(
                kind, of.form(), of.text(), claim.text(), cited, check.apply(claim.text(), claim.cited()));
    }

    Stream<Statement> faithful() {
        return faithful.stream();
    }

    Stream<Fault> faults() {
        return faults.stream();
    }
}
