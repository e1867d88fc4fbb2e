package io.docent.app;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Format;
import io.docent.corpus.Source;
import io.docent.fetch.Citing;
import io.docent.fetch.Fetcher;
import io.docent.fetch.Identifier;
import io.docent.fetch.Progress;
import io.docent.fetch.Report;
import io.docent.fetch.Wanted;
import io.docent.fetch.Wanted.Extent;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.trial.RegistryFolder;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
    /// @param citedBy id, DOI, PubMed number or file of a document whose cited papers are wanted; empty for none
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
        try (PassageIndex index = Docent.foundByWords(settings)) {
            return citing(name, index);
        }
    }

    private Citing citing(String name, PassageIndex index) {
        List<Document> papers = index.documents().stream()
                .filter(document -> document.kind() == Document.Kind.PAPER)
                .toList();
        Document document = papers.stream()
                .filter(paper -> paper.id().equals(name))
                .findFirst()
                .or(() -> papers.stream().filter(paper -> isCalled(paper, name)).findFirst())
                .orElseThrow(() -> unknown(name, papers));
        Set<String> trials = new LinkedHashSet<>();
        Filter own = new Filter(Set.of(document.id()), Set.of(), Set.of(), null, null);
        index.passages(own, index.info().passages()).forEach(passage -> trials.addAll(passage.trials()));
        return bringsItsList(document)
                ? new Citing.Listed(document.id(), List.copyOf(trials), document.references())
                : new Citing.Unlisted(
                        document.id(), List.copyOf(trials), document.bibliography(), document.references());
    }

    private static boolean isCalled(Document paper, String name) {
        Bibliography work = paper.bibliography();
        return work.doi().equalsIgnoreCase(name)
                || work.pmid().equals(name)
                || paper.sources().stream()
                        .map(Source::file)
                        .anyMatch(path -> path.equals(name) || path.endsWith("/" + name));
    }

    /// Of all formats only a publisher's XML surely numbers its references as the paper does.
    private static boolean bringsItsList(Document document) {
        return !document.references().isEmpty()
                && document.sources().stream().anyMatch(source -> source.format() == Format.JATS);
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
