package io.docent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docent.BuiltIndex;
import io.docent.answer.Answer;
import io.docent.answer.Ask;
import io.docent.answer.Progress;
import io.docent.library.Library.Extent;
import io.docent.model.Script;
import io.docent.model.ScriptedModel;
import io.docent.model.Vectors;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole Docent whose vectors come from an endpoint, which serves the real model: it answers as one with the
/// model in its own process does, and goes on answering when the endpoint is gone.
final class RemoteEmbeddingTest {

    private static final String QUESTION = "What keeps T cells out of the tumour?";

    @TempDir
    private Path home;

    private ScriptedModel endpoint;

    @BeforeEach
    void start() throws IOException {
        endpoint = new ScriptedModel(request -> Vectors.of(request, BuiltIndex.embedder()::embed));
        Path papers = Files.createDirectories(home.resolve("corpus/papers"));
        Files.writeString(papers.resolve("barriers.md"), """
                # Barriers in the tumour

                ## Matrix

                Dense collagen keeps T cells out of the tumour. Hyaluronan raises the pressure in the tissue, so that
                vessels collapse and drugs do not arrive.

                ## Metabolism

                Lactate makes regulatory cells thrive. Adenosine dampens effector cells through its receptors.
                """);
    }

    @AfterEach
    void stop() throws IOException {
        endpoint.close();
    }

    @Test
    void passages_and_questions_are_embedded_by_the_endpoint() {
        try (Docent docent = open("remote")) {
            assertThat(docent.index().info().embeddingModel()).isEqualTo("bge-small-en-v1.5");
            assertThat(sent()).noneMatch(text -> text.contains(QUESTION));
            docent.warmUp();
            assertThat(sent()).as("nothing is sent before a user asks").noneMatch(text -> text.contains("warm"));

            Answer answer = ask(docent);

            assertThat(answer.answer()).contains("Dense collagen keeps T cells out of the tumour.");
            assertThat(answer.warnings()).isEmpty();
            assertThat(answer.retrieved()).anyMatch(found -> found.denseRank() != null);
            assertThat(sent()).contains(QUESTION);
        }
    }

    @Test
    void an_index_of_the_endpoints_vectors_is_opened_without_asking_for_them_again() {
        open("remote").close();
        int before = endpoint.requests().size();
        open("remote").close();
        assertThat(endpoint.requests()).hasSize(before);
    }

    @Test
    void without_the_endpoint_passages_are_found_by_words_and_the_answer_says_so() throws IOException {
        try (Docent docent = open("remote")) {
            endpoint.close();

            Answer answer = ask(docent);

            assertThat(answer.answer()).contains("Dense collagen keeps T cells out of the tumour.");
            assertThat(answer.warnings()).singleElement().asString().contains("found by their words alone");
            assertThat(answer.retrieved()).isNotEmpty().allMatch(found -> found.denseRank() == null);
        }
    }

    @Test
    void questions_that_stay_local_never_reach_the_endpoint() {
        try (Docent docent = open("local")) {
            docent.warmUp();
            Answer answer = ask(docent);

            assertThat(answer.answer()).contains("Dense collagen keeps T cells out of the tumour.");
            assertThat(answer.retrieved()).anyMatch(found -> found.denseRank() != null);
            assertThat(answer.warnings()).isEmpty();
            assertThat(sent()).noneMatch(text -> text.contains(QUESTION) || text.contains("warm"));
        }
    }

    @Test
    void vectors_longer_than_lucenes_usual_limit_are_indexed() {
        endpoint.now(request -> Vectors.of(request, RemoteEmbeddingTest::wide));
        try (Docent docent = open("remote")) {
            assertThat(ask(docent).retrieved()).anyMatch(found -> found.denseRank() != null);
        }
    }

    @Test
    void an_endpoint_that_fails_during_a_build_is_told_and_leaves_an_index_of_words() {
        endpoint.now(request -> Script.failing(401, "who are you"));

        ProblemException thrown = catchThrowableOfType(
                ProblemException.class, () -> Docent.index(settings("remote"), Extent.CHANGED, (done, total) -> {}));

        assertThat(thrown.problem().what()).contains("refused the key");
        assertThat(thrown.problem().fix()).contains("DOCENT_EMBEDDING_API_KEY");
        try (Docent docent = open("remote")) {
            assertThat(ask(docent).warnings()).anyMatch(warning -> warning.contains("cannot be found by meaning yet"));
            assertThat(ask(docent).retrieved()).isNotEmpty().allMatch(found -> found.denseRank() == null);
        }
    }

    private static float[] wide(String text) {
        float[] vector = new float[3072];
        System.arraycopy(BuiltIndex.embedder().embed(text), 0, vector, 2000, 384);
        return vector;
    }

    private static Answer ask(Docent docent) {
        return docent.answering().ask(Ask.of(QUESTION), Progress.NONE);
    }

    private Docent open(String questions) {
        return Docent.open(settings(questions), (done, total) -> {});
    }

    private Settings settings(String questions) {
        return Settings.read(
                home,
                Map.of(
                        "DOCENT_EMBEDDING_BASE_URL",
                        endpoint.openAi().toString(),
                        "DOCENT_EMBEDDING_NAME",
                        "bge-small-en-v1.5",
                        "DOCENT_EMBEDDING_QUESTIONS",
                        questions,
                        "DOCENT_EMBEDDING_BATCH",
                        "3",
                        "DOCENT_CACHE",
                        BuiltIndex.CACHE.toString()));
    }

    private List<String> sent() {
        return endpoint.requests().stream()
                .filter(request -> request.path().endsWith("/embeddings"))
                .map(Vectors::texts)
                .flatMap(List::stream)
                .toList();
    }
}
