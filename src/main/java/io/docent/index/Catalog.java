package io.docent.index;

import io.docent.corpus.Document;
import io.docent.trial.Trial;
import io.docent.vocabulary.Term;
import java.util.List;

/// What an index is built from.
///
/// @param documents with their passages
/// @param trials every trial that the corpus names
/// @param learned names that the corpus teaches: abbreviations, aliases of drugs
/// @param fingerprint of the corpus files
public record Catalog(List<Document> documents, List<Trial> trials, List<Term> learned, String fingerprint) {

    public Catalog {
        documents = List.copyOf(documents);
        trials = List.copyOf(trials);
        learned = List.copyOf(learned);
    }
}
