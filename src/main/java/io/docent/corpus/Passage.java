package io.docent.corpus;

import io.docent.text.Span;
import java.util.List;

/// The unit of citation: what is found, shown and quoted.
///
/// @param id stable across rebuilds of the same text: `review#3.2.p1`, `review#table-1.r4`,
///     `NCT02715804#results`
/// @param documentId the document it stands in
/// @param kind what sort of text it is
/// @param section where it stands
/// @param order position among the passages of its document, from 0
/// @param text as read, after typographic repair; quotes are substrings of it
/// @param sentences spans of `text`, in order, without the blanks between them; for a table row and a registry
/// record one for each line
/// @param references numbers of the document's reference list that the text cites, ascending
/// @param trials registry numbers (`NCT…`) of the trials that the text names, by number or by name, in order of
///     mention
public record Passage(
        String id,
        String documentId,
        Kind kind,
        Section section,
        int order,
        String text,
        List<Span> sentences,
        List<Integer> references,
        List<String> trials) {

    /// What sort of text a passage is.
    public enum Kind {
        /// Prose before the first heading or under "Abstract".
        ABSTRACT,
        /// Prose of the body.
        PARAGRAPH,
        /// One row of a table, a line `Header: value` for each cell, its group label first.
        TABLE_ROW,
        /// What stands under a figure, or above a table.
        CAPTION,
        /// Facts from a trial registry, one a line.
        REGISTRY,
        /// An entry of a reference list.
        REFERENCE
    }

    public Passage {
        sentences = List.copyOf(sentences);
        references = List.copyOf(references);
        trials = List.copyOf(trials);
        for (Span sentence : sentences) {
            if (sentence.end() > text.length()) {
                throw new IllegalArgumentException("sentence " + sentence + " ends after the text of " + id);
            }
        }
    }

    /// The same passage with the trials that it names.
    public Passage withTrials(List<String> named) {
        return new Passage(id, documentId, kind, section, order, text, sentences, references, named);
    }

    /// The same passage at another place in its document.
    Passage at(int place) {
        return new Passage(id, documentId, kind, section, place, text, sentences, references, trials);
    }

    /// The same passage in a document of another id.
    Passage in(String document) {
        String own = document + id.substring(documentId.length());
        return new Passage(own, document, kind, section, order, text, sentences, references, trials);
    }
}
