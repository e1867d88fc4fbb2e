package io.docent.web;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import java.util.Map;

/// How much of a document is there.
///
/// @param holds "fullText", "abstract", "registry", or "record" where only bibliographic facts are known
/// @param passages how many
record Coverage(String holds, int passages) {

    /// @param counts its passages by kind
    static Coverage of(Document document, Map<Passage.Kind, Integer> counts) {
        int passages = counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Coverage(holds(document, counts), passages);
    }

    private static String holds(Document document, Map<Passage.Kind, Integer> counts) {
        if (document.kind() == Document.Kind.REGISTRY) {
            return "registry";
        }
        if (counts.containsKey(Passage.Kind.PARAGRAPH)
                || counts.containsKey(Passage.Kind.TABLE_ROW)
                || counts.containsKey(Passage.Kind.CAPTION)) {
            return "fullText";
        }
        return counts.containsKey(Passage.Kind.ABSTRACT) ? "abstract" : "record";
    }
}
