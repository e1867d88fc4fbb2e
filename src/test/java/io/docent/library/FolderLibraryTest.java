package io.docent.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docent.BuiltIndex;
import io.docent.embed.Embedder;
import io.docent.embed.InProcessEmbedder;
import io.docent.index.Filter;
import io.docent.index.IndexFolder;
import io.docent.index.PassageIndex;
import io.docent.index.WordQuery;
import io.docent.library.FileOutcome.Outcome;
import io.docent.library.Library.Extent;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLibraryTest {

    @TempDir
    private Path home;

    private Path corpus;
    private IndexFolder index;
    private FolderLibrary library;

    @BeforeEach
    void open() throws IOException {
        corpus = home.resolve("corpus");
        index = new IndexFolder(home.resolve("index"));
        Files.createDirectories(corpus.resolve("papers"));
        write("papers/matrix.txt", "On the matrix\n\n1. Introduction\nHyaluronidase softens the matrix of tumours.\n");
        library = library(BuiltIndex::embedder);
        run(library.update(Extent.CHANGED));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static Embedder nobody() {
        throw new IllegalStateException("nothing is to be embedded");
    }

    private FolderLibrary library(Supplier<Embedder> embedder) {
        Upkeep upkeep = new Upkeep(corpus, index, InProcessEmbedder.MODEL, Clock.systemUTC());
        return new FolderLibrary(corpus, index, upkeep, embedder, new FolderLibrary.Listener() {
            @Override
            public void committed() {}

            @Override
            public void over(Job job) {}
        });
    }

    @Test
    void what_is_handed_in_can_be_found_and_lies_among_the_papers() throws IOException {
        Job job = run(library.add(List.of(upload("Fieber 研究.txt", "On fever\n\nFever follows the infusion.\n"))));

        assertThat(job.files()).containsExactly(new FileOutcome("papers/Fieber 研究.txt", Outcome.ADDED, null, null));
        assertThat(job.change().added())
                .singleElement()
                .extracting(Change.Work::title)
                .isEqualTo("On fever");
        assertThat(job.change().passages().added()).isEqualTo(1);
        assertThat(corpus.resolve("papers/Fieber 研究.txt")).exists();
        assertThat(found("infusion")).hasSize(1);
    }

    @Test
    void a_name_leads_nowhere_but_among_the_papers() throws IOException {
        Job job = run(library.add(List.of(
                upload("../../../etc/pass wd.txt", "On one\n\nOne thing is known.\n"),
                upload("C:\\Temp\\CON.txt", "On two\n\nTwo things are known.\n"),
                upload("\u0007\u202e.hidden.txt", "On three\n\nThree things are known.\n"),
                upload("x".repeat(400) + ".txt", "On four\n\nFour things are known.\n"))));

        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.files())
                .extracting(FileOutcome::path)
                .allMatch(path -> path.startsWith("papers/") && path.length() <= 207 && !path.contains(".."))
                .contains("papers/pass wd.txt", "papers/_CON.txt", "papers/_.hidden.txt");
        assertThat(found("known")).hasSize(4);
        assertThat(names(home)).containsExactlyInAnyOrder("corpus", "index", "inbox");
    }

    @Test
    void a_file_that_cannot_be_read_is_not_taken() throws IOException {
        Job job = run(library.add(List.of(
                upload("bad.pdf", "%PDF-1.4\nno pages"), upload("good.txt", "On stroma\n\nStroma is dense.\n"))));

        assertThat(job.files()).hasSize(2);
        assertThat(job.files().getFirst().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(job.files().getFirst().problem()).isNotNull();
        assertThat(job.files().getLast().outcome()).isEqualTo(Outcome.ADDED);
        assertThat(names(corpus.resolve("papers"))).containsExactlyInAnyOrder("matrix.txt", "good.txt");
        assertThat(library.holdings().failed()).isEmpty();
    }

    @Test
    void the_same_content_under_another_name_changes_nothing() throws IOException {
        Job job = run(library.add(List.of(upload("copy.txt", Files.readString(corpus.resolve("papers/matrix.txt"))))));

        assertThat(job.files()).containsExactly(new FileOutcome("papers/matrix.txt", Outcome.UNCHANGED, null, null));
        assertThat(job.change()).isEqualTo(Change.NONE);
        assertThat(names(corpus.resolve("papers"))).containsExactly("matrix.txt");
    }

    @Test
    void what_is_replaced_is_kept_aside() throws IOException {
        String before = Files.readString(corpus.resolve("papers/matrix.txt"));
        Job job = run(library.add(List.of(upload("matrix.txt", "On the matrix\n\nCollagen stiffens it.\n"))));

        assertThat(job.files()).containsExactly(new FileOutcome("papers/matrix.txt", Outcome.UPDATED, null, null));
        assertThat(found("Hyaluronidase")).isEmpty();
        assertThat(found("Collagen")).hasSize(1);
        assertThat(aside()).singleElement().satisfies(file -> assertThat(file).hasContent(before));
    }

    @Test
    void what_is_removed_is_kept_aside() throws IOException {
        Job job = run(library.remove("matrix"));

        assertThat(job.files()).containsExactly(new FileOutcome("papers/matrix.txt", Outcome.REMOVED, null, null));
        assertThat(job.change().gone()).extracting(Change.Work::id).containsExactly("matrix");
        assertThat(found("Hyaluronidase")).isEmpty();
        assertThat(aside()).hasSize(1);
    }

    @Test
    void what_is_not_there_or_not_alone_in_its_file_is_not_removed() throws IOException {
        write("papers/two.xml", "<PubmedArticleSet>" + citation(1) + citation(2) + "</PubmedArticleSet>");
        run(library.update(Extent.CHANGED));

        assertThatThrownBy(() -> library.remove("nothing")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> library.remove("pmid-1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().what()).contains("other documents"));
        write("documents.json", "[{\"id\":\"matrix\",\"title\":\"M\",\"custom\":{\"file\":\"papers/matrix.txt\"}}]");
        run(library.update(Extent.CHANGED));
        assertThatThrownBy(() -> library.remove("matrix"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().fix()).contains("documents.json"));
    }

    private static String citation(int pmid) {
        return "<PubmedArticle><MedlineCitation><PMID>" + pmid
                + "</PMID><Article><ArticleTitle>T</ArticleTitle></Article></MedlineCitation></PubmedArticle>";
    }

    @Test
    void a_moved_file_keeps_its_documents_and_nothing_is_embedded_again() throws IOException {
        awaitVectors();
        library.close();
        Files.move(corpus.resolve("papers/matrix.txt"), corpus.resolve("papers/elsewhere.txt"));
        library = library(FolderLibraryTest::nobody);
        Job job = run(library.update(Extent.CHANGED));

        assertThat(job.files())
                .containsExactly(new FileOutcome("papers/elsewhere.txt", Outcome.UPDATED, "papers/matrix.txt", null));
        assertThat(job.change()).isEqualTo(Change.NONE);
        assertThat(index.info().orElseThrow().pending()).isZero();
        try (PassageIndex now = index.open().orElseThrow()) {
            assertThat(now.document("matrix").orElseThrow().source()).isEqualTo("papers/elsewhere.txt");
        }
    }

    @Test
    void a_failed_file_is_reported_once_and_tried_again_when_it_changed() throws IOException {
        write("papers/bad.pdf", "%PDF-1.4\nno pages");
        assertThat(run(library.update(Extent.CHANGED)).files())
                .singleElement()
                .extracting(FileOutcome::outcome)
                .isEqualTo(Outcome.FAILED);
        assertThat(run(library.update(Extent.CHANGED)).files()).isEmpty();
        assertThat(library.holdings().failed()).hasSize(1);

        write("papers/bad.pdf", "%PDF-1.4\nno pages still");
        assertThat(run(library.update(Extent.CHANGED)).files()).hasSize(1);
        Files.delete(corpus.resolve("papers/bad.pdf"));
        assertThat(run(library.update(Extent.CHANGED)).files())
                .containsExactly(new FileOutcome("papers/bad.pdf", Outcome.REMOVED, null, null));
        assertThat(library.holdings().failed()).isEmpty();
    }

    @Test
    void of_a_thousand_files_those_that_are_broken_cost_only_themselves() throws IOException {
        for (int i = 0; i < 1000; i++) {
            String text = i % 20 == 0 ? "%PDF-1.4\nbroken " + i : "On paper " + i + "\n\nPaper " + i + " says this.\n";
            write("papers/many/" + i + (i % 20 == 0 ? ".pdf" : ".txt"), text);
        }
        Job job = run(library.update(Extent.CHANGED));

        assertThat(job.change().added()).hasSize(950);
        assertThat(job.files().stream().filter(file -> file.outcome() == Outcome.FAILED))
                .hasSize(50)
                .allSatisfy(file -> assertThat(
                                Objects.requireNonNull(file.problem()).where())
                        .isEqualTo(file.path()));
        assertThat(library.holdings().files()).isEqualTo(1001);
    }

    @Test
    void a_link_that_leads_nowhere_is_a_problem_of_its_own() throws IOException {
        Path link = corpus.resolve("papers/gone.txt");
        Files.createSymbolicLink(link, home.resolve("nowhere"));
        Job job = run(library.update(Extent.CHANGED));
        assertThat(job.files()).singleElement().extracting(FileOutcome::outcome).isEqualTo(Outcome.FAILED);
        assertThat(run(library.update(Extent.CHANGED)).files()).isEmpty();

        Files.delete(link);
        write("papers/gone.txt", "On return\n\nIt can be read now.\n");
        assertThat(run(library.update(Extent.CHANGED)).files())
                .singleElement()
                .extracting(FileOutcome::outcome)
                .isEqualTo(Outcome.UPDATED);
    }

    @Test
    void a_file_from_the_future_is_read_once_and_noticed_when_it_changes() throws IOException {
        Path file = corpus.resolve("papers/matrix.txt");
        Files.setLastModifiedTime(file, FileTime.fromMillis(4_000_000_000_000L));
        assertThat(run(library.update(Extent.CHANGED)).files()).isEmpty();
        Files.writeString(file, Files.readString(file).replace("softens", "hardens"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(4_000_000_000_000L));
        run(library.update(Extent.CHANGED));
        assertThat(found("hardens")).hasSize(1);
    }

    @Test
    void a_mistake_in_the_catalogue_fails_the_job_and_changes_nothing() throws IOException {
        write("documents.json", "[{");
        Job job = run(library.update(Extent.CHANGED));

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(Objects.requireNonNull(job.problem()).where()).contains("documents.json");
        assertThat(found("Hyaluronidase")).hasSize(1);
    }

    @Test
    void a_damaged_index_is_built_again() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("index"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".cfs")
                            || each.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThat(run(library.update(Extent.CHANGED)).state()).isEqualTo(Job.State.DONE);
        assertThat(found("Hyaluronidase")).hasSize(1);
    }

    @Test
    void a_dropped_file_is_found_by_itself_by_words_and_then_by_meaning() throws Exception {
        library.watch();
        write("papers/fever.txt", "On fever\n\nFever follows the infusion.\n");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (found("infusion").isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(found("infusion")).hasSize(1);
        awaitVectors();
        assertThat(library.holdings().vectors()).isEqualTo(new Holdings.Vectors(2, 2));
    }

    @Test
    void a_job_is_followed_to_its_end() throws Exception {
        List<Job.State> states = new ArrayList<>();
        CountDownLatch over = new CountDownLatch(1);
        Job job = library.update(Extent.FULL);
        Library.Following following = library.follow(job.id(), now -> {
            states.add(now.state());
            if (now.isOver()) {
                over.countDown();
            }
        });
        assertThat(over.await(60, TimeUnit.SECONDS)).isTrue();
        following.close();
        assertThat(states).endsWith(Job.State.DONE);
        assertThat(library.jobs().getFirst().id()).isEqualTo(job.id());
    }

    private Job run(Job job) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        Job now = job;
        while (!now.isOver() && System.nanoTime() < end) {
            sleep();
            now = library.job(job.id()).orElseThrow();
        }
        assertThat(now.isOver()).isTrue();
        return now;
    }

    private void awaitVectors() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (index.info().orElseThrow().pending() > 0 && System.nanoTime() < end) {
            sleep();
        }
        assertThat(index.info().orElseThrow().pending()).isZero();
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> found(String word) {
        try (PassageIndex now = index.open().orElseThrow()) {
            return now.byWords(new WordQuery(word, Set.of(), Filter.NONE), 100).stream()
                    .map(hit -> hit.passage().id())
                    .toList();
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = corpus.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Upload upload(String name, String text) throws IOException {
        Path inbox = Files.createDirectories(home.resolve("inbox"));
        return new Upload(name, Files.writeString(Files.createTempFile(inbox, "upload", ""), text));
    }

    private List<Path> aside() throws IOException {
        try (Stream<Path> files = Files.walk(corpus.resolve(".removed"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
