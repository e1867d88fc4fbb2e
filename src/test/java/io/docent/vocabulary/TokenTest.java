package io.docent.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HALO-301 | halo 301",
                "halo301 | halo 301",
                "PD-L1 | pd l 1",
                "HIF-1α | hif 1 alpha",
                "IFNγ | ifn gamma",
                "β-catenin | beta catenin",
                "tumours | tumor",
                "therapies | therapy",
                "mice | mice",
                "analysis | analysis",
                "virus | virus",
                "mass | mass",
                "PD-1/PD-L1 | pd 1 pd l 1",
                "12.5% | 12 5",
            })
    void letters_digits_and_greek_are_apart(String text, String forms) {
        assertThat(forms(text)).containsExactly(forms.split(" "));
    }

    @Test
    void a_token_tells_where_it_stands() {
        assertThat(Token.of("(HALO-301)")).containsExactly(new Token("halo", 1, 5), new Token("301", 6, 9));
    }

    @Test
    void no_word_no_token() {
        assertThat(Token.of(" -–(.)")).isEmpty();
    }

    private static List<String> forms(String text) {
        return Token.of(text).stream().map(Token::form).toList();
    }
}
