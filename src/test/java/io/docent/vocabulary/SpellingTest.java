package io.docent.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "tumour,tumor",
        "tumours,tumors",
        "haemorrhage,hemorrhage",
        "leukaemia,leukemia",
        "anaemia,anemia",
        "oedema,edema",
        "oestrogen,estrogen",
        "oesophageal,esophageal",
        "paediatric,pediatric",
        "randomised,randomized",
        "randomisation,randomization",
        "neutralising,neutralizing",
        "characterise,characterize",
        "analyse,analyze",
        "catalysed,catalyzed",
        "fibre,fiber",
        "centre,center",
        "behaviour,behavior",
        "favourable,favorable",
        "anaesthesia,anesthesia"
    })
    void british_becomes_american(String british, String american) {
        assertThat(Spelling.american(british)).isEqualTo(Spelling.american(american));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tumor", "randomized", "analyze", "hour", "four", "rise", "basis", "dose", "phase", "os", ""})
    void american_stays(String word) {
        assertThat(Spelling.american(word)).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tumour", "analysed", "oedema", "fibre", "randomised", "leukaemia", "precise", "source"})
    void spelling_twice_changes_nothing(String word) {
        String once = Spelling.american(word);
        assertThat(Spelling.american(once)).isEqualTo(once);
    }
}
