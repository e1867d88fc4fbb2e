package io.docent.pdf;

import java.util.List;

/// A paper as its PDF shows it.
///
/// @param title in the largest letters of the first page, or as the file says; empty where neither tells
/// @param authors names as printed, in order; empty where they could not be told
/// @param doi without a resolver's address; empty where none is printed on the first pages
/// @param year of publication as printed on the first page, 0 where none is
/// @param pieces all text, in reading order
/// @param warnings plain sentences on what could not be read or was inferred
public record PdfPaper(
        String title, List<String> authors, String doi, int year, List<Piece> pieces, List<String> warnings) {

    public PdfPaper {
        authors = List.copyOf(authors);
        pieces = List.copyOf(pieces);
        warnings = List.copyOf(warnings);
    }

    PdfPaper withWarnings(List<String> more) {
        return new PdfPaper(title, authors, doi, year, pieces, more);
    }
}
