package io.docent.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.answer.Answer;
import io.docent.answer.Ask;
import io.docent.answer.Progress;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.library.Job;
import io.docent.library.Library.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What answers while the corpus changes.
class FollowingTest {

    @TempDir
    private Path home;

    private Settings settings;

    @BeforeEach
    void folder() throws IOException {
        settings = new Settings(
                home.resolve("corpus"),
                home.resolve("index"),
                BuiltIndex.settings().web(),
                BuiltIndex.CACHE);
        write("matrix.txt", "On the matrix\n\n1. Results\nHyaluronidase softened the matrix of all tumours.\n");
    }

    @Test
    void a_paper_that_is_dropped_while_docent_serves_is_cited() throws Exception {
        try (Docent docent = Docent.serve(settings, job -> {})) {
            assertThat(docent.index().documents()).hasSize(1);
            write(
                    "imaginol.txt",
                    "On imaginol\n\n1. Results\nThe drug imaginol slowed the growth of tumours by 12%.\n");
            await(() -> docent.index().document("imaginol").isPresent());

            Answer answer =
                    docent.answering().ask(Ask.of("What did imaginol do to the growth of tumours?"), Progress.NONE);
            assertThat(answer.citations())
                    .extracting(citation -> citation.documentId())
                    .contains("imaginol");
        }
    }

    @Test
    void an_index_that_another_process_changed_is_answered_from() throws Exception {
        Settings still = new Settings(
                settings.corpus(),
                settings.index(),
                settings.web(),
                settings.cache(),
                settings.listening(),
                settings.curating(),
                settings.models(),
                new Settings.Intake(settings.fetch(), settings.intake().pdf(), false));
        try (Docent docent = Docent.serve(still, job -> {})) {
            write("stroma.txt", "On stroma\n\n1. Results\nThe stroma was dense.\n");
            Docent.index(settings, Extent.CHANGED, (done, total) -> {});
            await(() -> docent.index().document("stroma").isPresent());
            Docent.index(settings, Extent.FULL, (done, total) -> {});
            await(() -> docent.index().info().builtAt().isAfter(java.time.Instant.EPOCH)
                    && docent.index().document("stroma").isPresent());
        }
    }

    @Test
    void who_reads_from_an_index_finishes_after_another_took_its_place() throws Exception {
        try (Docent docent = Docent.serve(settings, job -> {})) {
            PassageIndex old = docent.index();
            assertThat(old.retain()).isTrue();
            Job job = docent.library().orElseThrow().update(Extent.FULL);
            await(() ->
                    docent.library().orElseThrow().job(job.id()).orElseThrow().isOver());
            await(() -> docent.index() != old);
            assertThat(old.passages(Filter.NONE, 10)).hasSize(1);
            old.release();
            assertThat(old.retain()).isFalse();
        }
    }

    @Test
    void who_was_told_of_an_index_that_is_closed_since_still_gets_its_examples() throws Exception {
        write(
                "structured.txt",
                "On structure\n\n1. Results\nAll of it.\n\n1.1. Softening of stroma\nThe stroma softened with time.\n");
        try (Docent docent = Docent.serve(settings, job -> {})) {
            Joined old = docent.joined();
            write("stroma.txt", "On stroma\n\n1. Results\nThe stroma was dense.\n");
            await(() -> docent.joined().index().document("stroma").isPresent());
            assertThat(old.index().retain()).isFalse();
            assertThat(old.examples()).contains("What is known about softening of stroma?");
        }
    }

    @Test
    void an_answer_says_how_many_passages_cannot_be_found_by_meaning_yet() throws Exception {
        try (io.docent.library.Upkeep upkeep = Docent.upkeep(settings)) {
            upkeep.update(Extent.CHANGED, io.docent.library.Steps.NONE);
        }
        try (PassageIndex index =
                new io.docent.index.IndexFolder(settings.index()).open().orElseThrow()) {
            io.docent.retrieve.Retriever retriever =
                    new io.docent.retrieve.Retriever(index, BuiltIndex.embedder()::embedQuestion, 0.6);
            Answer answer = new io.docent.answer.Answering(index, retriever, BuiltIndex.embedder()::embedQuestion)
                    .ask(Ask.of("What softened the matrix of tumours?"), Progress.NONE);
            assertThat(answer.warnings()).contains("1 of 1 passages cannot be found by meaning yet.");
            assertThat(answer.citations()).isNotEmpty();
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!condition.holds() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(condition.holds()).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(home.resolve("corpus/papers"));
        Files.writeString(home.resolve("corpus/papers").resolve(name), text);
    }
}
