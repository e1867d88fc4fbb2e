package io.docent.eval;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The words that a reader brought back, for looking things up in them.
final class ReadWords {

    private static final double ENTRY_WITHIN = 0.66;
    private static final int WHOLE_ENTRY = 12;

    private final String all;
    private final List<String> words = new ArrayList<>();
    private final List<String> rows;
    private final List<String> entries = new ArrayList<>();
    private final Set<String> titles;

    ReadWords(Document document) {
        Section last = null;
        for (Passage passage : document.passages()) {
            if (!passage.section().equals(last)) {
                words.addAll(PrintedWords.of(passage.section().label()));
                last = passage.section();
            }
            words.addAll(PrintedWords.of(passage.text()));
        }
        all = " " + String.join(" ", words) + " ";
        rows = document.passages().stream()
                .filter(passage -> passage.kind() == Passage.Kind.TABLE_ROW)
                .map(passage -> PrintedWords.line(passage.section().title() + " " + passage.text()))
                .toList();
        for (Passage passage : document.passages()) {
            if (passage.kind() == Passage.Kind.REFERENCE) {
                entries.add(PrintedWords.line(passage.text()));
            }
        }
        titles = document.sections().stream()
                .map(section -> unnumbered(section.title()))
                .collect(Collectors.toSet());
    }

    /// All words in order.
    List<String> inOrder() {
        return words;
    }

    /// Whether these words, if there are any, stand somewhere one after the other.
    boolean holds(String text) {
        return PrintedWords.of(text).isEmpty() || all.contains(PrintedWords.line(text));
    }

    /// Whether a row of a table holds all these cells.
    boolean holdsRow(List<String> cells) {
        List<String> wanted = cells.stream().map(PrintedWords::line).toList();
        return rows.stream().anyMatch(row -> wanted.stream().allMatch(row::contains));
    }

    /// Whether an entry of the reference list that was not looked for before holds these words, or two thirds
    /// of them where they are a whole entry, which readers arrange anew.
    boolean takesReference(String reference) {
        String line = PrintedWords.line(reference);
        Set<String> wanted = new HashSet<>(PrintedWords.of(reference));
        for (String entry : entries) {
            long shared = wanted.stream()
                    .filter(word -> entry.contains(" " + word + " "))
                    .count();
            if (entry.contains(line) || (wanted.size() >= WHOLE_ENTRY && shared >= ENTRY_WITHIN * wanted.size())) {
                return entries.remove(entry);
            }
        }
        return false;
    }

    /// Whether a section has this heading. Two of one heading are one here: readers tell sections apart by their
    /// headings.
    boolean holdsTitle(String title) {
        return titles.contains(unnumbered(title));
    }

    private static String unnumbered(String title) {
        return PrintedWords.line(title).replaceFirst("^( \\d+)+ ", " ");
    }
}
