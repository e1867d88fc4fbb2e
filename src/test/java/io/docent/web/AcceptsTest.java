package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptsTest {

    private static final List<String> OFFERED = List.of("application/json", "text/event-stream");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                           | application/json
            */*                                          | application/json
            application/json                             | application/json
            text/event-stream                            | text/event-stream
            Text/Event-Stream                            | text/event-stream
            text/*                                       | text/event-stream
            application/json, text/event-stream          | application/json
            text/event-stream, application/json          | application/json
            application/json;q=0.5, text/event-stream    | text/event-stream
            text/event-stream; q=0.9, */*; q=0.1         | text/event-stream
            application/json;q=0, */*                    | text/event-stream
            text/html, application/xhtml+xml, */*;q=0.8  | application/json
            application/json;charset=utf-8               | application/json
            nonsense, ;;, application/json               | application/json
            """)
    void the_best_is_chosen(String header, String chosen) {
        assertThat(new Accepts(header).best(OFFERED)).isEqualTo(chosen);
    }

    @Test
    void without_a_header_anything_will_do() {
        assertThat(new Accepts(null).best(OFFERED)).isEqualTo("application/json");
    }

    @Test
    void what_is_not_offered_is_refused() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> new Accepts("application/pdf").best(OFFERED));
        assertThat(refusal.problem().status()).isEqualTo(406);
        assertThat(refusal.problem().detail()).contains("application/json, text/event-stream");
    }
}
