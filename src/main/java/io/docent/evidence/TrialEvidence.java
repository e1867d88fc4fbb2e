package io.docent.evidence;

import io.docent.vocabulary.Vocabulary;
import java.util.List;

/// Everything that is said of one trial.
///
/// @param trial registry number
/// @param name what to call it in a sentence: "SARC021 (NCT01440088)"
/// @param statements in order
record TrialEvidence(String trial, String name, List<Statement> statements, Vocabulary vocabulary) {

    TrialEvidence {
        statements = List.copyOf(statements);
    }

    /// The statements on one attribute.
    List<Statement> on(Attribute attribute) {
        return statements.stream()
                .filter(statement -> statement.attribute() == attribute)
                .toList();
    }
}
