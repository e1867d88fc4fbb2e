package io.docent.library;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.index.FileEntry;
import io.docent.index.FileEntry.Stamp;
import io.docent.index.Filter;
import io.docent.index.Hit;
import io.docent.index.IndexFolder;
import io.docent.index.PassageIndex;
import io.docent.index.WordQuery;
import io.docent.trial.Trial;
import io.docent.vocabulary.Term;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Everything that an index says, so that two can be compared.
///
/// @param named ids of the passages that name each term
/// @param words how many passages hold each word
record Snapshot(
        String version,
        List<Document> documents,
        List<Passage> passages,
        List<Trial> trials,
        List<Term> terms,
        Map<String, List<String>> named,
        Map<String, Integer> words,
        List<FileEntry> files) {

    private static final int ALL = 100_000;

    static Snapshot of(Path indexFolder) {
        try (PassageIndex index = new IndexFolder(indexFolder).open().orElseThrow()) {
            Map<String, List<String>> named = new TreeMap<>();
            for (Term term : index.vocabulary().terms()) {
                if (index.naming(term.id()) > 0) {
                    WordQuery query = new WordQuery("", Set.of(term.id()), Filter.NONE);
                    named.put(
                            term.id(),
                            index.byWords(query, ALL).stream()
                                    .map(Hit::passage)
                                    .map(Passage::id)
                                    .sorted()
                                    .toList());
                }
            }
            return new Snapshot(
                    index.info().version(),
                    List.copyOf(index.documents()),
                    index.passages(Filter.NONE, ALL),
                    List.copyOf(index.trials()),
                    List.copyOf(index.vocabulary().terms()),
                    named,
                    index.words(),
                    index.files().stream()
                            .map(file -> file.at(file.path(), Stamp.NONE))
                            .toList());
        }
    }
}
