package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.docent.answer.Table.Cell;
import io.docent.answer.Table.Row;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static Piece piece(String text) {
        Passage passage = new Passage(
                "a#1", "a", Passage.Kind.PARAGRAPH, new Section("1", ""), 0, text, List.of(), List.of(), List.of());
        Span all = new Span(0, text.length());
        return new Piece(passage, all, List.of(all), "", List.of(), 0);
    }

    @Test
    void a_row_is_a_line_with_a_mark_behind_the_words_of_each_source() {
        Row row = new Row(
                Cell.named("Phase"),
                List.of(Cell.of(List.of(piece("phase 2"), piece("Phase\nIII"))), Cell.of(List.of())));
        assertThat(Table.markdown(row, piece -> piece.words().length()))
                .isEqualTo("|Phase|phase 2 [7]; Phase III [9]|not stated|");
        assertThat(new Table(List.of("", "A", "B"), List.of(row)).headMarkdown())
                .isEqualTo("||A|B|\n|---|---|---|");
    }

    @Test
    void what_a_source_prints_is_neither_an_edge_of_a_cell_nor_a_mark() {
        Row row = new Row(Cell.named("a|b"), List.of(Cell.of(List.of(piece("x | y (12) [3, 4]")))));
        assertThat(Table.markdown(row, piece -> 1)).isEqualTo("|a\\|b|x \\| y (12) \\[3, 4\\] [1]|");
    }

    @Test
    void rows_have_a_cell_under_each_name() {
        Row row = new Row(Cell.named("Phase"), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(List.of("", "A"), List.of(row)))
                .withMessageContaining("1 cells under 2 names");
    }
}
