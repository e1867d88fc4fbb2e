package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.docent.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files are told by their content; one that cannot be read stops no other.
class CorpusFormatsTest {

    private static final String JATS =
            "<?xml version='1.0'?>\n<!-- a paper -->\n<!DOCTYPE article SYSTEM 'x.dtd'>\n<article><body><p>Prose.</p></body></article>";
    private static final String PUBMED = "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>11</PMID><Article>"
            + "<ArticleTitle>T</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";

    @TempDir
    private Path folder;

    @Test
    void a_name_does_not_make_a_format() throws IOException {
        write("papers/wrong.pdf", JATS);
        write("papers/wrong.txt", "\uFEFF" + JATS);
        write("papers/none", PUBMED);
        write("papers/tiefes Verzeichnis/Müller 論文.md", "Prose.");
        write("papers/text.xml.txt", "Prose, and no XML.");

        Reading reading = read();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents())
                .extracting(Document::id)
                .containsExactly("muller", "pmid-11", "text.xml", "wrong", "wrong-2");
    }

    @Test
    void a_pdf_file_is_read_and_a_damaged_one_is_a_problem() throws IOException {
        write("papers/damaged.pdf", "%PDF-1.7\nno more of it");
        try (PDDocument printed = new PDDocument()) {
            PDPage page = new PDPage();
            printed.addPage(page);
            try (PDPageContentStream words = new PDPageContentStream(printed, page)) {
                words.beginText();
                words.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                words.newLineAtOffset(72, 700);
                words.showText("Hypoxia impairs the function of T cells in solid tumors.");
                words.endText();
            }
            printed.save(folder.resolve("papers/printed").toFile());
        }

        Reading reading = read();

        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).isEqualTo("papers/damaged.pdf"));
        assertThat(reading.documents()).singleElement().satisfies(document -> {
            assertThat(document.id()).isEqualTo("printed");
            assertThat(document.passages())
                    .extracting(Passage::text)
                    .anyMatch(text -> text.contains("Hypoxia impairs"));
        });
    }

    @Test
    void gzipped_files_are_unpacked() throws IOException {
        Files.createDirectories(folder.resolve("papers"));
        Files.write(folder.resolve("papers/baseline.xml.gz"), gzip(PUBMED.getBytes(StandardCharsets.UTF_8)));
        Files.write(folder.resolve("papers/paper.nxml.gz"), gzip(JATS.getBytes(StandardCharsets.UTF_8)));

        assertThat(read().documents()).extracting(Document::id).containsExactly("paper", "pmid-11");
    }

    @Test
    void a_later_file_of_pubmed_replaces_and_removes() throws IOException {
        write("papers/pubmed1.xml", PUBMED + "");
        write(
                "papers/pubmed2.xml",
                "<PubmedArticleSet><DeleteCitation><PMID>11</PMID></DeleteCitation></PubmedArticleSet>");

        assertThat(read().documents()).isEmpty();
    }

    @Test
    void each_bad_file_is_one_problem_and_the_others_are_read() throws IOException {
        write("papers/good.xml", JATS);
        write("papers/cut.xml", JATS.substring(0, JATS.length() - 12));
        write("papers/other.xml", "<svg/>");
        write("papers/table.csv", "a,b\n1,2\n");
        write("papers/laughs.xml", "<!DOCTYPE article [<!ENTITY a 'ha'>]><article><body><p>&a;</p></body></article>");
        write("papers/empty.xml", "");
        write("papers/cut.gz", "");
        Files.write(
                folder.resolve("papers/cut.gz"),
                java.util.Arrays.copyOf(gzip(JATS.getBytes(StandardCharsets.UTF_8)), 40));

        Reading reading = read();

        assertThat(reading.documents()).extracting(Document::id).containsExactly("good");
        assertThat(reading.problems())
                .extracting(Problem::where)
                .containsExactly(
                        "papers/cut.gz",
                        "papers/cut.xml, line 4",
                        "papers/empty.xml",
                        "papers/laughs.xml",
                        "papers/other.xml",
                        "papers/table.csv");
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.fix()).isNotBlank());
    }

    @Test
    void a_bomb_is_stopped() throws IOException {
        Files.createDirectories(folder.resolve("papers"));
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bomb)) {
            out.write("<article><body><p>".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1024 * 1024];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int megabyte = 0; megabyte < 40; megabyte++) {
                out.write(blanks);
            }
        }
        Files.write(folder.resolve("papers/bomb.xml"), bomb.toByteArray());

        assertThat(read().problems())
                .extracting(Problem::where, Problem::what)
                .containsExactly(tuple("papers/bomb.xml", "the gzipped file is larger than 32 MB when unpacked"));
    }

    @Test
    void a_link_out_of_the_folder_is_refused(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.txt"), "Secret prose.");
        Files.createDirectories(folder.resolve("papers"));
        Files.createSymbolicLink(folder.resolve("papers/link.txt"), elsewhere.resolve("secret.txt"));
        write("papers/inside.txt", "Prose.");
        Files.createSymbolicLink(folder.resolve("papers/alias.txt"), folder.resolve("papers/inside.txt"));

        Reading reading = read();

        assertThat(reading.documents()).extracting(Document::id).containsExactly("alias", "inside");
        assertThat(reading.problems())
                .extracting(Problem::where, Problem::what)
                .containsExactly(tuple("papers/link.txt", "this is a link that leads out of the corpus folder"));
    }

    @Test
    void hidden_files_and_files_beside_the_papers_are_left_alone() throws IOException {
        write("papers/.DS_Store", "x");
        write("notes.csv", "a,b");

        assertThat(read()).isEqualTo(new Reading(java.util.List.of(), java.util.List.of()));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
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
