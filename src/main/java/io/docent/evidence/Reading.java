package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Reads all statements that a passage makes of trials.
final class Reading {

    private final Map<String, Trial> trials;
    private final Vocabulary vocabulary;

    Reading(Map<String, Trial> trials, Vocabulary vocabulary) {
        this.trials = trials;
        this.vocabulary = vocabulary;
    }

    List<Statement> of(Passage passage) {
        Marked marked = Marked.of(passage, vocabulary);
        return switch (passage.kind()) {
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
        scopes.forEach(scope -> {
            statements.addAll(CellReader.read(scope));
            statements.addAll(ConditionReader.read(scope));
            statements.addAll(DrugReader.read(scope));
            statements.addAll(MoleculeReader.read(scope));
            statements.addAll(ComparisonReader.read(scope));
            statements.addAll(DesignReader.read(scope));
            statements.addAll(CourseReader.read(scope));
            statements.addAll(PatientReader.read(scope));
            statements.addAll(OutcomeReader.read(scope));
            statements.addAll(ResultReader.read(scope));
        });
        return new ArrayList<>(statements);
    }
}
