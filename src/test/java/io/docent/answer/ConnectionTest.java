package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.cite.Marked;
import io.docent.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {

    private final Connection connection = new Connection(Vocabulary.shipped());

    private boolean connects(String text) {
        return connection.is(new Marked(text, List.of()).sentences().getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In summary:",
                "## Overall survival",
                "**Nivolumab in melanoma**",
                "The passages report the following:",
                "**Key findings:**"
            })
    void what_only_connects_states_nothing(String text) {
        assertThat(connects(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Nivolumab cures melanoma",
                "## Response rate 90%",
                "**Nivolumab was not safe**",
                "Nivolumab improved survival:",
                "Nivolumab shows a benefit in melanoma:",
                "In summary, it works.",
                "It works.",
                "## A long heading that says in very many words what a sentence would say of it"
            })
    void what_states_something_is_checked_wherever_it_stands(String text) {
        assertThat(connects(text)).isFalse();
    }
}
