package io.docent.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Document;
import io.docent.fetch.Identifier.Doi;
import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Identifier.Pmid;
import io.docent.fetch.Outcome.Fetched;
import io.docent.fetch.Outcome.NotFound;
import io.docent.fetch.Outcome.There;
import io.docent.fetch.Wanted.Extent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Papers and trials that are named come as files that the corpus reads.
final class NamedTest {

    private static final String RETRACTED = "This paper was retracted (J Test. 2024;9:9; PMID 99999).";

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

    @Test
    void a_paper_with_open_access_comes_in_full_and_with_its_citation() throws IOException {
        Outcome outcome = setting.outcome(new Doi("10.5555/BARRIERS.1"));

        assertThat(outcome)
                .isEqualTo(new Fetched(List.of("papers/fetched/PMC9000001.xml", "papers/fetched/pmid-10001.xml")));
        assertThat(setting.files()).containsExactly("PMC9000001.xml", "pmid-10001.xml");
        assertThat(setting.read().problems()).isEmpty();
        assertThat(setting.read().documents())
                .anyMatch(document -> document.references().size() == 7);
    }

    @Test
    void a_paper_without_open_access_comes_as_its_abstract() throws IOException {
        assertThat(setting.outcome(new Pmid("11111"))).isInstanceOf(Fetched.class);

        assertThat(setting.files()).containsExactly("pmid-11111.xml");
        Document document = setting.document("11111");
        assertThat(document.bibliography().doi()).isEqualTo("10.5555/one");
        assertThat(document.passages().getFirst().text()).contains("found by Abel alone");
    }

    @Test
    void a_paper_of_which_the_full_text_turns_out_to_be_missing_comes_as_its_abstract() throws IOException {
        setting.services.add(Work.closed("44444", "10.5555/four", "A wall without a text of its own", "Hall", 2020)
                .open("PMC4"));

        assertThat(setting.outcome(new Pmid("44444"))).isInstanceOf(Fetched.class);
        assertThat(setting.files()).containsExactly("pmid-44444.xml");
    }

    @Test
    void a_retraction_comes_along() {
        setting.fetch(new Pmid("66666"));

        assertThat(setting.document("66666").toString()).contains(RETRACTED);
    }

    @Test
    void a_retraction_of_a_paper_that_comes_in_full_comes_along() {
        setting.services.add(Work.closed("88888", "10.5555/eight", "Walls that were taken back again", "Ives", 2016)
                .open("PMC8")
                .withNotice("RetractionIn"));
        setting.services.put("/epmc/PMC8/fullTextXML", FetchSetting.article());

        setting.fetch(new Doi("10.5555/eight"));

        assertThat(setting.document("88888").toString()).contains(RETRACTED);
    }

    @Test
    void a_doi_with_odd_characters_is_asked_for_as_it_is() {
        assertThat(setting.outcome(Doi.parse(FetchSetting.ODD))).isInstanceOf(Fetched.class);
        assertThat(setting.services.requests("/epmc/search").getFirst().form().get("query"))
                .isEqualTo("DOI:\"" + FetchSetting.ODD + "\"");
    }

    @Test
    void a_paper_that_only_pubmed_knows_is_found() throws IOException {
        assertThat(setting.outcome(new Doi("10.5555/five"))).isInstanceOf(Fetched.class);
        assertThat(setting.files()).containsExactly("pmid-55555.xml");
    }

    @Test
    void another_paper_that_pubmed_offers_is_not_taken() throws IOException {
        setting.services.addToPubMed(
                Work.closed("56565", "10.5555/offered.instead", "Something else altogether", "Jones", 2021));

        assertThat(setting.outcome(new Doi("10.5555/offered"))).isInstanceOf(NotFound.class);
        assertThat(setting.files()).isEmpty();
    }

    @Test
    void what_no_service_knows_is_not_found() throws IOException {
        Report report = setting.fetch(new Doi("10.5555/nothing"), new Pmid("999999999"), new Nct("NCT98765432"));

        assertThat(report.named()).extracting(Report.Entry::outcome).allMatch(NotFound.class::isInstance);
        assertThat(report.isWell()).isFalse();
        assertThat(setting.files()).isEmpty();
    }

    @Test
    void a_preprint_without_open_text_is_not_found_with_the_reason() {
        assertThat(setting.outcome(new Doi("10.5555/seven")))
                .isEqualTo(new NotFound("Europe PMC knows it, but has neither its full text nor its PubMed number"));
    }

    @Test
    void what_is_there_is_not_asked_for_again() throws IOException {
        Identifier[] all = {new Doi("10.5555/barriers.1"), new Pmid("10001"), new Nct("NCT99000001")};
        setting.fetch(all);
        setting.services.forget();

        Report again = setting.fetch(all);

        assertThat(again.named()).extracting(Report.Entry::outcome).containsOnly(new There());
        assertThat(again.isWell()).isTrue();
        assertThat(setting.services.requests()).isEmpty();
    }

    @Test
    void what_is_there_is_fetched_again_where_that_is_wanted() {
        setting.fetch(new Pmid("11111"), new Nct("NCT99000001"));
        setting.services.forget();

        Report again = setting.fetcher()
                .fetch(
                        new Wanted(List.of(new Pmid("11111"), new Nct("NCT99000001")), null, Set.of(), Extent.AGAIN),
                        Progress.NONE);

        assertThat(again.named()).extracting(Report.Entry::outcome).allMatch(Fetched.class::isInstance);
        assertThat(setting.services.requests("/efetch")).hasSize(1);
        assertThat(setting.services.requests("/studies")).hasSize(1);
    }

    @Test
    void a_trial_comes_under_the_number_that_the_registry_uses() throws IOException {
        assertThat(setting.outcome(new Nct("NCT00000001")))
                .isEqualTo(new Fetched(List.of("papers/fetched/NCT99000001.json")));
    }

    @Test
    void a_trial_that_the_corpus_holds_elsewhere_is_not_doubled() throws IOException {
        Report report = setting.fetcher()
                .fetch(
                        new Wanted(List.of(new Nct("NCT99000001")), null, Set.of("NCT99000001"), Extent.AGAIN),
                        Progress.NONE);

        assertThat(report.named()).extracting(Report.Entry::outcome).containsExactly(new There());
        assertThat(setting.files()).isEmpty();
    }

    @Test
    void many_papers_are_asked_about_together() {
        Identifier[] many = new Identifier[250];
        for (int number = 0; number < many.length; number++) {
            String pmid = String.valueOf(200_000 + number);
            setting.services.add(Work.closed(pmid, "10.5555/" + pmid, "Wall number " + pmid, "Kay", 2000));
            many[number] = number % 2 == 0 ? new Pmid(pmid) : new Doi("10.5555/" + pmid);
        }

        assertThat(setting.fetch(many).isWell()).isTrue();
        assertThat(setting.services.requests("/epmc/search")).hasSize(13);
        assertThat(setting.services.requests("/efetch"))
                .hasSize(2)
                .allMatch(request -> request.method().equals("POST"));
        assertThat(setting.read().documents()).hasSize(250);
    }

    @Test
    void nobody_is_asked_before_something_is_wanted() {
        setting.fetcher().plan(FetchSetting.wanted(new Pmid("11111"), new Nct("NCT99000001")));

        assertThat(setting.services.requests()).isEmpty();
    }
}
