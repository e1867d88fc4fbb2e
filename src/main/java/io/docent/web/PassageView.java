package io.docent.web;

import io.docent.answer.Answer.TrialLink;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.index.PassageIndex;
import io.docent.trial.Trial;
import java.util.List;

/// A passage as the contract shows it.
///
/// @param kind "paragraph", "tableRow", …
/// @param references numbers of the document's reference list that the text cites
/// @param trials that the text names
record PassageView(
        String id,
        String documentId,
        String kind,
        Section section,
        String text,
        List<Integer> references,
        List<TrialLink> trials) {

    static PassageView of(Passage passage, PassageIndex index) {
        return new PassageView(
                passage.id(),
                passage.documentId(),
                Choices.wireName(passage.kind()),
                passage.section(),
                passage.text(),
                passage.references(),
                passage.trials().stream()
                        .flatMap(number -> index.trial(number).stream())
                        .map(PassageView::link)
                        .toList());
    }

    private static TrialLink link(Trial trial) {
        return new TrialLink(trial.nctId(), trial.name(), trial.url());
    }
}
