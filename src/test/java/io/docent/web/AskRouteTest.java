package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskRouteTest {

    private static final String QUESTION = "{\"question\": \"Why did HALO 301 fail?\"}";

    private final Client client = CorpusServer.client();

    @Test
    void an_answer_looks_as_described() {
        HttpResponse<String> response = client.post("/v1/ask", QUESTION);
        assertThat(response.statusCode()).isEqualTo(200);
        Api.assertDescribed(response, "post", "/v1/ask");
        JsonNode answer = Client.json(response);
        assertThat(answer.get("abstained").booleanValue()).isFalse();
        assertThat(answer.get("citations")).isNotEmpty();
    }

    @Test
    void a_quote_stands_in_its_passage_where_the_answer_says() {
        for (JsonNode citation : Client.json(client.post("/v1/ask", QUESTION)).get("citations")) {
            String id = citation.get("passageId").textValue().replace("#", "%23");
            String text = Client.json(client.get("/v1/passages/" + id))
                    .at("/passage/text")
                    .textValue();
            assertThat(text.substring(
                            citation.get("start").intValue(),
                            citation.get("end").intValue()))
                    .isEqualTo(citation.get("quote").textValue());
        }
    }

    @Test
    void what_the_corpus_lacks_is_not_answered() {
        HttpResponse<String> response =
                client.post("/v1/ask", "{\"question\": \"Who won the football world cup in 1998?\"}");
        Api.assertDescribed(response, "post", "/v1/ask");
        JsonNode answer = Client.json(response);
        assertThat(answer.get("abstained").booleanValue()).isTrue();
        assertThat(answer.get("reason").textValue()).isNotBlank();
        assertThat(answer.get("citations")).isEmpty();
    }

    @Test
    void the_same_answer_arrives_as_events() {
        HttpResponse<String> response = client.send(ask(QUESTION).header("Accept", "text/event-stream"));
        assertThat(response.statusCode()).isEqualTo(200);
        Api.assertDescribed(response, "post", "/v1/ask");
        List<Event> events = Event.parse(response.body());
        assertThat(events.getFirst().name()).isEqualTo("status");
        JsonNode done = events.getLast().data();
        Api.assertMatches(done, "Answer");
        List<String> names = events.stream().map(Event::name).toList();
        assertThat(names).contains("sources", "token", "citation").endsWith("done");
        assertThat(names.indexOf("sources")).isLessThan(names.indexOf("token"));
        String text = events.stream()
                .filter(event -> event.name().equals("token"))
                .map(event -> event.data().get("text").textValue())
                .collect(Collectors.joining());
        assertThat(text).isEqualTo(done.get("answer").textValue());
        assertThat(events.stream().filter(event -> event.name().equals("citation")))
                .hasSameSizeAs(done.get("citations"));
        assertThat(done.get("answer"))
                .isEqualTo(Client.json(client.post("/v1/ask", QUESTION)).get("answer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a AND (",
                "foo:bar",
                "\\\"",
                "*",
                "/x/",
                "???",
                "+ - && || ! ( ) { } [ ] ^ ~ * ? : /",
                "NCT09999999",
                "为什么HALO 301失败了？",
                "هل فشلت التجربة؟",
                "\\ud83d\\ude00",
                "a\\u0000b",
                "\\u202etxet desrever",
                "<script>alert(1)</script>",
                "'; DROP TABLE passages; --"
            })
    void whatever_is_asked_has_an_answer_or_a_reason(String question) {
        HttpResponse<String> response = client.post("/v1/ask", "{\"question\": \"" + question + "\"}");
        assertThat(response.statusCode()).isEqualTo(200);
        Api.assertDescribed(response, "post", "/v1/ask");
    }

    @Test
    void a_question_may_be_as_long_as_it_may_be() {
        for (String words : List.of("x".repeat(4_000), "tumour hypoxia ".repeat(266))) {
            assertThat(client.post("/v1/ask", "{\"question\": \"" + words + "\"}")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_question_may_be_all_different_words() {
        String words = IntStream.range(0, 4_000)
                .mapToObj(i -> Integer.toString(i, 36))
                .collect(Collectors.joining(" "))
                .substring(0, 4_000);
        assertThat(client.post("/v1/ask", "{\"question\": \"" + words + "\"}").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"question\": \"\"}",
                "{\"question\": \"q\", \"k\": 3}",
                "{\"question\": \"q\", \"filters\": {\"documents\": [\"nothing\"]}}"
            })
    void what_is_wrong_is_a_problem(String body) {
        HttpResponse<String> response = client.post("/v1/ask", body);
        assertThat(response.statusCode()).isEqualTo(400);
        Api.assertDescribed(response, "post", "/v1/ask");
    }

    @Test
    void a_refused_stream_has_a_status() {
        HttpResponse<String> response = client.send(ask("{}").header("Accept", "text/event-stream"));
        assertThat(response.statusCode()).isEqualTo(400);
        Api.assertDescribed(response, "post", "/v1/ask");
    }

    @Test
    void a_body_may_have_a_mebibyte() {
        HttpResponse<String> response = client.post("/v1/ask", "{\"question\": \"" + "a".repeat(3 << 20) + "\"}");
        assertThat(response.statusCode()).isEqualTo(413);
        Api.assertDescribed(response, "post", "/v1/ask");
    }

    @Test
    void a_body_says_what_it_is() {
        for (String type : List.of("text/plain", "application/json; charset=latin1", "multipart/form-data")) {
            HttpResponse<String> response = client.send(
                    client.to("/v1/ask").header("Content-Type", type).POST(BodyPublishers.ofString(QUESTION)));
            assertThat(response.statusCode()).isEqualTo(415);
            Api.assertDescribed(response, "post", "/v1/ask");
        }
        assertThat(client.send(client.to("/v1/ask").POST(BodyPublishers.ofString(QUESTION)))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void a_format_that_is_not_offered_is_refused() {
        HttpResponse<String> response = client.send(ask(QUESTION).header("Accept", "text/html"));
        assertThat(response.statusCode()).isEqualTo(406);
        Api.assertDescribed(response, "post", "/v1/ask");
    }

    @Test
    void filters_are_kept() {
        JsonNode answer = Client.json(client.post(
                "/v1/ask", "{\"question\": \"Which trials failed?\", \"filters\": {\"kinds\": [\"tableRow\"]}}"));
        for (JsonNode citation : answer.get("citations")) {
            assertThat(citation.get("passageId").textValue()).contains("table");
        }
    }

    private HttpRequest.Builder ask(String body) {
        return client.to("/v1/ask").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
}
