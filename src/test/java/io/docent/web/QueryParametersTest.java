package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {

    @Test
    void text_is_decoded() {
        assertThat(read("q=HIF-1%CE%B1+and%20%22CAIX%22&k=5").text("q")).contains("HIF-1α and \"CAIX\"");
    }

    @Test
    void what_is_missing_or_empty_is_not_there() {
        assertThat(read("q=").text("q")).isEmpty();
        assertThat(read(null).text("q")).isEmpty();
        assertThat(read("").integer("k", 1, 100, 10)).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            q=a&q=b         | /q     | more than once
            query=a         | /query | known are q, k
            kk=5            | /kk    | did you mean "k"?
            k=0             | /k     | from 1 to 100
            k=101           | /k     | from 1 to 100
            k=ten           | /k     | not "ten"
            k=              | /k     | whole number
            k=99999999999   | /k     | from 1 to 100
            q=%zz           | /q     | percent-encoded
            q=%ff           | /q     | UTF-8
            q=%             | /q     | percent-encoded
            """)
    void what_is_wrong_is_named(String query, String pointer, String words) {
        HttpProblem problem = catchThrowableOfType(
                        Refusal.class, () -> read(query).integer("k", 1, 100, 10))
                .problem();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.detail()).contains(words);
    }

    private static QueryParameters read(@Nullable String query) {
        return new QueryParameters(query, List.of("q", "k"));
    }
}
