package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.List;

/// A passage and the terms that it names.
///
/// @param mentions in order
record Marked(Passage passage, List<Mention> mentions, Vocabulary vocabulary) {

    Marked {
        mentions = List.copyOf(mentions);
    }

    static Marked of(Passage passage, Vocabulary vocabulary) {
        return new Marked(passage, vocabulary.mentions(passage.text(), Reading.TEXT), vocabulary);
    }

    String text() {
        return passage.text();
    }

    /// The mentions of a kind within a stretch.
    List<Mention> mentions(Span within, Kind kind) {
        return mentions.stream()
                .filter(mention -> mention.term().kind() == kind && within.contains(mention.span()))
                .toList();
    }
}
