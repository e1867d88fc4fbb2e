package io.docent.eval;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.evidence.Attribute;
import io.docent.evidence.Audit;
import io.docent.text.Sentences;
import io.docent.text.Span;
import io.docent.trial.Trial;
import io.docent.trial.TrialSheet;
import io.docent.trial.Trials;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Two papers and a registry on trials that do not exist, with contradictions planted among harmless variations.
final class InventedCorpus {

    private final Random random;
    private final Paper first = new Paper("review", new ArrayList<>());
    private final Paper second = new Paper("update", new ArrayList<>());
    private final List<Trial> records = new ArrayList<>();
    private final Map<String, Attribute> planted = new TreeMap<>();

    /// A paper while it is written.
    private record Paper(String id, List<Passage> passages) {}

    private InventedCorpus(long seed) {
        this.random = new Random(seed);
    }

    /// @param perKind trials with a planted contradiction of each kind; as many again have none
    static InventedCorpus of(long seed, int perKind) {
        InventedCorpus corpus = new InventedCorpus(seed);
        int index = 0;
        for (Plant plant : Plant.values()) {
            for (int i = 0; i < perKind; i++) {
                corpus.add(InventedTrial.of(index++, corpus.random), plant);
                corpus.addClean(InventedTrial.of(index++, corpus.random));
            }
        }
        return corpus;
    }

    /// The contradictions that were planted, by trial.
    Map<String, Attribute> planted() {
        return planted;
    }

    Audit audit() {
        List<Document> documents = new ArrayList<>(List.of(document(first), document(second)));
        records.forEach(trial -> documents.add(new TrialSheet(trial, "trials.json").document()));
        Vocabulary shipped = Vocabulary.shipped();
        Trials trials = Trials.of(records, documents, shipped);
        List<Term> learned = new ArrayList<>(trials.drugTerms());
        learned.addAll(trials.terms());
        List<Passage> passages =
                documents.stream().flatMap(each -> each.passages().stream()).toList();
        return Audit.of(passages, trials.all(), shipped.with(learned));
    }

    private void add(InventedTrial invented, Plant plant) {
        InventedTrial truth = plant.fitting(invented, random);
        InventedTrial wrong = plant.wrong(truth, random);
        planted.put(truth.number(), plant.attribute());
        InventedTexts told = new InventedTexts(truth, random);
        records.add(told.record());
        List<String> sentences = harmless(told);
        sentences.addAll(1, plant.sentences(new InventedTexts(wrong, random), truth));
        boolean inFirst = random.nextBoolean();
        Paper paper = inFirst ? first : second;
        paragraph(paper, sentences);
        row(paper, told);
        paragraph(inFirst ? second : first, harmless(told));
    }

    private void addClean(InventedTrial invented) {
        InventedTrial trial = random.nextInt(5) == 0 ? invented.singleArm() : invented;
        InventedTexts told = new InventedTexts(trial, random);
        records.add(told.record());
        paragraph(first, harmless(told));
        paragraph(second, harmless(told));
        if (trial.design() == InventedTrial.Design.RANDOMISED) {
            row(first, told);
        }
    }

    /// A first sentence and some of what else is true.
    private List<String> harmless(InventedTexts told) {
        List<String> more = new ArrayList<>(
                List.of(told.enrolment(), told.start(), told.completion(), told.status(), told.comparison()));
        if (told.isRandomised()) {
            more.addAll(List.of(told.result(), told.otherResult(), told.primary(), told.claim()));
        }
        if (told.hasTarget()) {
            more.add(told.molecule());
        }
        List<String> sentences = new ArrayList<>(List.of(told.introduction()));
        java.util.Collections.shuffle(more, random);
        sentences.addAll(more.subList(0, 3));
        return sentences;
    }

    private void paragraph(Paper paper, List<String> sentences) {
        String text = String.join(" ", sentences);
        add(paper, Passage.Kind.PARAGRAPH, text, Sentences.of(text));
    }

    private void row(Paper paper, InventedTexts told) {
        List<String> cells = told.row();
        List<Span> lines = new ArrayList<>();
        int at = 0;
        for (String cell : cells) {
            lines.add(new Span(at, at + cell.length()));
            at += cell.length() + 1;
        }
        add(paper, Passage.Kind.TABLE_ROW, String.join("\n", cells), lines);
    }

    private static void add(Paper paper, Passage.Kind kind, String text, List<Span> sentences) {
        int order = paper.passages().size();
        Section section = new Section(String.valueOf(order), "Trial");
        String id = paper.id() + "#" + order;
        paper.passages().add(new Passage(id, paper.id(), kind, section, order, text, sentences, List.of(), List.of()));
    }

    private static Document document(Paper paper) {
        return new Document(
                paper.id(),
                Document.Kind.PAPER,
                Bibliography.titled(paper.id()),
                paper.id() + ".txt",
                "",
                paper.passages().stream().map(Passage::section).toList(),
                paper.passages(),
                List.of(),
                List.of());
    }
}
