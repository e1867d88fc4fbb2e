package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Passage.Kind;
import io.docent.pdf.PdfLimits;
import io.docent.pdf.PrintedPaper;
import io.docent.text.Span;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a PDF's pieces.
class PdfReaderTest {

    private static final float[] COLUMNS = {50, 220};
    private static final String[] HEADER = {"Group", "Weight (g)"};

    @TempDir
    Path folder;

    @Test
    void paragraphs_stand_in_their_sections_and_cite_the_list() {
        Document paper = read();
        Passage first = passage(paper, "mice#1.p1");
        assertThat(first.section()).isEqualTo(new Section("1", "Introduction"));
        assertThat(first.references()).containsExactly(1, 2);
        assertThat(first.sentences().stream().map(span -> span.in(first.text())))
                .containsExactly("Mice are kept in the dark [1, 2].", "They were registered as NCT01234567.");
        assertThat(first.trials()).containsExactly("NCT01234567");
    }

    @Test
    void entries_are_references_of_the_document() {
        Document paper = read();
        assertThat(paper.references().stream().map(Reference::number)).containsExactly(1, 2);
        assertThat(paper.reference(2).orElseThrow().bibliography().doi()).isEqualTo("10.1000/xyz");
        assertThat(passage(paper, "mice#ref2").kind()).isEqualTo(Kind.REFERENCE);
    }

    @Test
    void what_the_references_name_is_not_the_papers_own() {
        Bibliography own = read().bibliography();
        assertThat(own.doi()).isEmpty();
        assertThat(own.year()).isNull();
    }

    @Test
    void rows_of_tables_name_their_columns() {
        Passage row = passage(read(), "mice#table-1.r2");
        assertThat(row.kind()).isEqualTo(Kind.TABLE_ROW);
        assertThat(row.text()).isEqualTo("Group: Light\nWeight (g): 20.3");
    }

    @Test
    void names_of_columns_that_are_still_to_be_filled_in_are_a_row() {
        Document form = read(new PrintedPaper()
                .text(50, 116, "Mice are weighed by the form below, which keepers fill in.")
                .small(50, 200, "Table 1. Weight of the mice")
                .table(206, COLUMNS, HEADER, new String[] {"Dark"}, new String[] {"Light"})
                .save(folder.resolve("form.pdf")));
        assertThat(passage(form, "mice#table-1.r1").text()).isEqualTo("Row: Group\nColumn 2: Weight (g)");
    }

    @Test
    void the_same_file_is_read_the_same_each_time() {
        Path file = print();
        assertThat(read(file)).isEqualTo(read(file));
    }

    @Test
    void every_sentence_is_a_part_of_its_passage() {
        for (Passage passage : read().passages()) {
            for (Span sentence : passage.sentences()) {
                assertThat(sentence.in(passage.text())).isNotBlank();
            }
        }
    }

    private Document read() {
        return read(print());
    }

    private static Document read(Path file) {
        return new PdfReader(PdfLimits.USUAL).read(file, "mice", "papers/mice.pdf");
    }

    private Path print() {
        return new PrintedPaper()
                .title(50, 60, "Mice in the dark")
                .heading(50, 100, "1. Introduction")
                .text(50, 116, "Mice are kept in the dark [1, 2]. They were registered as", "NCT01234567.")
                .small(50, 200, "Table 1. Weight of the mice")
                .table(206, COLUMNS, HEADER, new String[] {"Dark", "20.1"}, new String[] {"Light", "20.3"})
                .heading(50, 300, "References")
                .text(50, 316, "1. Berg A. Mice. J Mice. 2019;1:1-2.", "2. Dahl C. Rats. 2018. doi:10.1000/xyz.")
                .save(folder.resolve("mice.pdf"));
    }

    private static Passage passage(Document paper, String id) {
        List<String> ids = paper.passages().stream().map(Passage::id).toList();
        assertThat(ids).contains(id).doesNotHaveDuplicates();
        return paper.passages().get(ids.indexOf(id));
    }
}
