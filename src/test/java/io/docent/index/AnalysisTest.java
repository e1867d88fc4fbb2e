package io.docent.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PD-L1 | pdl1 pd l1",
                "HIF-1α | hif1alpha hif 1alpha",
                "IL-10 | il10 il 10",
                "0.80 | 0.80",
                "0·80 | 0.80",
                "CD73 | cd73",
                "NCT02715804 | nct02715804",
                "nanoparticles | nanoparticl",
                "tumours | tumor",
                "β-catenin | betacatenin beta catenin",
            })
    void a_word_gives_these_terms(String text, String forms) {
        assertThat(forms(text)).containsExactly(forms.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "PD-L1,PDL1",
        "HALO-301,HALO301",
        "tumour,tumors",
        "nanoparticle,nanoparticles",
        "neutralise,neutralizing",
        "IFN-γ,IFNgamma",
        "PD–L1,PD-L1"
    })
    void two_spellings_of_a_thing_meet(String one, String other) {
        assertThat(forms(one)).containsAnyElementsOf(forms(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"what is the", "how does it", "", "…", "()", "- - -"})
    void words_that_say_nothing_are_left_out(String text) {
        assertThat(forms(text)).isEmpty();
    }

    @Test
    void a_term_tells_where_it_stands() {
        String text = "the (PD-L1) antibodies’ role";
        assertThat(Analysis.terms(text).stream().map(term -> term.span().in(text)))
                .containsExactly("PD-L1", "PD", "L1", "antibodies", "role");
    }

    @Test
    void a_very_long_word_does_no_harm() {
        assertThat(Analysis.terms("x".repeat(100_000)).size()).isGreaterThan(100);
        assertThat(Analysis.terms("b-".repeat(50_000) + "b")).isNotEmpty();
    }

    private static List<String> forms(String text) {
        return Analysis.terms(text).stream().map(Term::form).toList();
    }
}
