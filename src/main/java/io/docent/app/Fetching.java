package io.docent.app;

import io.docent.corpus.Bibliography;
import io.docent.corpus.CorpusFile;
import io.docent.corpus.CorpusFolder;
import io.docent.corpus.Document;
import io.docent.corpus.Format;
import io.docent.corpus.Passage;
import io.docent.fetch.Citing;
import io.docent.fetch.Fetcher;
import io.docent.fetch.Identifier;
import io.docent.fetch.Progress;
import io.docent.fetch.Report;
import io.docent.fetch.Wanted;
import io.docent.fetch.Wanted.Extent;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.trial.RegistryFolder;
import io.docent.trial.Trial;
import io.docent.trial.TrialReader;
import io.docent.trial.Trials;
import io.docent.vocabulary.Vocabulary;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Fetching, joined: what is asked for, what the corpus holds, and the services. Nothing is sent before
/// [#fetch].
public final class Fetching {

    /// Where files lie that were fetched; they may be fetched again.
    private static final String FETCHED = "papers/fetched/";

    private static final int SHOWN = 12;

    private final Settings settings;

    public Fetching(Settings settings) {
        this.settings = settings;
    }

    /// What is asked for, with what the corpus knows.
    ///
    /// @param citedBy id, DOI, PubMed number or file of a document whose cited papers are wanted; empty for
    /// none
    /// @throws ProblemException if there is no such document, or no corpus
    public Wanted wanted(List<Identifier> named, String citedBy, Extent extent) {
        if (!Files.isDirectory(settings.corpus())) {
            throw new ProblemException(new Problem(
                    "there is no corpus folder", settings.corpus().toString(), "create it, or name another one"));
        }
        return new Wanted(named, citedBy.isEmpty() ? null : citing(citedBy), held(), extent);
    }

    /// Sentences on what would be asked, and of whom.
    public List<String> plan(Wanted wanted) {
        try (HttpClient client = client()) {
            return new Fetcher(settings.fetch(), settings.corpus(), client).plan(wanted);
        }
    }

    /// Fetches what is wanted into the corpus folder.
    ///
    /// @throws ProblemException if no service can be reached, or the folder cannot be written
    public Report fetch(Wanted wanted, Progress progress) {
        HttpClient client = client();
        try {
            return new Fetcher(settings.fetch(), settings.corpus(), client).fetch(wanted, progress);
        } finally {
            client.shutdownNow();
        }
    }

    private HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.fetch().timeout())
                .build();
    }

    private Set<String> held() {
        return new RegistryFolder(settings.corpus())
                .read().entries().stream()
                        .filter(entry -> !entry.source().startsWith(FETCHED))
                        .map(entry -> entry.trial().nctId())
                        .collect(Collectors.toSet());
    }

    private Citing citing(String name) {
        List<Document> documents = new CorpusFolder(settings.corpus()).read().documents();
        Document document = documents.stream()
                .filter(paper -> paper.id().equals(name))
                .findFirst()
                .or(() -> documents.stream()
                        .filter(paper -> isCalled(paper, name))
                        .findFirst())
                .orElseThrow(() -> unknown(name, documents));
        List<String> trials = trials(document, documents);
        return bringsItsList(document)
                ? new Citing.Listed(document.id(), trials, document.references())
                : new Citing.Unlisted(document.id(), trials, document.bibliography(), document.references());
    }

    /// Registry numbers of the trials that a document names by number or by name.
    private List<String> trials(Document document, List<Document> documents) {
        Map<String, Trial> records = new TreeMap<>();
        new RegistryFolder(settings.corpus())
                .read()
                .entries()
                .forEach(entry -> records.put(entry.trial().nctId(), entry.trial()));
        // What a curator wrote has the names that people use, and goes before the registry's record.
        new TrialReader(settings.corpus().resolve("trials.json"))
                .read()
                .forEach(trial -> records.put(trial.nctId(), trial));
        Vocabulary shipped = Vocabulary.shipped();
        Vocabulary names =
                shipped.with(Trials.of(records.values(), documents, shipped).terms());
        Set<String> trials = new LinkedHashSet<>();
        for (Passage passage : document.passages()) {
            trials.addAll(passage.trials());
            trials.addAll(Trials.named(passage.text(), names));
        }
        return List.copyOf(trials);
    }

    private static boolean isCalled(Document paper, String name) {
        Bibliography work = paper.bibliography();
        return work.doi().equalsIgnoreCase(name)
                || work.pmid().equals(name)
                || paper.source().equals(name)
                || paper.source().endsWith("/" + name);
    }

    /// Of all formats only a publisher's XML surely numbers its references as the paper does.
    private boolean bringsItsList(Document document) {
        return !document.references().isEmpty()
                && new CorpusFile(settings.corpus(), document.source()).format() == Format.JATS;
    }

    private static ProblemException unknown(String name, List<Document> papers) {
        String ids = papers.stream().map(Document::id).limit(SHOWN).collect(Collectors.joining(", "));
        return new ProblemException(new Problem(
                "the corpus has no document of this name",
                "--cited-by " + name,
                papers.isEmpty()
                        ? "put the paper into the corpus first"
                        : "name one by its id, DOI, PubMed number or file: " + ids
                                + (papers.size() > SHOWN ? " and " + (papers.size() - SHOWN) + " more" : "")));
    }
}
