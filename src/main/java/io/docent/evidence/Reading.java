package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads all statements that a passage makes of trials.
final class Reading {

    private static final Set<Attribute> DESIGN = Set.of(
            Attribute.PHASE,
            Attribute.RANDOMISED,
            Attribute.MASKING,
            Attribute.ARMS,
            Attribute.ENROLMENT,
            Attribute.CONDITION);

    private final Map<String, Trial> trials;
    private final Vocabulary vocabulary;

    Reading(Map<String, Trial> trials, Vocabulary vocabulary) {
        this.trials = trials;
        this.vocabulary = vocabulary;
    }

    /// The statements of passages of one document. Where its abstract says how a trial is registered and names
    /// no other, all parts of the abstract report that trial.
    List<Statement> of(List<Passage> document) {
        List<Marked> parts = document.stream()
                .filter(passage -> passage.kind() != Passage.Kind.REFERENCE)
                .map(passage -> Marked.of(passage, vocabulary))
                .toList();
        Optional<String> reported = Scopes.reportedBy(parts);
        List<Statement> statements = new ArrayList<>();
        Set<Attribute> told = EnumSet.noneOf(Attribute.class);
        for (Marked marked : parts) {
            boolean report = reported.isPresent() && marked.passage().kind() == Passage.Kind.ABSTRACT;
            List<Statement> read = report ? scopes(marked, Scopes.reporting(marked, reported.get())) : of(marked);
            read.stream()
                    .filter(statement ->
                            !report || !DESIGN.contains(statement.attribute()) || !told.contains(statement.attribute()))
                    .forEach(statements::add);
            read.forEach(statement -> told.add(statement.attribute()));
        }
        return statements;
    }

    private List<Statement> of(Marked marked) {
        return switch (marked.passage().kind()) {
            case REGISTRY -> registry(marked);
            case TABLE_ROW -> scopes(marked, RowScopes.of(marked));
            case ABSTRACT, PARAGRAPH, CAPTION -> scopes(marked, Scopes.of(marked));
            case REFERENCE -> List.of();
        };
    }

    private List<Statement> registry(Marked sheet) {
        Trial trial = trials.get(sheet.passage().documentId());
        return trial == null ? List.of() : RegistryReader.read(trial, sheet);
    }

    private static List<Statement> scopes(Marked marked, List<Scope> scopes) {
        LinkedHashSet<Statement> statements = new LinkedHashSet<>(NameReader.read(marked));
        for (Scope scope : scopes) {
            Set<Statement> read = new LinkedHashSet<>();
            read.addAll(CellReader.read(scope));
            read.addAll(ConditionReader.read(scope));
            read.addAll(DrugReader.read(scope));
            read.addAll(MoleculeReader.read(scope));
            read.addAll(ComparisonReader.read(scope));
            read.addAll(DesignReader.read(scope));
            read.addAll(CourseReader.read(scope));
            read.addAll(PatientReader.read(scope));
            read.addAll(OutcomeReader.read(scope));
            read.addAll(ResultReader.read(scope));
            statements.addAll(scope.hold() == Scope.Hold.REPORTED ? unsaid(read, statements) : read);
        }
        return new ArrayList<>(statements);
    }

    /// A report states its own design first; what it names later may be that of another trial.
    private static List<Statement> unsaid(Set<Statement> read, Set<Statement> earlier) {
        return read.stream()
                .filter(statement -> !DESIGN.contains(statement.attribute())
                        || earlier.stream().noneMatch(said -> said.attribute() == statement.attribute()))
                .toList();
    }
}
