package io.docent.corpus;

import java.util.List;

/// A plain-text paper, read.
///
/// @param title as its first line prints it, empty where it prints none
/// @param sections in order of appearance
/// @param passages in order of appearance
/// @param warnings plain sentences on what could not be read with certainty
/// @param origins where each piece came from, in order of the file
public record PlainText(
        String title, List<Section> sections, List<Passage> passages, List<String> warnings, List<Origin> origins) {

    public PlainText {
        sections = List.copyOf(sections);
        passages = List.copyOf(passages);
        warnings = List.copyOf(warnings);
        origins = List.copyOf(origins);
    }
}
