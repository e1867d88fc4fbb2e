package io.docent.evidence;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.text.Sentences;
import io.docent.text.Span;
import io.docent.trial.Trial;
import io.docent.trial.TrialSheet;
import io.docent.trial.Trials;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Papers and registry records made up for a test, and their audit.
final class Sources {

    private final List<Document> papers = new ArrayList<>();
    private final List<Trial> records = new ArrayList<>();

    /// A paper with a paragraph for each text, in sections "1", "2", ….
    Sources paper(String id, String... paragraphs) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < paragraphs.length; i++) {
            passages.add(passage(id, i, Passage.Kind.PARAGRAPH, paragraphs[i], Sentences.of(paragraphs[i])));
        }
        return add(id, passages);
    }

    /// A paper of which only the abstract is known, in labelled parts.
    Sources abstractOf(String id, String... parts) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            passages.add(passage(id, i, Passage.Kind.ABSTRACT, parts[i], Sentences.of(parts[i])));
        }
        return add(id, passages);
    }

    /// A paper with a table row, a line `Header: value` for each cell.
    Sources row(String id, String... cells) {
        String text = String.join("\n", cells);
        List<Span> lines = new ArrayList<>();
        int at = 0;
        for (String cell : cells) {
            lines.add(new Span(at, at + cell.length()));
            at += cell.length() + 1;
        }
        return add(id, List.of(passage(id, 0, Passage.Kind.TABLE_ROW, text, lines)));
    }

    Sources record(Trial trial) {
        records.add(trial);
        return this;
    }

    private Sources add(String id, List<Passage> passages) {
        papers.add(new Document(
                id,
                Document.Kind.PAPER,
                Bibliography.titled(id),
                id + ".txt",
                "",
                passages.stream().map(Passage::section).toList(),
                passages,
                List.of(),
                List.of()));
        return this;
    }

    private static Passage passage(String id, int order, Passage.Kind kind, String text, List<Span> sentences) {
        Section section = new Section(String.valueOf(order + 1), "Section");
        return new Passage(id + "#" + (order + 1), id, kind, section, order, text, sentences, List.of(), List.of());
    }

    Audit audit() {
        return made(Audit::of);
    }

    /// The audit of these, made from that of what was there before.
    Audit after(Audit before) {
        return made(before::after);
    }

    private interface Making {
        Audit of(Collection<Passage> passages, Collection<Trial> trials, Vocabulary vocabulary);
    }

    private Audit made(Making making) {
        List<Document> all = new ArrayList<>(papers);
        records.forEach(trial -> all.add(new TrialSheet(trial, "trials.json").document()));
        Vocabulary shipped = Vocabulary.shipped();
        Trials trials = Trials.of(records, all, shipped);
        List<Term> learned = new ArrayList<>(trials.drugTerms());
        learned.addAll(trials.terms());
        List<Passage> passages =
                all.stream().flatMap(document -> document.passages().stream()).toList();
        return making.of(passages, trials.all(), shipped.with(learned));
    }

    /// The conflicts, each as its trial, attribute and severity.
    List<String> conflicts() {
        return audit().conflicts().stream()
                .map(conflict -> conflict.trial() + " " + conflict.attribute().wireName() + " "
                        + conflict.severity().wireName())
                .toList();
    }
}
