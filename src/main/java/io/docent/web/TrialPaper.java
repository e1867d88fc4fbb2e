package io.docent.web;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Reference;
import io.docent.index.PassageIndex;
import io.docent.trial.Trial;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A paper on a trial that the corpus holds as a document of its own.
record TrialPaper(
        String documentId,
        String title,
        @Nullable Integer year,
        @Nullable String doi,
        @Nullable String pmid) {

    /// Those that the trial's record names, then those that reference lists of the corpus name for it.
    static List<TrialPaper> of(Trial trial, PassageIndex index) {
        Stream<Bibliography> named = trial.publications().stream().map(TrialPaper::numbered);
        Stream<Bibliography> listed = index.documents().stream()
                .flatMap(document -> document.references().stream())
                .filter(reference -> reference.trials().contains(trial.nctId()))
                .map(Reference::bibliography);
        return Stream.concat(named, listed)
                .flatMap(work -> index.works().find(work).stream())
                .map(TrialPaper::of)
                .distinct()
                .toList();
    }

    private static TrialPaper of(Document document) {
        Bibliography work = document.bibliography();
        return new TrialPaper(
                document.id(),
                work.title(),
                work.year(),
                DocumentView.known(work.doi()),
                DocumentView.known(work.pmid()));
    }

    private static Bibliography numbered(Trial.Publication publication) {
        return new Bibliography(
                "article", "", List.of(), false, "", null, "", "", "", publication.doi(), publication.pmid(), "", "");
    }
}
