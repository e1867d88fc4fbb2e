package io.docent.eval;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.eval.BeirSet.Text;
import io.docent.index.Catalog;
import io.docent.text.Abbreviations;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import java.util.List;

/// Lays out a benchmark's corpus as Docent lays out its own: each text one passage, its title the heading.
final class BeirCatalog {

    private static final String SOURCE = "corpus.jsonl";

    private BeirCatalog() {}

    /// The texts with the abbreviations that they explain, which Docent learns from any corpus.
    static Catalog learning(List<Text> texts) {
        List<Term> learned = texts.stream()
                .flatMap(text -> Abbreviations.of(text.text()).stream())
                .map(found -> Term.of(Kind.CONCEPT, found.longForm(), List.of(found.shortForm())))
                .toList();
        return new Catalog(documents(texts), List.of(), learned, SOURCE);
    }

    /// The texts and the shipped vocabulary alone.
    static Catalog plain(List<Text> texts) {
        return new Catalog(documents(texts), List.of(), List.of(), SOURCE);
    }

    private static List<Document> documents(List<Text> texts) {
        return texts.stream().map(BeirCatalog::document).toList();
    }

    private static Document document(Text text) {
        Section section = new Section("", text.title());
        Passage passage = new Passage(
                text.id(), text.id(), Passage.Kind.ABSTRACT, section, 0, text.text(), List.of(), List.of(), List.of());
        return new Document(
                text.id(),
                Document.Kind.PAPER,
                Bibliography.titled(""),
                SOURCE,
                text.id(),
                List.of(section),
                List.of(passage),
                List.of(),
                List.of());
    }
}
