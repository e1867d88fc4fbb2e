package io.docent.evidence;

import java.util.List;

/// Statements on one attribute of a trial that cannot all be true.
///
/// @param trial registry number
/// @param attribute what they speak of
/// @param severity how much is amiss
/// @param explanation one plain sentence that names the values and where each stands
/// @param statements two or more, papers first
public record Conflict(
        String trial, Attribute attribute, Severity severity, String explanation, List<Statement> statements) {

    public Conflict {
        statements = List.copyOf(statements);
        if (statements.size() < 2) {
            throw new IllegalArgumentException("a conflict needs two statements, not " + statements.size());
        }
    }
}
