package io.docent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {

    private static final List<String> TABLE = List.of(
            "||One (NCT1)|Two|",
            "|---|---|---|",
            "|Phase|phase 3 [1]|not stated|",
            "|Outcome|a\\|b improved in most of the patients who took part [2]; \\[9\\] no [3]|none [4]|");

    @Test
    void columns_are_as_wide_as_their_longest_cell_where_there_is_room() {
        assertThat(new TextTable(TABLE, 100).lines())
                .containsExactly(
                        "         One (NCT1)                                                          Two",
                        "───────  ──────────────────────────────────────────────────────────────────  ──────────",
                        "Phase    phase 3 [1]                                                         not stated",
                        "",
                        "Outcome  a|b improved in most of the patients who took part [2]; [9] no [3]  none [4]");
    }

    @ParameterizedTest
    @ValueSource(ints = {37, 40, 60, 80, 120})
    void no_line_is_wider_than_the_window_and_no_word_is_lost(int width) {
        List<String> lines = new TextTable(TABLE, width).lines();
        assertThat(lines).allMatch(line -> line.length() <= width);
        assertThat(String.join(" ", lines)).contains("phase 3", "not", "stated", "patients", "none", "took");
    }

    @Test
    void a_window_too_narrow_for_columns_gets_a_block_for_each_row() {
        List<String> lines = new TextTable(TABLE, 36).lines();
        assertThat(lines).startsWith("Phase", "  One (NCT1): phase 3 [1]", "  Two: not stated", "\nOutcome");
        assertThat(lines).allMatch(line -> line.strip().length() <= 36);
    }
}
