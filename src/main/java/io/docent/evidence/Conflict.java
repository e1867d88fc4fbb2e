package io.docent.evidence;

import java.util.List;

/// Statements on one attribute of a trial that cannot all be true.
///
/// @param trial registry number
/// @param attribute what they speak of
/// @param severity how much is amiss
/// @param told the conflict in one plain sentence
/// @param statements two or more, papers first
public record Conflict(String trial, Attribute attribute, Severity severity, Told told, List<Statement> statements) {

    public Conflict {
        statements = List.copyOf(statements);
        if (statements.size() < 2) {
            throw new IllegalArgumentException("a conflict needs two statements, not " + statements.size());
        }
    }

    /// One plain sentence that names the values and where each stands.
    public String explanation() {
        return told.sentence();
    }
}
