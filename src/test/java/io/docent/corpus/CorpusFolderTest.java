package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusFolderTest {

    @TempDir
    private Path folder;

    @Test
    void texts_are_read_here_and_below_papers() throws IOException {
        write("b.txt", Papers.WRAPPED);
        write("A paper (final).md", Papers.MARKDOWN);
        write("README.md", "not a paper");
        write("notes.json", "{}");
        write("other/c.txt", "not read");
        write("papers/2025/d.TXT", Papers.CELLS);
        write("papers/readme.md", "not a paper");

        Reading reading = read();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents()).extracting(Document::id).containsExactly("a-paper-final", "b", "d");
        assertThat(reading.documents())
                .extracting(Document::source)
                .containsExactly("A paper (final).md", "b.txt", "papers/2025/d.TXT");
    }

    @Test
    void a_title_is_the_first_line_or_the_files_name() throws IOException {
        write("b.txt", Papers.WRAPPED);
        write("d.txt", Papers.CELLS);

        assertThat(read().documents())
                .extracting(document -> document.bibliography().title())
                .containsExactly(
                        "Stromal remodelling with imaginostat in pancreatic cancer: a randomised trial", "d.txt");
    }

    @Test
    void two_files_of_one_name_have_two_ids() throws IOException {
        write("papers/a/x.txt", "Prose.");
        write("papers/b/x.txt", "Prose.");
        write("papers/b/論文.txt", "Prose.");

        assertThat(read().documents()).extracting(Document::id).containsExactly("b-x", "paper", "x");
    }

    @Test
    void bad_files_are_reported_and_the_others_read() throws IOException {
        write("good.txt", "Prose.");
        write("empty.txt", " \n\uFEFF");
        Files.write(folder.resolve("latin.txt"), "one\nFouchardière".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("cut.txt"), new byte[] {'a', (byte) 0xE2, (byte) 0x89});
        Files.write(folder.resolve("binary.txt"), new byte[] {'P', 'K', 0, 1});
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("nowhere"));
        try (RandomAccessFile huge =
                new RandomAccessFile(folder.resolve("huge.txt").toFile(), "rw")) {
            huge.setLength(TextFile.LARGEST + 1);
        }

        Reading reading = read();

        assertThat(reading.documents()).extracting(Document::id).containsExactly("good");
        assertThat(reading.problems())
                .extracting(Problem::where, Problem::what)
                .containsExactly(
                        tuple("binary.txt, line 1", "the file is not text: it has NUL bytes"),
                        tuple("cut.txt, line 1", "the file is not in UTF-8"),
                        tuple("dangling.txt", "the file is gone"),
                        tuple("empty.txt", "the file is empty"),
                        tuple("huge.txt", "the file is larger than 50 MB"),
                        tuple("latin.txt, line 2", "the file is not in UTF-8"));
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.fix()).isNotBlank());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
        write("a.txt", "\uFEFF1 Introduction\n\nProse.\n");

        assertThat(read().documents().getFirst().sections())
                .extracting(Section::label)
                .containsExactly("1 Introduction");
    }

    @Test
    void the_catalogue_gives_id_bibliography_and_references() throws IOException {
        write("papers/x.txt", "1 Introduction\n\nProse (2).\n");
        write(
                "list.json",
                "[{\"citation-number\": 2, \"title\": \"Second\"}, {\"citation-number\": 1, \"title\": \"First\"}]");
        write("documents.json", """
                [{"id": "X-2020", "title": "Of x", "issued": {"date-parts": [[2020]]},
                  "custom": {"file": "papers/x.txt", "references": "list.json", "licence": "CC0"}}]""");

        Document document = read().documents().getFirst();

        assertThat(document.id()).isEqualTo("X-2020");
        assertThat(document.bibliography().licence()).isEqualTo("CC0");
        assertThat(document.passages())
                .extracting(Passage::id)
                .containsExactly("X-2020#1.p1", "X-2020#ref1", "X-2020#ref2");
        assertThat(document.passages().getLast().text()).isEqualTo("Second.");
        assertThat(document.sections()).extracting(Section::label).containsExactly("1 Introduction", "References");
    }

    @Test
    void a_catalogued_file_that_is_missing_is_reported() throws IOException {
        write("documents.json", "[{\"id\": \"x\", \"custom\": {\"file\": \"x.txt\"}}]");

        assertThat(read().problems())
                .containsExactly(new Problem(
                        "documents.json names a file that is not there", "x.txt", "add the file, or remove its item"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{]",
                "[{\"id\": \"x\"}]",
                "[{\"id\": \"x y\", \"custom\": {\"file\": \"x.txt\"}}]",
                "[{\"id\": \"x#1\", \"custom\": {\"file\": \"x.txt\"}}]",
                "[{\"custom\": {\"file\": \"x.txt\"}}]",
                "[{\"id\": \"x\", \"custom\": {\"file\": \"../x.txt\"}}]",
                "[{\"id\": \"x\", \"custom\": {\"file\": \"/etc/passwd\"}}]",
                "[{\"id\": \"x\", \"custom\": {\"file\": \"x.txt\", \"references\": \"a/../../b\"}}]",
                "[{\"id\": \"x\", \"custom\": {\"file\": \"x.txt\"}}, {\"id\": \"y\", \"custom\": {\"file\": \"x.txt\"}}]",
                "[{\"id\": \"x\", \"custom\": {\"file\": \"x.txt\"}}, {\"id\": \"x\", \"custom\": {\"file\": \"y.txt\"}}]"
            })
    void a_broken_catalogue_is_named(String json) throws IOException {
        write("documents.json", json);

        assertThatThrownBy(this::read).isInstanceOfSatisfying(ProblemException.class, exception -> {
            assertThat(exception.problem().where()).startsWith("documents.json");
            assertThat(exception.problem().fix()).isNotBlank();
        });
    }

    @Test
    void a_broken_reference_list_is_named_with_its_line() throws IOException {
        write("x.txt", "Prose.");
        write("documents.json", "[{\"id\": \"x\", \"custom\": {\"file\": \"x.txt\", \"references\": \"list.json\"}}]");
        write("list.json", "[\n{\"id\": }]");

        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        exception -> assertThat(exception.problem().where()).isEqualTo("list.json, line 2"));
    }

    @Test
    void a_missing_folder_is_a_problem() {
        assertThatThrownBy(() -> new CorpusFolder(folder.resolve("nowhere")).read())
                .isInstanceOf(ProblemException.class)
                .hasMessage("there is no corpus folder");
    }

    @Test
    void the_same_folder_reads_the_same() throws IOException {
        write("a.txt", Papers.WRAPPED);
        write("b.md", Papers.MARKDOWN);

        assertThat(read()).isEqualTo(read());
    }

    private Reading read() {
        return new CorpusFolder(folder).read();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
