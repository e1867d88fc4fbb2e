package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Table 1 | Clinical studies;Table 1;table-1",
                "TABLE 2. Baseline;TABLE 2;table-2",
                "Table S3: Doses;Table S3;table-s3",
                "Table IV – Doses;Table IV;table-iv",
                "Supplementary Table 5 | More;Supplementary Table 5;supplementary-table-5",
                "Figure 1 | Barriers;Figure 1;figure-1",
                "Fig. 2. Survival;Fig. 2;figure-2",
                "Fig 3a: Survival;Fig 3a;figure-3a",
                "Table 6;Table 6;table-6"
            })
    void a_label_is_told_by_what_follows_it(String line, String text, String slug) {
        assertThat(Label.of(line)).hasValueSatisfying(label -> {
            assertThat(label.text()).isEqualTo(text);
            assertThat(label.slug()).isEqualTo(slug);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Figure 1 illustrates the barriers",
                "Table 1 shows them.",
                "Table 1. and so on",
                "Tables 1 | and 2",
                "Figures are shown",
                "Fig. tree",
                "The Table 1 | of"
            })
    void a_mention_is_no_label(String line) {
        assertThat(Label.of(line)).isEmpty();
    }
}
