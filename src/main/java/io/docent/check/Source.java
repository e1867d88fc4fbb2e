package io.docent.check;

import io.docent.check.Sentence.Comparison;
import io.docent.corpus.Passage;
import io.docent.text.Span;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A passage as checks see it.
///
/// @param passage what was read
/// @param sentences its sentences, in order
/// @param known ids of everything that it names or is about, with what each is a sort of
record Source(Passage passage, List<Sentence> sentences, Set<String> known) {

    Source {
        sentences = List.copyOf(sentences);
        known = Set.copyOf(known);
    }

    static Source of(Passage passage, SentenceReader reader, Vocabulary vocabulary) {
        List<Span> spans = passage.kind() == Passage.Kind.TABLE_ROW
                ? List.of(new Span(0, passage.text().length()))
                : passage.sentences();
        List<Sentence> sentences = new ArrayList<>();
        Comparison compared = Comparison.NONE;
        for (Span span : spans) {
            Sentence sentence = reader.read(span.in(passage.text()), compared);
            compared = sentence.comparison();
            sentences.add(sentence);
        }
        Set<String> known = new HashSet<>(passage.trials());
        sentences.forEach(sentence -> addNames(sentence, vocabulary, known));
        addNames(reader.read(passage.section().title()), vocabulary, known);
        return new Source(passage, sentences, known);
    }

    private static void addNames(Sentence sentence, Vocabulary vocabulary, Set<String> known) {
        for (io.docent.vocabulary.Mention name : sentence.names()) {
            Term term = name.term();
            known.addAll(vocabulary.withAncestors(term));
        }
    }
}
