package io.docent.index;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Passage.Kind;
import io.docent.corpus.Section;
import io.docent.text.Sentences;
import io.docent.trial.Trial;
import io.docent.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;

/// Two short papers and a trial, made up.
final class Papers {

    static final Trial TRIAL = new Trial(
            "NCT00000012",
            List.of("AURORA-12"),
            "Exampletinib in pancreatic cancer",
            "PHASE3",
            "COMPLETED",
            List.of("pancreatic cancer"),
            List.of("exampletinib"),
            null,
            640,
            "",
            "",
            List.of("overall survival"),
            false,
            List.of(),
            List.of(),
            List.of("made up"));

    private Papers() {}

    static Catalog catalog() {
        Document matrix = paper(
                "matrix",
                2021,
                List.of(
                        "The extracellular matrix hinders the diffusion of nanoparticles into a tumour.",
                        "Hyaluronidase softens the matrix. PD-L1 rises under hypoxia.",
                        "In AURORA-12, median overall survival was 11.2 months."));
        Document immunity = paper(
                "immunity",
                2024,
                List.of(
                        "Dying cells expose calreticulin and release ATP, which alerts dendritic cells.",
                        "Fever may follow the infusion of an antibody."));
        List<Passage> linked = new ArrayList<>(matrix.passages());
        linked.set(2, linked.get(2).withTrials(List.of("NCT00000012")));
        List<Term> learned = List.of(
                Term.of(Term.Kind.CONCEPT, "example pathway", List.of("EXPW")),
                new Term("NCT00000012", Term.Kind.TRIAL, "NCT00000012", List.of("AURORA-12"), List.of()));
        return new Catalog(List.of(immunity, matrix.withPassages(linked)), List.of(TRIAL), learned, "fingerprint");
    }

    static Document paper(String id, int year, List<String> paragraphs) {
        Section section = new Section("1", "Results of " + id);
        List<Passage> passages = new ArrayList<>();
        for (String text : paragraphs) {
            passages.add(new Passage(
                    id + "#1.p" + (passages.size() + 1),
                    id,
                    passages.isEmpty() ? Kind.ABSTRACT : Kind.PARAGRAPH,
                    section,
                    passages.size(),
                    text,
                    Sentences.of(text),
                    List.of(),
                    List.of()));
        }
        Bibliography work = new Bibliography(
                "article-journal", "On " + id, List.of(), false, "J Examples", year, "", "", "", "", "", "", "");
        return new Document(
                id,
                Document.Kind.PAPER,
                work,
                id + ".txt",
                "hash-" + id,
                List.of(section),
                passages,
                List.of(),
                List.of());
    }
}
