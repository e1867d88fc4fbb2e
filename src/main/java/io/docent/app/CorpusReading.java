package io.docent.app;

import io.docent.corpus.CorpusFolder;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Reading;
import io.docent.index.Catalog;
import io.docent.problem.Problem;
import io.docent.text.Abbreviation;
import io.docent.text.Abbreviations;
import io.docent.trial.RegistryFolder;
import io.docent.trial.Trial;
import io.docent.trial.TrialReader;
import io.docent.trial.TrialSheet;
import io.docent.trial.Trials;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads everything that an index is built from: texts, trial records, and the names that both teach.
final class CorpusReading {

    private static final String TRIALS = "trials.json";

    private final Settings settings;

    CorpusReading(Settings settings) {
        this.settings = settings;
    }

    /// What was read.
    ///
    /// @param problems of files that could not be; the others are in the catalog
    record Corpus(Catalog catalog, List<Problem> problems) {}

    Corpus read() {
        Reading texts = new CorpusFolder(settings.corpus(), settings.pdf()).read();
        List<Trial> records = new TrialReader(settings.corpus().resolve(TRIALS)).read();
        List<Document> documents = new ArrayList<>(texts.documents());
        records.forEach(trial -> documents.add(new TrialSheet(trial, TRIALS).document()));
        RegistryFolder.Records registry = new RegistryFolder(settings.corpus()).read();
        List<Trial> trialRecords = new ArrayList<>(records);
        registry.entries().stream().filter(entry -> isNew(entry, records)).forEach(entry -> {
            trialRecords.add(entry.trial());
            documents.add(new TrialSheet(entry.trial(), entry.source()).document());
        });
        documents.sort(Comparator.comparing(Document::id));

        Vocabulary shipped = Vocabulary.shipped();
        List<Term> abbreviations = abbreviations(documents);
        Trials trials = Trials.of(trialRecords, documents, shipped.with(abbreviations));
        List<Term> learned = new ArrayList<>(abbreviations);
        learned.addAll(trials.drugTerms());
        learned.addAll(trials.terms());
        Vocabulary vocabulary = shipped.with(learned);

        List<Document> linked =
                documents.stream().map(document -> linked(document, vocabulary)).toList();
        List<Problem> problems = new ArrayList<>(texts.problems());
        problems.addAll(registry.problems());
        String fingerprint = new Fingerprint(settings.corpus()).value();
        return new Corpus(new Catalog(linked, trials.all(), learned, fingerprint), problems);
    }

    /// What a curator wrote in `trials.json` goes before the registry's own record.
    private static boolean isNew(RegistryFolder.Entry entry, List<Trial> curated) {
        return curated.stream()
                .noneMatch(trial -> trial.nctId().equals(entry.trial().nctId()));
    }

    /// Adds to each passage the trials that it names; what a reader knew already stays.
    private static Document linked(Document document, Vocabulary vocabulary) {
        List<Passage> passages = new ArrayList<>();
        for (Passage passage : document.passages()) {
            Set<String> trials = new LinkedHashSet<>(passage.trials());
            trials.addAll(Trials.named(passage.text(), vocabulary));
            passages.add(passage.withTrials(List.copyOf(trials)));
        }
        return document.withPassages(passages);
    }

    private static List<Term> abbreviations(List<Document> documents) {
        List<Term> terms = new ArrayList<>();
        for (Document document : documents) {
            for (Passage passage : document.passages()) {
                boolean prose = switch (passage.kind()) {
                    case ABSTRACT, PARAGRAPH, CAPTION -> true;
                    case TABLE_ROW, REGISTRY, REFERENCE -> false;
                };
                if (!prose) {
                    continue;
                }
                for (Abbreviation found : Abbreviations.of(passage.text())) {
                    terms.add(Term.of(Kind.CONCEPT, found.longForm(), List.of(found.shortForm())));
                }
            }
        }
        return terms;
    }
}
