package io.docent.eval;

import java.util.List;

/// A paper as its publisher's XML has it.
///
/// @param body text of the body's paragraphs and headings in order; without tables, figures and
///     displayed formulas
/// @param titles headings of the body's sections
/// @param otherTitles all other headings: of the abstract, the back matter, boxes
/// @param references text of each entry of the reference list
/// @param rows cells of each table row
/// @param everything all text, wherever it stands
public record Publication(
        String body,
        List<String> titles,
        List<String> otherTitles,
        List<String> references,
        List<List<String>> rows,
        String everything) {

    public Publication {
        titles = List.copyOf(titles);
        otherTitles = List.copyOf(otherTitles);
        references = List.copyOf(references);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
