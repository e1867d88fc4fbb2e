package io.docent.corpus;

import java.util.List;

/// How much of a paper a document holds.
enum Extent {
    /// Its title and where it was published.
    RECORD,
    ABSTRACT,
    FULL_TEXT;

    /// Abstracts are shorter; a text without headings is all read as what stands before the first.
    private static final int LONGEST_ABSTRACT = 800;

    static Extent of(Document document) {
        List<Passage> said = text(document);
        boolean body = said.stream().anyMatch(passage -> passage.kind() != Passage.Kind.ABSTRACT);
        if (body || words(document) > LONGEST_ABSTRACT) {
            return FULL_TEXT;
        }
        return said.isEmpty() ? RECORD : ABSTRACT;
    }

    /// What the document says beyond its title and its references.
    static List<Passage> text(Document document) {
        String title = document.bibliography().title();
        return document.passages().stream()
                .filter(passage -> passage.kind() != Passage.Kind.REFERENCE)
                .filter(passage -> !passage.text().equals(title))
                .toList();
    }

    static int words(Document document) {
        return text(document).stream()
                .mapToInt(passage -> words(passage.text()))
                .sum();
    }

    private static int words(String text) {
        int words = 0;
        boolean blank = true;
        for (int at = 0; at < text.length(); at++) {
            boolean now = Character.isWhitespace(text.charAt(at));
            words += blank && !now ? 1 : 0;
            blank = now;
        }
        return words;
    }
}
