package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {

    @Test
    void prose_counts_a_token_for_each_three_letters() {
        assertThat(Tokens.in("the cat sat")).isEqualTo(3);
        assertThat(Tokens.in("pembrolizumab")).isEqualTo(5);
    }

    @Test
    void figures_and_signs_count_one_each() {
        assertThat(Tokens.in("HR 0.86; 95% CI")).isEqualTo(1 + 4 + 1 + 3 + 1);
    }

    @Test
    void other_scripts_count_two_for_each_character() {
        assertThat(Tokens.in("免疫")).isEqualTo(4);
    }
}
