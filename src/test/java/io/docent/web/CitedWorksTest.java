package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the numbers of a reference list stand for, and what was published about a paper since.
class CitedWorksTest {

    private static CitingCorpus corpus;

    @BeforeAll
    static void start() throws IOException {
        corpus = new CitingCorpus();
    }

    @AfterAll
    static void stop() throws IOException {
        corpus.close();
    }

    @Test
    void a_quote_leads_to_the_abstract_behind_its_number() {
        JsonNode cited = review(ask(CitingCorpus.QUESTION)).get("referenced").get(0);

        assertThat(cited.get("number").intValue()).isEqualTo(1);
        assertThat(cited.get("documentId").textValue()).isEqualTo("pmid-11");
        assertThat(cited.get("passageId").textValue()).isEqualTo("pmid-11#abstract.p1");
        assertThat(cited.get("pmid").textValue()).isEqualTo("11");
    }

    @Test
    void a_quote_that_rests_on_a_retracted_paper_says_so() {
        JsonNode answer = ask(CitingCorpus.QUESTION);

        assertThat(review(answer).get("notices")).isEmpty();
        assertThat(review(answer).get("referenced").get(0).get("notices").get(0).textValue())
                .isEqualTo("This paper was retracted (J Nowhere. 2021;5:1).");
        assertThat(answer.get("warnings"))
                .extracting(JsonNode::textValue)
                .contains("Source " + review(answer).get("n")
                        + " gives reference 1, “Imaginostat shrinks invented tumours"
                        + " in mice”: This paper was retracted (J Nowhere. 2021;5:1).");
    }

    @Test
    void a_citation_of_a_corrected_paper_says_so() {
        JsonNode answer = ask(CitingCorpus.OWN_WORDS);

        assertThat(answer.get("citations").get(0).get("notices").get(0).textValue())
                .isEqualTo("A correction of this paper was published (J Nowhere. 2022;6:2).");
        assertThat(answer.get("warnings").get(0).textValue())
                .isEqualTo(
                        "Source 1, “Cyclorestin in rats”: A correction of this paper was published (J Nowhere. 2022;6:2).");
    }

    @Test
    void a_sentence_is_not_blamed_for_the_references_of_another() {
        JsonNode answer = ask("Does dreamumab lower stromal pressure in pigs?");

        assertThat(answer.get("citations")).isNotEmpty();
        assertThat(answer.get("warnings"))
                .extracting(JsonNode::textValue)
                .noneMatch(text -> text.contains("retracted"));
    }

    @Test
    void a_passage_tells_what_its_numbers_stand_for() {
        HttpResponse<String> response = corpus.client().get("/v1/passages/review%231.p1");
        Api.assertDescribed(response, "get", "/v1/passages/{id}");

        assertThat(Client.json(response).get("referenced"))
                .extracting(work -> work.get("number") + " " + work.get("title") + " " + work.get("documentId"))
                .containsExactly(
                        "1 \"Imaginostat shrinks invented tumours in mice\" \"pmid-11\"",
                        "2 \"Dreamumab and stromal pressure in pigs: a study\" \"pmid-12\"",
                        "3 \"A paper that nobody has\" null",
                        "4 null null");
    }

    @Test
    void a_document_tells_which_references_the_corpus_has() {
        HttpResponse<String> response = corpus.client().get("/v1/documents/review");
        Api.assertDescribed(response, "get", "/v1/documents/{id}");

        assertThat(Client.json(response).get("references"))
                .extracting(work -> work.get("number") + " " + work.get("documentId"))
                .containsExactly("1 \"pmid-11\"", "2 \"pmid-12\"", "3 null");
    }

    @Test
    void a_document_tells_which_documents_cite_it() {
        HttpResponse<String> response = corpus.client().get("/v1/documents/pmid-12");
        Api.assertDescribed(response, "get", "/v1/documents/{id}");

        assertThat(Client.json(response).get("citedBy"))
                .extracting(citing -> citing.get("documentId").textValue() + " " + citing.get("numbers"))
                .containsExactly("review [2]");
        assertThat(Client.json(corpus.client().get("/v1/documents/review")).get("citedBy"))
                .isEmpty();
        assertThat(Client.json(corpus.client().get("/v1/documents/pmid-13")).get("citedBy"))
                .isEmpty();
    }

    @Test
    void a_document_tells_of_its_retraction() {
        HttpResponse<String> response = corpus.client().get("/v1/documents/pmid-11");
        Api.assertDescribed(response, "get", "/v1/documents/{id}");

        JsonNode document = Client.json(response);
        assertThat(document.get("notices").get(0).textValue()).startsWith("This paper was retracted");
        assertThat(document.get("warnings").get(0))
                .isEqualTo(document.get("notices").get(0));
        assertThat(document.get("sources").get(0).textValue()).isEqualTo("papers/cited.xml");
    }

    private static JsonNode ask(String question) {
        HttpResponse<String> response = corpus.client().post("/v1/ask", "{\"question\": \"%s\"}".formatted(question));
        Api.assertDescribed(response, "post", "/v1/ask");
        return Client.json(response);
    }

    /// The citation of the review.
    private static JsonNode review(JsonNode answer) {
        return StreamSupport.stream(answer.get("citations").spliterator(), false)
                .filter(citation -> citation.get("documentId").textValue().equals("review"))
                .findFirst()
                .orElseThrow();
    }
}
