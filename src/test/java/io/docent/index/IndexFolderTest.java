package io.docent.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docent.BuiltIndex;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

    @TempDir
    private Path folder;

    @Test
    void where_nothing_was_built_there_is_nothing_to_open() {
        assertThat(new IndexFolder(folder).open()).isEmpty();
        assertThat(new IndexFolder(folder.resolve("absent")).open()).isEmpty();
    }

    @Test
    void a_new_index_takes_the_place_of_the_old_one() throws IOException {
        String first = build(Papers.catalog());
        String second = build(changed());
        assertThat(second).isNotEqualTo(first);
        try (PassageIndex index = open()) {
            assertThat(index.info().version()).isEqualTo(second);
            assertThat(index.document("another")).isPresent();
        }
        assertThat(indexes()).hasSize(1);
    }

    @Test
    void a_reader_of_the_old_index_keeps_it() {
        build(Papers.catalog());
        try (PassageIndex old = open()) {
            build(changed());
            assertThat(old.document("another")).isEmpty();
            assertThat(old.passages(Filter.NONE, 100)).hasSize(5);
            assertThat(old.passage("matrix#1.p1")).isPresent();
        }
    }

    @Test
    void the_same_corpus_gives_the_same_version() {
        assertThat(build(Papers.catalog())).isEqualTo(build(Papers.catalog()));
    }

    @Test
    void a_build_that_fails_changes_nothing() throws IOException {
        String before = build(Papers.catalog());
        List<Path> left = entries();
        assertThatThrownBy(() -> builder().run(changed(), (done, total) -> {
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(entries()).isEqualTo(left);
        try (PassageIndex index = open()) {
            assertThat(index.info().version()).isEqualTo(before);
        }
    }

    @Test
    void only_what_is_new_is_embedded() {
        build(Papers.catalog());
        AtomicInteger embedded = new AtomicInteger();
        builder().run(changed(), (done, total) -> embedded.set(total));
        assertThat(embedded.get())
                .as("a paragraph with its heading, and its one sentence")
                .isEqualTo(2);
    }

    @Test
    void a_damaged_index_is_reported() throws IOException {
        build(Papers.catalog());
        for (Path index : indexes()) {
            try (Stream<Path> files = Files.list(index)) {
                for (Path file : files.toList()) {
                    Files.write(file, new byte[] {1, 2, 3});
                }
            }
        }
        assertUnreadable();
    }

    @Test
    void an_index_that_is_gone_is_reported() throws IOException {
        build(Papers.catalog());
        indexes().forEach(IndexFolder::delete);
        assertUnreadable();
    }

    @Test
    void a_pointer_to_nothing_is_reported() throws IOException {
        Files.writeString(folder.resolve("current"), "index-absent\n");
        assertUnreadable();
    }

    @Test
    void an_index_of_another_version_is_reported() throws IOException {
        Path older = Files.createDirectory(folder.resolve("index-older"));
        try (FSDirectory directory = FSDirectory.open(older);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(Analysis.analyzer()))) {
            writer.setLiveCommitData(Map.of("format", "0").entrySet());
            writer.commit();
        }
        Files.writeString(folder.resolve("current"), "index-older\n");
        assertThatThrownBy(() -> new IndexFolder(folder).open())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().what()).contains("another version of Docent"));
    }

    @Test
    void a_folder_that_cannot_be_written_is_reported() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        IndexBuild build = new IndexBuild(new IndexFolder(file), BuiltIndex.embedder(), Clock.systemUTC());
        assertThatThrownBy(() -> build.run(Papers.catalog(), (done, total) -> {}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem().where()).contains("file"));
    }

    @Test
    void an_index_that_is_being_read_while_it_is_replaced_is_the_old_one_or_the_new_one() throws InterruptedException {
        build(Papers.catalog());
        AtomicInteger mixed = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        Thread reader = Thread.ofPlatform().start(() -> {
            while (done.getCount() > 0) {
                try (PassageIndex index = open()) {
                    int passages = index.passages(Filter.NONE, 100).size();
                    if (passages != index.info().passages()) {
                        mixed.incrementAndGet();
                    }
                }
            }
        });
        for (int i = 0; i < 5; i++) {
            build(i % 2 == 0 ? changed() : Papers.catalog());
        }
        done.countDown();
        assertThat(reader.join(java.time.Duration.ofSeconds(20))).isTrue();
        assertThat(mixed.get()).isZero();
        assertThat(done.await(1, TimeUnit.SECONDS)).isTrue();
    }

    private void assertUnreadable() {
        assertThatThrownBy(() -> new IndexFolder(folder).open())
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    assertThat(thrown.problem().what()).contains("missing or damaged");
                    assertThat(thrown.problem().fix()).contains("docent index");
                });
    }

    private static Catalog changed() {
        Catalog old = Papers.catalog();
        List<io.docent.corpus.Document> documents = new java.util.ArrayList<>(old.documents());
        documents.add(Papers.paper("another", 2025, List.of("Collagen stiffens the stroma.")));
        return new Catalog(documents, old.trials(), old.learned(), "changed");
    }

    private String build(Catalog catalog) {
        builder().run(catalog, (done, total) -> {});
        try (PassageIndex index = open()) {
            return index.info().version();
        }
    }

    private IndexBuild builder() {
        return new IndexBuild(new IndexFolder(folder), BuiltIndex.embedder(), Clock.systemUTC());
    }

    private PassageIndex open() {
        return new IndexFolder(folder).open().orElseThrow();
    }

    private List<Path> indexes() throws IOException {
        return entries().stream()
                .filter(entry -> entry.getFileName().toString().startsWith("index-"))
                .toList();
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
