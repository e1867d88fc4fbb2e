package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.library.Curators;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Changes of the corpus over HTTP, with a real library in a temporary folder.
class ChangeRoutesTest {

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static LibraryServer server;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Client client;

    @BeforeAll
    static void open() {
        server = LibraryServer.open(folder, Curators.LOCAL);
        client = server.client();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void an_added_paper_can_be_found_once_its_job_is_done() {
        HttpResponse<String> accepted = client.send(new Multipart()
                .file("lysozyme.txt", LibraryServer.paper("Of lysozyme", "Lysozyme cleaves glycosidic bonds."))
                .to(client));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        Api.assertDescribed(accepted, "post", "/v1/documents");
        JsonNode job = server.finished(accepted);
        assertThat(job.get("state").asText()).isEqualTo("done");
        assertThat(job.at("/files/0/path").asText()).isEqualTo("papers/lysozyme.txt");
        assertThat(job.at("/files/0/outcome").asText()).isEqualTo("added");
        assertThat(job.at("/change/added/0/title").asText()).isEqualTo("Of lysozyme");
        assertThat(job.at("/change/passages/added").asInt()).isPositive();
        assertThat(found("lysozyme glycosidic")).anyMatch(text -> text.contains("Lysozyme"));
        assertThat(LibraryServer.files(server.uploads())).isEmpty();
    }

    @Test
    void the_job_is_told_as_events_until_it_is_over() {
        HttpResponse<String> accepted = client.send(new Multipart()
                .file("events.txt", LibraryServer.paper("Of events", "Events follow each other."))
                .to(client));
        String address = accepted.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> told = client.send(client.to(address).header("Accept", "text/event-stream"));
        Api.assertDescribed(told, "get", "/v1/jobs/{id}");
        List<Event> events = Event.parse(told.body());
        assertThat(events.getFirst().name()).isEqualTo("progress");
        assertThat(events.getLast().name()).isEqualTo("done");
        assertThat(events).extracting(Event::id).isEqualTo(numbers(events.size()));
        events.forEach(event -> Api.assertMatches(event.data(), "Job"));
        assertThat(events.stream().filter(event -> event.name().equals("progress")))
                .flatExtracting(event -> event.data().findValuesAsText("path"))
                .doesNotHaveDuplicates();
        HttpResponse<String> later = client.get(address);
        Api.assertDescribed(later, "get", "/v1/jobs/{id}");
        assertThat(Client.json(later)).isEqualTo(events.getLast().data());
        HttpResponse<String> all = client.get("/v1/jobs");
        Api.assertDescribed(all, "get", "/v1/jobs");
        assertThat(Client.json(all).get("jobs")).contains(Client.json(later));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            with blanks and (signs).txt      | with blanks and (signs).txt
            Ärzteblatt – 試験 και δοκιμή.txt | Ärzteblatt – 試験 και δοκιμή.txt
            """)
    void a_name_survives_whatever_its_script(String sent, String kept) {
        JsonNode job = server.finished(client.send(new Multipart()
                .file(sent, LibraryServer.paper("A paper called " + sent, "Its name is " + sent + "."))
                .to(client)));
        assertThat(job.at("/files/0/path").asText()).isEqualTo("papers/" + kept);
        assertThat(LibraryServer.files(server.corpus())).contains("papers/" + kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../escaped.txt",
                "/tmp/docent-escaped.txt",
                "..\\\\..\\\\escaped.txt",
                "papers/../../escaped.txt",
                "C:\\\\escaped.txt",
                ".hidden-escaped.txt"
            })
    void a_name_that_leads_elsewhere_leads_nowhere_else(String name) {
        List<String> before = LibraryServer.files(folder);
        JsonNode job = server.finished(client.send(new Multipart()
                .file(name, LibraryServer.paper("Escape by " + name, "It tries to leave by " + name + "."))
                .to(client)));
        assertThat(job.at("/files/0/path").asText())
                .matches("papers/[^/.][^/]*escaped[^/]*\\.txt|papers/escaped[^/]*\\.txt");
        assertThat(LibraryServer.files(folder))
                .filteredOn(file -> !before.contains(file) && !file.startsWith("index"))
                .allMatch(file -> file.startsWith("corpus/papers/") || file.startsWith("corpus/.removed/"));
        assertThat(Path.of("/tmp/docent-escaped.txt")).doesNotExist();
    }

    @Test
    void a_file_called_like_a_folder_does_not_take_its_place() throws IOException {
        Path inside = server.corpus().resolve("papers/shelf/kept.txt");
        Files.createDirectories(inside.getParent());
        Files.writeString(inside, LibraryServer.paper("Of shelves", "Bergamottin stays on its shelf."));
        String page = "<!DOCTYPE html><html><title>Of pages</title><body><h1>Of pages</h1><p>Naringenin is told here.";

        JsonNode job =
                server.finished(client.send(new Multipart().file("shelf", page).to(client)));

        assertThat(job.findValuesAsText("path")).contains("papers/shelf-2");
        assertThat(inside).exists();
        assertThat(found("bergamottin shelf")).anyMatch(text -> text.contains("Bergamottin"));
        assertThat(found("naringenin")).anyMatch(text -> text.contains("Naringenin"));
    }

    @Test
    void a_file_that_cannot_be_read_fails_alone_and_says_why() {
        JsonNode job = server.finished(client.send(new Multipart()
                .file("broken.pdf", "%PDF-1.7 and nothing more")
                .file("sound.txt", LibraryServer.paper("Of sound", "Sound travels through tissue."))
                .file("empty.xml", "")
                .to(client)));
        assertThat(job.get("state").asText()).isEqualTo("done");
        assertThat(outcome(job, "sound.txt")).isEqualTo("added");
        for (String name : List.of("broken.pdf", "empty.xml")) {
            assertThat(outcome(job, name)).isEqualTo("failed");
            assertThat(file(job, name).at("/problem/what").asText()).isNotBlank();
        }
        assertThat(found("sound travels tissue")).anyMatch(text -> text.contains("Sound"));
    }

    @Test
    void what_is_sent_twice_is_there_once() {
        String paper = LibraryServer.paper("Of doubles", "Doubles are counted once.");
        server.finished(client.send(new Multipart().file("double.txt", paper).to(client)));
        JsonNode job = server.finished(
                client.send(new Multipart().file("double.txt", paper).to(client)));
        assertThat(outcome(job, "double.txt")).isEqualTo("unchanged");
        assertThat(job.at("/change/added")).isEmpty();
    }

    @Test
    void a_file_or_request_that_is_too_large_is_refused_and_leaves_nothing() {
        HttpResponse<String> file = client.send(new Multipart()
                .file("small.txt", "small")
                .file("large.txt", new byte[LibraryServer.MAX_FILE + 1])
                .to(client));
        assertThat(file.statusCode()).isEqualTo(413);
        Api.assertDescribed(file, "post", "/v1/documents");
        assertThat(Client.json(file).get("detail").asText()).contains("1 MB", "large.txt");
        Multipart many = new Multipart();
        for (int i = 0; i < 4; i++) {
            many.file(i + ".txt", new byte[LibraryServer.MAX_FILE]);
        }
        HttpResponse<String> request = client.send(many.to(client));
        assertThat(request.statusCode()).isEqualTo(413);
        assertThat(Client.json(request).get("fix").asText()).contains("upload.maxRequestSize");
        assertThat(LibraryServer.files(server.uploads())).isEmpty();
        assertThat(LibraryServer.files(server.corpus())).doesNotContain("papers/small.txt");
    }

    @Test
    void a_request_that_is_cut_short_or_malformed_is_refused_and_leaves_nothing() {
        Multipart whole = new Multipart().file("whole.txt", LibraryServer.paper("Of the whole", "It is whole."));
        HttpResponse<String> cut = client.send(whole.cutTo(client, 250));
        assertThat(cut.statusCode()).isEqualTo(400);
        Api.assertDescribed(cut, "post", "/v1/documents");
        assertThat(client.send(new Multipart().to(client)).statusCode()).isEqualTo(400);
        HttpResponse<String> field = client.send(new Multipart()
                .part("form-data; name=\"note\"", new byte[] {65})
                .to(client));
        assertThat(field.statusCode()).isEqualTo(400);
        assertThat(Client.json(field).get("pointer").asText()).isEqualTo("/note");
        HttpResponse<String> json = client.post("/v1/documents", "{}");
        assertThat(json.statusCode()).isEqualTo(415);
        Api.assertDescribed(json, "post", "/v1/documents");
        assertThat(LibraryServer.files(server.uploads())).isEmpty();
        assertThat(LibraryServer.files(server.corpus())).doesNotContain("papers/whole.txt");
    }

    @Test
    void a_removed_document_is_gone_and_its_file_is_kept_aside() {
        JsonNode added = server.finished(client.send(new Multipart()
                .file("passing.txt", LibraryServer.paper("Of passing", "Quercetin passes away."))
                .to(client)));
        String id = added.at("/change/added/0/id").asText();
        HttpResponse<String> accepted =
                client.send(client.to("/v1/documents/" + id).DELETE());
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        Api.assertDescribed(accepted, "delete", "/v1/documents/{id}");
        JsonNode job = server.finished(accepted);
        assertThat(job.at("/change/gone/0/id").asText()).isEqualTo(id);
        assertThat(client.get("/v1/documents/" + id).statusCode()).isEqualTo(404);
        assertThat(found("quercetin")).noneMatch(text -> text.contains("Quercetin"));
        assertThat(LibraryServer.files(server.corpus()))
                .doesNotContain("papers/passing.txt")
                .anyMatch(file -> file.startsWith(".removed/") && file.endsWith("passing.txt"));
        HttpResponse<String> again =
                client.send(client.to("/v1/documents/" + id).DELETE());
        assertThat(again.statusCode()).isEqualTo(404);
        Api.assertDescribed(again, "delete", "/v1/documents/{id}");
    }

    @Test
    void the_folder_is_read_when_somebody_asks() {
        LibraryServer.write(
                server.corpus().resolve("papers/dropped.txt"),
                LibraryServer.paper("Of dropping", "Resveratrol was dropped here."));
        HttpResponse<String> accepted =
                client.send(client.to("/v1/index/rebuild").POST(java.net.http.HttpRequest.BodyPublishers.noBody()));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        Api.assertDescribed(accepted, "post", "/v1/index/rebuild");
        server.finished(accepted);
        assertThat(found("resveratrol")).anyMatch(text -> text.contains("Resveratrol"));
        JsonNode full = server.finished(client.post("/v1/index/rebuild", "{\"full\": true}"));
        assertThat(full.get("state").asText()).isEqualTo("done");
        assertThat(found("resveratrol")).anyMatch(text -> text.contains("Resveratrol"));
        HttpResponse<String> wrong = client.post("/v1/index/rebuild", "{\"full\": \"yes\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Client.json(wrong).get("pointer").asText()).isEqualTo("/full");
    }

    @Test
    void papers_are_fetched_in_a_job(@TempDir Path other) {
        try (LibraryServer fetching = LibraryServer.fetching(other)) {
            Client curator = fetching.client();
            HttpResponse<String> accepted = curator.post("/v1/documents/fetch", "{\"ids\": [\"PMID:41\", \"60\"]}");
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
            Api.assertDescribed(accepted, "post", "/v1/documents/fetch");
            JsonNode job = fetching.finished(accepted);
            assertThat(job.at("/change/added/0/title").asText()).isEqualTo("Of number 41");
            assertThat(job.get("files").findValuesAsText("outcome")).containsExactlyInAnyOrder("failed", "added");
            HttpResponse<String> wrong = curator.post("/v1/documents/fetch", "{\"ids\": [\"41\", \"what\"]}");
            Api.assertDescribed(wrong, "post", "/v1/documents/fetch");
            assertThat(Client.json(wrong).get("pointer").asText()).isEqualTo("/ids/1");
            assertThat(curator.post("/v1/documents/fetch", "{\"ids\": []}").statusCode())
                    .isEqualTo(400);
        }
        HttpResponse<String> none = client.post("/v1/documents/fetch", "{\"ids\": [\"41\"]}");
        assertThat(none.statusCode()).isEqualTo(409);
        Api.assertDescribed(none, "post", "/v1/documents/fetch");
    }

    @Test
    void the_index_tells_what_it_holds_and_who_may_change_it() {
        HttpResponse<String> response = client.get("/v1/index");
        Api.assertDescribed(response, "get", "/v1/index");
        JsonNode index = Client.json(response);
        assertThat(index.get("files").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(index.at("/vectors/total").asInt())
                .isEqualTo(index.get("passages").asInt());
        assertThat(index.at("/changes/allowed").asBoolean()).isTrue();
        assertThat(index.at("/changes/maxFileSize").asInt()).isEqualTo(LibraryServer.MAX_FILE);
    }

    @Test
    void a_documents_passages_come_in_portions() {
        JsonNode all = Client.json(client.get("/v1/documents/first/passages"));
        Api.assertDescribed(
                client.get("/v1/documents/first/passages?from=1&k=1"), "get", "/v1/documents/{id}/passages");
        JsonNode second = Client.json(client.get("/v1/documents/first/passages?from=1&k=1"));
        assertThat(second.get("passages")).containsExactly(all.at("/passages/1"));
        assertThat(second.get("total").asInt()).isEqualTo(all.get("passages").size());
        assertThat(Client.json(client.get("/v1/documents/first"))
                        .get("passages")
                        .asInt())
                .isEqualTo(all.get("passages").size());
        assertThat(client.get("/v1/documents/nothing/passages").statusCode()).isEqualTo(404);
        assertThat(client.get("/v1/documents/first/passages?k=0").statusCode()).isEqualTo(400);
    }

    /// Texts of the passages that words find.
    private List<String> found(String words) {
        return Client.json(client.get("/v1/search?q=" + words.replace(" ", "+")))
                .findValuesAsText("text");
    }

    private static JsonNode file(JsonNode job, String name) {
        for (JsonNode file : job.get("files")) {
            if (file.get("path").asText().equals("papers/" + name)) {
                return file;
            }
        }
        throw new AssertionError(name + " is not among " + job.get("files"));
    }

    private static String outcome(JsonNode job, String name) {
        return file(job, name).get("outcome").asText();
    }

    private static List<String> numbers(int last) {
        return java.util.stream.IntStream.rangeClosed(1, last)
                .mapToObj(String::valueOf)
                .toList();
    }
}
