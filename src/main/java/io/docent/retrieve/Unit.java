package io.docent.retrieve;

import io.docent.vocabulary.Term;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One thing that a question speaks of: a named thing or a plain word.
///
/// @param label as the question writes it
/// @param term what is named; null for a plain word
/// @param ids ids under which a text may name it: the term's own, or those of classes of synonyms
/// @param stems stems of the words, all of which must stand in a text for it to count as named by them; empty
/// where only an id will do
/// @param weight how telling it is, above 0
public record Unit(String label, @Nullable Term term, Set<String> ids, List<String> stems, double weight) {

    public Unit {
        ids = Set.copyOf(ids);
        stems = List.copyOf(stems);
    }

    public boolean is(Term.Kind kind) {
        return term != null && term.kind() == kind;
    }

    /// Whether a passage that does not name it cannot be about the question: trials, drugs, tumours and end
    /// points are not answered by their neighbours.
    public boolean isBinding() {
        return term != null
                && switch (term.kind()) {
                    case TRIAL, DRUG, DRUG_CLASS -> true;
                    case END_POINT -> !Generic.isGenericEndPoint(term);
                    case TUMOUR -> !Generic.isGenericTumour(term);
                    case CONCEPT, WORD -> false;
                };
    }

    /// Whether it is a trait of a trial that its record states once: phase, randomisation, line of therapy.
    public boolean isTrait() {
        return term != null && term.kind() == Term.Kind.END_POINT && Generic.isTrait(term);
    }

    /// Whether a text with this content speaks of it.
    public boolean in(Content content) {
        return ids.stream().anyMatch(content.entities()::contains)
                || !stems.isEmpty() && content.stems().containsAll(stems);
    }
}
