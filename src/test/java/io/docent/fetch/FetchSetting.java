package io.docent.fetch;

import io.docent.corpus.CorpusFolder;
import io.docent.corpus.Document;
import io.docent.corpus.Reading;
import io.docent.fetch.Report.Entry;
import io.docent.fetch.Wanted.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// An empty corpus, the services' stand-in and time that a test passes by itself.
final class FetchSetting implements AutoCloseable {

    static final String ODD = "10.1002/(SICI)1097-0142(19990401)85:7<1567::AID-X16>3.0.CO;2-#";

    final VirtualTime time = new VirtualTime();
    final StandIn services;
    final Path corpus;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    FetchSetting(Path corpus) throws IOException {
        this.corpus = corpus;
        this.services = new StandIn(time);
    }

    /// All that the citing article leads to.
    void addLibrary() {
        services.add(
                Work.closed("10001", "10.5555/barriers.1", "Barriers that were invented for a test", "Long", 2025)
                        .open("PMC9000001"),
                Work.closed("11111", "10.5555/one", "Nothing was found in a trial of walls", "Abel", 2019),
                Work.closed("22222", ODD, "A second trial of walls goes on", "Baker", 2020),
                Work.closed(
                        "33333",
                        "10.5555/three",
                        "How the <i>β</i>-wall was measured for the first time",
                        "Castaneda",
                        2019),
                Work.closed(
                        "33334", "10.5555/reply", "How the β-wall was measured for the first time", "Another", 2018),
                Work.closed("66666", "10.5555/six", "Walls fall down by themselves", "Frank", 2017)
                        .withNotice("RetractionIn"),
                Work.closed("", "10.5555/seven", "A preprint on walls, not yet reviewed", "Green", 2024));
        services.addToPubMed(
                Work.closed("55555", "10.5555/five", "Walls of which only PubMed has heard", "Evans", 2021));
        services.put("/epmc/PMC9000001/fullTextXML", article());
        services.addTrial("NCT99000001", "A trial of walls");
        services.addTrial("NCT99000002", "Another trial of walls");
    }

    static String article() {
        try (InputStream in = Objects.requireNonNull(FetchSetting.class.getResourceAsStream("citing-article.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Fetcher fetcher() {
        return fetcher(services.settings());
    }

    Fetcher fetcher(FetchSettings settings) {
        return new Fetcher(settings, corpus, client, time.pausing());
    }

    Report fetch(Identifier... named) {
        return fetcher().fetch(wanted(named), Progress.NONE);
    }

    static Wanted wanted(Identifier... named) {
        return new Wanted(List.of(named), null, Set.of(), Extent.MISSING);
    }

    /// What came of the only thing that was named.
    Outcome outcome(Identifier named) {
        return fetch(named).named().stream().map(Entry::outcome).findFirst().orElseThrow();
    }

    /// Files that were fetched, hidden ones too.
    List<String> files() throws IOException {
        Path folder = corpus.resolve(Shelf.FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    Reading read() {
        return new CorpusFolder(corpus).read();
    }

    Document document(String pmid) {
        return read().documents().stream()
                .filter(document -> document.bibliography().pmid().equals(pmid))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        services.close();
        client.shutdownNow();
    }
}
