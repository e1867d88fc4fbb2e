package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "against cancer (1, 2).|1 2",
                "combat malignancies (3–5).|3 4 5",
                "as shown [12]|12",
                "as shown [3-5, 7]|3 4 5 7",
                "as shown [3–5;7] and (1,2)|1 2 3 4 5 7",
                "as shown (see 12)|12",
                "as shown (refs. 12, 13)|12 13",
                "twice (2) and again (2)|2",
                "backwards (9–7)|"
            })
    void marks_become_numbers(String text, String expected) {
        assertThat(Citations.of(text).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(47% vs 36%)",
                "in May (2015)",
                "(n = 36)",
                "(HR 0.71)",
                "(0.97)",
                "(1.2, 3.4)",
                "(−5)",
                "(NCT02715804)",
                "(grade 3)",
                "(0)",
                "The aims were: (1) to measure; (2) to treat; and (3) to wait."
            })
    void other_numbers_in_brackets_are_no_citations(String text) {
        assertThat(Citations.of(text)).isEmpty();
    }

    @Test
    void a_column_of_references_needs_no_brackets() {
        assertThat(Citations.inColumn("(28)")).containsExactly(28);
        assertThat(Citations.inColumn("12, 14–16")).containsExactly(12, 14, 15, 16);
        assertThat(Citations.inColumn("Long et al., 2025")).isEmpty();
    }
}
