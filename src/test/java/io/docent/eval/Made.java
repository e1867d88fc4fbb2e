package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.text.Sentences;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.util.List;

/// Passages and statements for tests.
final class Made {

    static final Vocabulary VOCABULARY = Vocabulary.shipped()
            .with(List.of(
                    new Term("NCT00000001", Kind.TRIAL, "NCT00000001", List.of("ALPHA-1"), List.of()),
                    new Term("NCT00000002", Kind.TRIAL, "NCT00000002", List.of("BETA-2"), List.of())));

    private Made() {}

    static Passage passage(String id, String text) {
        return new Passage(
                id,
                "paper",
                Passage.Kind.PARAGRAPH,
                new Section("1", "Results"),
                Integer.parseInt(id.replaceAll("\\D", "")),
                text,
                Sentences.of(text),
                List.of(),
                List.of());
    }

    /// The text as a verbatim statement of a passage that holds nothing else.
    static Statement statement(String text) {
        return statement(text, text);
    }

    /// A statement of a passage that holds more.
    static Statement statement(String text, String passage) {
        Passage source = passage("p1", passage);
        return new Statement(new Claim(text, List.of(source)), source, "verbatim");
    }

    static Ground ground(Statement statement, Passage... others) {
        List<Passage> passages = new java.util.ArrayList<>(List.of(others));
        passages.add(statement.source());
        return new Ground(passages, VOCABULARY);
    }

    static List<String> wrong(Perturbation perturbation, String text) {
        return wrong(perturbation, statement(text));
    }

    static List<String> wrong(Perturbation perturbation, Statement statement, Passage... others) {
        return perturbation.of(statement, ground(statement, others)).stream()
                .map(Claim::text)
                .toList();
    }

    static List<String> reworded(Rewording rewording, String text) {
        Statement statement = statement(text);
        return rewording.of(statement, ground(statement));
    }
}
