package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableRowTest {

    private final List<Passage> passages = new PlainTextReader()
            .read("paper", "Table 1 | Response.\n\tDrug\n\tResponse: n (%)\n\n\tImaginostat\n\tratio: 12 (24%)\n")
            .passages();

    @Test
    void a_value_is_a_stretch_of_the_text() {
        Passage passage = passages.getLast();

        assertThat(TableRow.of(passage).cell("drug"))
                .hasValueSatisfying(
                        cell -> assertThat(cell.value().in(passage.text())).isEqualTo("Imaginostat"));
        assertThat(TableRow.of(passage).cell("Dose")).isEmpty();
    }

    @Test
    void a_colon_in_a_header_does_not_end_it() {
        TableRow.Cell cell = TableRow.of(passages.getLast()).cells().getLast();

        assertThat(cell.header()).isEqualTo("Response: n (%)");
        assertThat(cell.value().in(passages.getLast().text())).isEqualTo("ratio: 12 (24%)");
    }

    @Test
    void only_a_row_has_cells() {
        assertThatThrownBy(() -> TableRow.of(passages.getFirst()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("passage paper#table-1 is CAPTION, not TABLE_ROW");
    }
}
