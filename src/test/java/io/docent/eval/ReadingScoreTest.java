package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingScoreTest {

    private static final String JATS = """
            <!DOCTYPE article SYSTEM "http://nowhere.invalid/x.dtd">
            <article><front><article-title>Mice</article-title></front><body>
            <sec><title>1. Methods</title><p>We fed <italic>Mus</italic> mice<sup>1</sup> wheat.</p>
            <table-wrap><caption><p>Weights</p></caption><table><tr><td>Dark</td><td>20.1</td></tr></table></table-wrap>
            </sec></body><back><ref-list><title>References</title>
            <ref><mixed-citation>Berg A. Mice. J Mice 2019</mixed-citation></ref></ref-list></back></article>
            """;
    private static final String OLDER = """
            <art><fm><bibl><title><p>Mice</p></title></bibl></fm><bdy><sec><st><p>Methods</p></st><p>We fed mice.</p></sec></bdy>
            <bm><refgrp><bibl id="B1"><title><p>Rats</p></title></bibl></refgrp></bm></art>
            """;

    @TempDir
    Path folder;

    @Test
    void a_publication_is_read_from_jats() throws IOException {
        Publication paper = publication(JATS);
        assertThat(PrintedWords.of(paper.body()))
                .containsExactly("1", "methods", "we", "fed", "mus", "mice", "1", "wheat");
        assertThat(paper.titles()).containsExactly("1. Methods");
        assertThat(paper.otherTitles()).containsExactly("References");
        assertThat(paper.rows()).containsExactly(List.of("Dark", "20.1"));
        assertThat(paper.references()).hasSize(1);
    }

    @Test
    void a_publication_is_read_from_the_older_form() throws IOException {
        Publication paper = publication(OLDER);
        assertThat(paper.titles().stream().map(String::strip)).containsExactly("Methods");
        assertThat(paper.references()).hasSize(1);
    }

    @Test
    void what_is_read_without_fault_scores_fully() throws IOException {
        PaperText read = new PaperText(
                "Methods We fed Mus mice 1 wheat. 1",
                List.of("Methods"),
                List.of("Berg A. Mice. J Mice 2019"),
                List.of("Group: Dark\nWeight: 20.1"));
        ReadingScore score = ReadingScore.of(read, publication(JATS));
        assertThat(score.titles()).isEqualTo(1);
        assertThat(score.references()).isEqualTo(1);
        assertThat(score.cells()).isEqualTo(1);
        assertThat(score.strange()).isZero();
        assertThat(score.inOrder()).isEqualTo(7 / 8.0);
    }

    @Test
    void cells_that_are_torn_from_their_row_are_not_found() throws IOException {
        PaperText read = new PaperText("x", List.of(), List.of(), List.of("Dark", "20.1"));
        ReadingScore score = ReadingScore.of(read, publication(JATS));
        assertThat(score.cells()).isEqualTo(0.5);
        assertThat(score.titles()).isZero();
        assertThat(score.references()).isZero();
        assertThat(score.strange()).isEqualTo(1);
    }

    private Publication publication(String xml) throws IOException {
        return PublicationXml.read(Files.writeString(folder.resolve("paper.xml"), xml));
    }
}
