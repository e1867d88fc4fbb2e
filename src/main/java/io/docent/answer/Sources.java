package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.TrialLink;
import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import io.docent.text.Span;
import java.util.List;

/// Says of words in a passage where they come from.
final class Sources {

    private final PassageIndex index;
    private final Grading grading;
    private final CitedWorks cited;

    Sources(PassageIndex index, Grading grading) {
        this.index = index;
        this.grading = grading;
        this.cited = new CitedWorks(index);
    }

    /// Words of a passage.
    ///
    /// @param quote span of the passage's text
    /// @param trials that the words speak of
    /// @param score of the passage, 0..1
    record Words(Passage passage, Span quote, List<String> trials, double score) {}

    Citation citation(int number, Words words) {
        Passage passage = words.passage();
        Bibliography work = index.document(passage.documentId())
                .map(Document::bibliography)
                .orElse(Bibliography.titled(passage.documentId()));
        Span quote = words.quote();
        return new Citation(
                number,
                passage.id(),
                passage.documentId(),
                work.title(),
                work.authors().stream().map(Bibliography.Author::name).toList(),
                work.year(),
                work.doi().isEmpty() ? null : work.doi(),
                work.pmid().isEmpty() ? null : work.pmid(),
                passage.section(),
                words.trials().stream().map(this::link).toList(),
                passage.references(),
                quote.in(passage.text()),
                quote.start(),
                quote.end(),
                words.score(),
                grading.of(words),
                cited.by(passage, quote.in(passage.text())),
                index.document(passage.documentId()).map(CitedWorks::notices).orElse(List.of()));
    }

    private TrialLink link(String nctId) {
        return index.trial(nctId)
                .map(trial -> new TrialLink(nctId, trial.name(), trial.url()))
                .orElse(new TrialLink(nctId, nctId, "https://clinicaltrials.gov/study/" + nctId));
    }
}
