package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.text.Span;
import java.util.Comparator;

/// What a passage says of one attribute of a trial.
///
/// @param trial registry number
/// @param attribute what it speaks of
/// @param value normalised, to be compared
/// @param passage that says it
/// @param span the value as printed, in UTF-16 offsets of the passage's text
/// @param sentence the sentence, table cell or registry fact around it
public record Statement(String trial, Attribute attribute, Value value, Passage passage, Span span, Span sentence) {

    /// Papers in the order of reading, then registry records.
    public static final Comparator<Statement> IN_ORDER = Comparator.comparing(Statement::isRegistry)
            .thenComparing(statement -> statement.passage().documentId())
            .thenComparingInt(statement -> statement.passage().order())
            .thenComparing(Statement::span);

    public Statement {
        if (!sentence.contains(span)) {
            throw new IllegalArgumentException("value " + span + " must stand in its sentence " + sentence);
        }
    }

    /// The value as printed.
    public String printed() {
        return span.in(passage.text());
    }

    /// The words around it.
    public String quote() {
        return sentence.in(passage.text());
    }

    /// Whether a registry record says it.
    public boolean isRegistry() {
        return passage.kind() == Passage.Kind.REGISTRY;
    }
}
