package io.docent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.app.Settings;
import io.docent.fetch.StandIn;
import io.docent.fetch.StandIn.Request;
import io.docent.fetch.Work;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `docent fetch`, as a curator runs it, with the services on this machine.
final class FetchCommandTest {

    private static final String REVIEW = """
            Walls in the way of everything

            1 Introduction

            A first trial found nothing (NCT99000001) (1). The WALLSTREET trial goes on (2).
            """;

    @TempDir
    private Path home;

    private StandIn services;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void start() throws IOException {
        services = new StandIn(Clock.systemUTC());
        Path corpus = Files.createDirectories(home.resolve("corpus"));
        Files.writeString(corpus.resolve("walls.txt"), REVIEW);
        Files.writeString(corpus.resolve("documents.json"), """
                [{"id": "walls", "type": "article-journal", "title": "Walls in the way of everything",
                  "DOI": "10.5555/walls", "custom": {"file": "walls.txt"}}]
                """);
        Files.writeString(corpus.resolve("trials.json"), """
                [{"nctId": "NCT99000002", "names": ["WALLSTREET"], "title": "A trial of walls", "sources": ["registry"]}]
                """);
        services.add(
                Work.closed("40001", "10.5555/walls", "Walls in the way of everything", "Long", 2025)
                        .open("PMC40001"),
                Work.closed("40002", "10.5555/first", "A first trial of walls found nothing", "Abel", 2020));
        services.put("/epmc/PMC40001/fullTextXML", """
                <article><front><article-meta><article-id pub-id-type="pmid">40001</article-id>
                <article-id pub-id-type="doi">10.5555/walls</article-id>
                <title-group><article-title>Walls in the way of everything</article-title></title-group></article-meta></front>
                <body><sec><title>Introduction</title><p>A first trial found nothing.</p></sec></body>
                <back><ref-list><ref id="r1"><label>1</label><element-citation publication-type="journal">
                <article-title>A first trial of walls found nothing</article-title><year>2020</year>
                <pub-id pub-id-type="pmid">40002</pub-id></element-citation></ref></ref-list></back></article>
                """);
        services.addTrial("NCT99000001", "A first trial of walls");
        services.addTrial("NCT99000002", "WALLSTREET");
    }

    @AfterEach
    void stop() {
        services.close();
    }

    private Run run(String... arguments) {
        String address = services.address();
        Settings settings = Settings.read(
                home,
                Map.of(
                        "DOCENT_FETCH_EUROPE_PMC", address + "/epmc",
                        "DOCENT_FETCH_EUTILS", address + "/eutils/",
                        "DOCENT_FETCH_CLINICAL_TRIALS", address + "/ctgov",
                        "DOCENT_FETCH_EMAIL", "curator@a.test"));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
        int code = Main.run(console, settings, arguments);
        return new Run(code, out.toString(), err.toString());
    }

    @Test
    void what_a_document_cites_and_the_trials_it_names_by_number_or_name_are_fetched() {
        Run run = run("fetch", "--cited-by", "walls");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("fetched: 5 files", "there already: 0").doesNotContain("failed", "not found");
        assertThat(run.code()).isZero();
        assertThat(home.resolve("corpus/papers/fetched"))
                .isDirectoryContaining("glob:**/PMC40001.xml")
                .isDirectoryContaining("glob:**/pmid-40001.xml")
                .isDirectoryContaining("glob:**/pmid-40002.xml")
                .isDirectoryContaining("glob:**/NCT99000001.json")
                .isDirectoryContaining("glob:**/NCT99000002.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"walls", "10.5555/WALLS", "walls.txt"})
    void a_document_is_named_by_id_doi_or_file(String name) {
        assertThat(run("fetch", "--dry-run", "--cited-by", name).out()).contains("walls, for its reference list");
    }

    @Test
    void a_second_run_finds_all_there() {
        run("fetch", "--cited-by", "walls");

        Run again = run("fetch", "--cited-by", "walls");

        // the list that came with the first run is the document's own now
        assertThat(again.out()).contains("fetched: 0 files", "there already: 3");
        assertThat(again.code()).isZero();
    }

    @Test
    void several_may_be_named_and_mixed() {
        Run run = run(
                "fetch", "--pmid", "40002", "--doi", "10.5555/walls", "--nct", "nct99000001", "--pmid", "PMID 40001");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("fetched: 4 files");
    }

    @Test
    void what_was_named_and_is_nowhere_ends_with_1() {
        Run run = run("fetch", "--pmid", "40002", "--nct", "NCT98765432");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("fetched: 1 file", "not found: 1", "NCT98765432: the registry has no such number");
    }

    @Test
    void each_mistake_is_told_before_anything_is_sent() {
        Run run = run("fetch", "--doi", "wall", "--pmid", "x1", "--nct", "NCT1", "--pmid", "40002");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("this is no DOI", "\"wall\"", "\"x1\"", "\"NCT1\"");
        assertThat(services.requests()).isEmpty();
    }

    @Test
    void a_document_that_is_not_there_is_told_with_those_that_are() {
        Run run = run("fetch", "--cited-by", "doors");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no document of this name", "doors", "walls");
        assertThat(services.requests()).isEmpty();
    }

    @Test
    void nothing_to_fetch_is_not_understood() {
        assertThat(run("fetch").code()).isEqualTo(2);
        assertThat(run("fetch").err()).contains("--doi, --pmid, --nct or --cited-by");
    }

    @Test
    void a_dry_run_says_what_would_be_asked_and_asks_nothing() {
        Run run = run("fetch", "--dry-run", "--doi", "10.5555/walls", "--nct", "NCT99000001", "--cited-by", "walls");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(services.address() + "/epmc/search", "doi:10.5555/walls", "/eutils/efetch.fcgi")
                .contains("/ctgov/studies/NCT99000001", "/ctgov/studies/NCT99000002");
        assertThat(services.requests()).isEmpty();
        assertThat(home.resolve("corpus/papers")).doesNotExist();
    }

    @Test
    void no_text_of_the_corpus_leaves_the_machine() {
        run("fetch", "--cited-by", "walls");

        List<String> sent = services.requests().stream().map(Request::toString).toList();
        assertThat(sent)
                .isNotEmpty()
                .noneMatch(request -> request.contains("found nothing (") || request.contains("Introduction"));
    }

    @Test
    void without_a_network_it_says_what_to_do() {
        services.close();

        Run run = run("fetch", "--cited-by", "walls");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains("no connection to the services", services.address(), "RIS or NBIB", "papers")
                .hasLineCount(3);
        assertThat(run.out()).isEmpty();
    }
}
