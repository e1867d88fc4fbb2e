package io.docent.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Bibliography;
import io.docent.corpus.CslJson;
import io.docent.corpus.Reference;
import io.docent.fetch.Outcome.Fetched;
import io.docent.fetch.Outcome.NotFound;
import io.docent.fetch.Outcome.There;
import io.docent.fetch.Report.Entry;
import io.docent.fetch.Wanted.Extent;
import io.docent.trial.RegistryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The papers that a document cites and the trials that it names come into the corpus.
final class CitedTest {

    @TempDir
    private Path corpus;

    private FetchSetting setting;

    @BeforeEach
    void start() throws IOException {
        setting = new FetchSetting(corpus);
        setting.addLibrary();
    }

    @AfterEach
    void stop() {
        setting.close();
    }

    private static Bibliography work(String title, String doi) {
        return new Bibliography("article-journal", title, List.of(), false, "", 2025, "", "", "", doi, "", "", "");
    }

    private Report fetch(Citing citing) {
        return setting.fetcher().fetch(new Wanted(List.of(), citing, Set.of(), Extent.MISSING), Progress.NONE);
    }

    private Report fetchCited() {
        return fetch(new Citing.Unlisted("review", List.of(), work("", "10.5555/barriers.1"), List.of()));
    }

    @Test
    void cited_papers_are_found_by_number_doi_or_title_and_trials_by_their_numbers() throws IOException {
        Report report = fetchCited();

        assertThat(setting.files())
                .containsExactly(
                        "NCT99000001.json",
                        "NCT99000002.json",
                        "PMC9000001.xml",
                        "pmid-10001.xml",
                        "pmid-11111.xml",
                        "pmid-22222.xml",
                        "pmid-33333.xml",
                        "pmid-55555.xml",
                        "pmid-66666.xml");
        assertThat(report.cited()).hasSize(9);
        assertThat(report.cited())
                .filteredOn(entry -> entry.outcome() instanceof NotFound)
                .extracting(Entry::what)
                .containsExactly(
                        "(4) A book on walls that no service knows, 1999",
                        "(7) A preprint on walls, not yet reviewed, 2024");
        assertThat(report.isWell()).isTrue();
    }

    @Test
    void the_corpus_reads_all_that_came_with_references_abstracts_and_notices() {
        fetchCited();

        assertThat(setting.read().problems()).isEmpty();
        assertThat(new RegistryFolder(corpus).read().entries()).hasSize(2);
        assertThat(new RegistryFolder(corpus).read().problems()).isEmpty();
        assertThat(setting.document("66666").toString()).contains("This paper was retracted");
        assertThat(setting.read().documents())
                .filteredOn(document -> !document.references().isEmpty())
                .singleElement()
                .satisfies(review -> assertThat(review.references())
                        .extracting(Reference::inferred)
                        .containsOnly(false));
    }

    @Test
    void a_second_run_asks_only_for_what_was_not_found() {
        fetchCited();
        setting.services.forget();

        Report again = fetchCited();

        assertThat(again.cited()).extracting(Entry::outcome).noneMatch(Fetched.class::isInstance);
        assertThat(setting.services.requests("/efetch")).isEmpty();
        assertThat(setting.services.requests("/ctgov")).isEmpty();
        assertThat(setting.services.requests("/epmc/search")).hasSize(2);
    }

    @Test
    void a_document_that_brings_its_list_is_not_fetched() {
        List<Reference> references = List.of(new Reference(
                3,
                new Bibliography("", "x", List.of(), false, "", null, "", "", "", "", "11111", "", ""),
                List.of(),
                false));

        Report report = fetch(new Citing.Listed("paper", List.of("NCT99000002"), references));

        assertThat(report.cited()).extracting(Entry::what).containsExactly("(3) x", "NCT99000002");
        assertThat(setting.services.requests("/epmc")).isEmpty();
    }

    @Test
    void without_open_xml_the_list_that_europe_pmc_keeps_serves_and_is_kept_as_a_file() throws IOException {
        setting.services.add(Work.closed("70001", "10.5555/closed", "A review behind a wall of its own", "Long", 2025));
        setting.services.put("/epmc/MED/70001/references", """
                {"version":"6.9","hitCount":3,"referenceList":{"reference":[
                {"id":"11111","source":"MED","citationType":"JOURNAL ARTICLE","title":"Nothing was found in a trial of walls.",\
                "authorString":"Abel A, Other B.","journalAbbreviation":"J Test","pubYear":2019,"volume":"1","pageInfo":"1-2",\
                "citedOrder":1,"match":"Y"},
                {"title":"How the \\u03b2-wall was measured for the first time","authorString":"Castañeda C","pubYear":2018,\
                "citedOrder":3,"match":"N"},
                {"unstructuredInformation":"Drake D. A book. 1999.","citedOrder":4,"match":"N"}]}}
                """);

        Report report = fetch(new Citing.Unlisted("review", List.of(), work("", "10.5555/closed"), List.of()));

        assertThat(setting.files())
                .containsExactly("pmid-11111.xml", "pmid-33333.xml", "pmid-70001.xml", "references-70001.json");
        String list = Files.readString(corpus.resolve("papers/fetched/references-70001.json"));
        List<Reference> references = new CslJson().references(list, "list");
        assertThat(references).extracting(Reference::number).containsExactly(1, 3, 4);
        assertThat(references.getFirst().bibliography().authors())
                .extracting(Bibliography.Author::name)
                .contains("Abel A");
        assertThat(report.advice()).singleElement().asString().contains("references-70001.json", "documents.json");
        assertThat(setting.read().problems()).isEmpty();
    }

    @Test
    void a_document_without_a_number_is_found_by_its_title() {
        Report report = fetch(new Citing.Unlisted(
                "review", List.of(), work("Barriers that were invented for a test", ""), List.of()));

        assertThat(report.cited()).hasSize(9);
    }

    @Test
    void where_no_list_can_be_had_the_corpus_s_own_serves() throws IOException {
        List<Reference> known =
                List.of(new Reference(28, work("A second trial of walls goes on", FetchSetting.ODD), List.of(), true));

        Report report = fetch(new Citing.Unlisted(
                "review", List.of("NCT99000001"), work("A title that nobody ever gave", ""), known));

        assertThat(report.named()).singleElement().extracting(Entry::outcome).isInstanceOf(NotFound.class);
        assertThat(setting.files()).containsExactly("NCT99000001.json", "pmid-22222.xml");
    }

    @Test
    void progress_ends_where_all_is_settled() {
        List<Integer> done = new ArrayList<>();
        List<Integer> total = new ArrayList<>();

        setting.fetcher()
                .fetch(
                        new Wanted(
                                List.of(),
                                new Citing.Unlisted("review", List.of(), work("", "10.5555/barriers.1"), List.of()),
                                Set.of(),
                                Extent.MISSING),
                        (now, all) -> {
                            done.add(now);
                            total.add(all);
                        });

        assertThat(done).isSorted();
        assertThat(done.getLast()).isEqualTo(total.getLast()).isEqualTo(9);
    }

    @Test
    void the_same_paper_cited_twice_is_one_file() throws IOException {
        Bibliography paper = work("Nothing was found in a trial of walls", "10.5555/one");

        Report report = fetch(new Citing.Listed(
                "p",
                List.of(),
                List.of(new Reference(1, paper, List.of(), false), new Reference(2, paper, List.of(), false))));

        assertThat(report.cited()).extracting(Entry::outcome).noneMatch(There.class::isInstance);
        assertThat(setting.files()).containsExactly("pmid-11111.xml");
    }
}
