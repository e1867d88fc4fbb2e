package io.docent.web;

import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.index.PassageIndex;

/// A passage among others, with enough to tell where it stands.
record Mentioned(String passageId, String documentId, String documentTitle, String kind, Section section, String text) {

    static Mentioned of(Passage passage, PassageIndex index) {
        return new Mentioned(
                passage.id(),
                passage.documentId(),
                titleOf(passage.documentId(), index),
                Choices.wireName(passage.kind()),
                passage.section(),
                passage.text());
    }

    private static String titleOf(String documentId, PassageIndex index) {
        return index.document(documentId)
                .map(document -> document.bibliography().title())
                .orElse(documentId);
    }
}
