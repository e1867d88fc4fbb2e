package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private static final String ENGLISH =
            "The trial did not improve overall survival, and the median was the same in both of the arms.";
    private static final String GERMAN =
            "Die Studie hat das Überleben nicht verlängert, und der Median war in den beiden Armen mit dem gleich.";

    @Test
    void an_answer_in_another_language_differs() {
        assertThat(Languages.differ("What did the trial show in the second arm?", GERMAN))
                .isTrue();
        assertThat(Languages.differ("Was hat die Studie bei den Patienten gezeigt?", ENGLISH))
                .isTrue();
        assertThat(Languages.differ("该试验的总生存期结果是什么", ENGLISH)).isTrue();
        assertThat(Languages.differ("What did the trial show in the second arm?", "该试验没有改善总生存期结果。"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What did the trial show?",
                "how do VEGF inhibitors such as bevacizumab normalise tumour blood vessels",
                "HALO 301 OS",
                "median PFS in IMpower150",
                "LTX-315?"
            })
    void an_answer_in_the_same_language_or_in_doubt_does_not(String question) {
        assertThat(Languages.differ(question, ENGLISH)).isFalse();
    }

    @Test
    void a_few_words_are_not_judged() {
        assertThat(Languages.differ("What did the trial show in the second arm?", "HR 0.86 (P = 0.13)"))
                .isFalse();
    }
}
