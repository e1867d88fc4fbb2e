package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

    @Test
    void places_are_filled() {
        Template template = Template.of("greeting", "Dear {{name}}, dear {{name}}: {{text}}", "name", "text");
        assertThat(template.fill(Map.of("name", "reader", "text", "$1 \\")))
                .isEqualTo("Dear reader, dear reader: $1 \\");
    }

    @Test
    void what_looks_like_a_place_in_a_value_stays() {
        Template template = Template.of("pair", "{{a}} {{b}}", "a", "b");
        assertThat(template.fill(Map.of("a", "{{b}}", "b", "secret"))).isEqualTo("{{b}} secret");
    }

    @Test
    void a_place_that_is_missing_or_unknown_is_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of("greeting", "Dear {{name}}", "name", "text"))
                .withMessageContaining("greeting")
                .withMessageContaining("text");
        assertThatIllegalArgumentException().isThrownBy(() -> Template.of("greeting", "{{nmae}}", "name"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.of("greeting", "{{name}}", "name").fill(Map.of()));
    }

    @Test
    void a_prompt_that_does_not_ship_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.load("missing.txt"))
                .withMessageContaining("missing.txt");
    }
}
