package io.docent.corpus;

import io.docent.corpus.Passage.Kind;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The entries of a reference list as passages: the reference on one line, and below it a note where its number
/// was matched by inference.
final class ReferencePassages {

    private static final Section SECTION = new Section("", "References");

    private ReferencePassages() {}

    /// `before` and after them the passages of `references`.
    static List<Passage> append(String documentId, List<Passage> before, List<Reference> references) {
        List<Passage> all = new ArrayList<>(before);
        Set<String> taken = before.stream().map(Passage::id).collect(Collectors.toSet());
        for (Reference reference : references) {
            String id = documentId + "#ref" + reference.number();
            if (!taken.contains(id)) {
                all.add(passage(documentId, id, all.size(), reference));
            }
        }
        return List.copyOf(all);
    }

    /// `before`, and the section of the passages that [#append] adds where there are any.
    static List<Section> sections(List<Section> before, List<Reference> references) {
        if (references.isEmpty() || before.contains(SECTION)) {
            return before;
        }
        List<Section> all = new ArrayList<>(before);
        all.add(SECTION);
        return List.copyOf(all);
    }

    private static Passage passage(String documentId, String id, int order, Reference reference) {
        String line = Vancouver.line(reference.bibliography());
        List<Span> lines = new ArrayList<>(List.of(new Span(0, line.length())));
        StringBuilder text = new StringBuilder(line);
        if (reference.inferred()) {
            int start = text.append('\n').length();
            text.append("Reference ").append(reference.number()).append(", matched to its number by inference.");
            lines.add(new Span(start, text.length()));
        }
        return new Passage(
                id,
                documentId,
                Kind.REFERENCE,
                SECTION,
                order,
                text.toString(),
                lines,
                List.of(reference.number()),
                reference.trials());
    }
}
