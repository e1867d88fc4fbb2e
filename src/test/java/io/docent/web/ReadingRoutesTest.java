package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingRoutesTest {

    private final Client client = CorpusServer.client();

    @ParameterizedTest(name = "{0} is {1} of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /v1/search?q=hyaluronan                        | 200 | /v1/search
            /v1/search?q=a+AND+(&k=100                     | 200 | /v1/search
            /v1/search?q=CD73&kind=tableRow                | 200 | /v1/search
            /v1/search?q=survival&trial=nct02715804        | 200 | /v1/search
            /v1/search?q=survival&document=review&k=1      | 200 | /v1/search
            /v1/search                                     | 400 | /v1/search
            /v1/search?q=                                  | 400 | /v1/search
            /v1/search?q=%20                               | 400 | /v1/search
            /v1/search?q=a&k=0                             | 400 | /v1/search
            /v1/search?q=a&k=101                           | 400 | /v1/search
            /v1/search?q=a&q=b                             | 400 | /v1/search
            /v1/search?q=a&kind=row                        | 400 | /v1/search
            /v1/search?q=a&trial=HALO                      | 400 | /v1/search
            /v1/search?q=a&document=nothing                | 400 | /v1/search
            /v1/search?query=a                             | 400 | /v1/search
            /v1/documents                                  | 200 | /v1/documents
            /v1/documents?k=1                              | 400 | /v1/documents
            /v1/documents/review                           | 200 | /v1/documents/{id}
            /v1/documents/NCT02715804                      | 200 | /v1/documents/{id}
            /v1/documents/nothing                          | 404 | /v1/documents/{id}
            /v1/passages/nothing%23p1                      | 404 | /v1/passages/{id}
            /v1/trials                                     | 200 | /v1/trials
            /v1/trials/NCT02715804                         | 200 | /v1/trials/{nctId}
            /v1/trials/nct02715804                         | 200 | /v1/trials/{nctId}
            /v1/trials/NCT09999999                         | 404 | /v1/trials/{nctId}
            /v1/trials/HALO                                | 400 | /v1/trials/{nctId}
            /v1/conflicts                                  | 200 | /v1/conflicts
            /v1/references/review/28                       | 200 | /v1/references/{documentId}/{number}
            /v1/references/review/1                        | 404 | /v1/references/{documentId}/{number}
            /v1/references/review/zero                     | 400 | /v1/references/{documentId}/{number}
            /v1/references/review/0                        | 400 | /v1/references/{documentId}/{number}
            /v1/references/nothing/28                      | 404 | /v1/references/{documentId}/{number}
            /v1/examples                                   | 200 | /v1/examples
            /v1/index                                      | 200 | /v1/index
            /health/live                                   | 200 | /health/live
            /health/ready                                  | 200 | /health/ready
            """)
    void every_response_looks_as_described(String address, int status, String path) {
        HttpResponse<String> response = client.get(address.replace("(", "%28"));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        Api.assertDescribed(response, "get", path);
    }

    @Test
    void a_search_marks_the_words_that_it_found() {
        JsonNode first = Client.json(client.get("/v1/search?q=hyaluronan+degradation&k=3"))
                .get("passages")
                .get(0);
        assertThat(first.get("highlights")).isNotEmpty();
        for (JsonNode mark : first.get("highlights")) {
            String word = first.get("text")
                    .textValue()
                    .substring(mark.get("start").intValue(), mark.get("end").intValue());
            assertThat(word.toLowerCase(java.util.Locale.ROOT))
                    .startsWith("hyaluronan")
                    .satisfiesAnyOf(
                            found -> assertThat(found).startsWith("hyaluron"),
                            found -> assertThat(found).startsWith("degrad"));
        }
    }

    @Test
    void a_search_finds_so_many_at_most() {
        assertThat(Client.json(client.get("/v1/search?q=tumor")).get("passages"))
                .hasSize(10);
        assertThat(Client.json(client.get("/v1/search?q=tumor&k=2")).get("passages"))
                .hasSize(2);
    }

    @Test
    void passages_lead_from_one_to_the_next() {
        JsonNode found = Client.json(client.get("/v1/search?q=hyaluronan&kind=paragraph&k=1"));
        String id = found.at("/passages/0/passageId").textValue();
        JsonNode here = passage(id);
        assertThat(here.at("/passage/id").textValue()).isEqualTo(id);
        assertThat(here.at("/document/id").textValue()).isEqualTo("review");
        JsonNode next = passage(here.at("/next/id").textValue());
        assertThat(next.at("/previous/id").textValue()).isEqualTo(id);
    }

    @Test
    void every_passage_can_be_read() {
        JsonNode first = Client.json(client.get("/v1/search?q=immunogenic&document=review&k=100"));
        for (JsonNode found : first.get("passages")) {
            HttpResponse<String> response =
                    client.get("/v1/passages/" + encoded(found.get("passageId").textValue()));
            assertThat(response.statusCode()).isEqualTo(200);
            Api.assertDescribed(response, "get", "/v1/passages/{id}");
        }
    }

    @Test
    void a_trial_has_its_results_and_its_passages() {
        JsonNode trial = Client.json(client.get("/v1/trials/NCT02715804"));
        assertThat(trial.get("name").textValue()).contains("HALO");
        assertThat(trial.get("results")).isNotEmpty();
        assertThat(trial.get("passages"))
                .anySatisfy(passage ->
                        assertThat(passage.get("documentId").textValue()).isEqualTo("review"));
    }

    @Test
    void every_trial_in_the_list_can_be_read() {
        for (JsonNode trial : Client.json(client.get("/v1/trials")).get("trials")) {
            HttpResponse<String> response =
                    client.get("/v1/trials/" + trial.get("nctId").textValue());
            assertThat(response.statusCode()).isEqualTo(200);
            Api.assertDescribed(response, "get", "/v1/trials/{nctId}");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/documents/review     | application/x-bibtex                         | @
            /v1/documents/review     | application/x-research-info-systems          | TY  -
            /v1/documents/review     | application/vnd.citationstyles.csl+json      | {
            /v1/references/review/28 | application/x-bibtex                         | @
            /v1/references/review/28 | application/x-research-info-systems          | TY  -
            /v1/references/review/28 | application/vnd.citationstyles.csl+json      | {
            /v1/references/review/28 | application/json                             | {
            """)
    void works_can_be_had_in_the_formats_of_reference_managers(String path, String type, String start) {
        HttpResponse<String> response = client.send(client.to(path).header("Accept", type));
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith(type);
        assertThat(response.headers().firstValue("Vary").orElseThrow()).contains("Accept");
        assertThat(response.body()).startsWith(start);
        assertThat(client.send(client.to(path).header("Accept", "application/pdf"))
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void an_inferred_reference_says_so() {
        JsonNode reference = Client.json(client.get("/v1/references/review/28"));
        assertThat(reference.at("/custom/resolution").textValue()).isEqualTo("inferred");
        assertThat(reference.get("DOI").textValue()).isEqualTo("10.1056/NEJMoa1716948");
    }

    @Test
    void the_page_is_served() {
        HttpResponse<String> page = client.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html");
    }

    private JsonNode passage(String id) {
        return Client.json(client.get("/v1/passages/" + encoded(id)));
    }

    private static String encoded(String id) {
        return id.replace("#", "%23");
    }
}
