package io.docent.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dense extracellular matrix (ECM) modulation|ECM|extracellular matrix",
                "An extracellular matrix (ECM, the network of structural proteins) obstructs|ECM|extracellular matrix",
                "including regulatory T cells (Tregs), and others|Tregs|regulatory T cells",
                "tumor-associated macrophages (TAMs)|TAMs|tumor-associated macrophages",
                "immune-related adverse events (irAEs)|irAEs|immune-related adverse events",
                "Talimogene laherparepvec (T-VEC), a virus|T-VEC|Talimogene laherparepvec",
                "transforming growth factor-beta (TGF-β)|TGF-β|transforming growth factor-beta",
                "interleukin-10 (IL-10)|IL-10|interleukin-10",
                "hypoxia-inducible factors (HIFs)|HIFs|hypoxia-inducible factors",
                "uniformly high hyaluronan (HA) expression|HA|hyaluronan",
                "We targeted ECM (extracellular matrix) in mice|ECM|extracellular matrix",
                "heat shock transcription factor (HSF)|HSF|heat shock transcription factor"
            })
    void a_pair_is_found(String text, String shortForm, String longForm) {
        assertThat(Abbreviations.of(text)).containsExactly(new Abbreviation(shortForm, longForm));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inhibitors (e.g., bevacizumab)",
                "clinical studies (e.g., NCT01497444)",
                "the phase III trial (NCT02715804)",
                "recombinant hyaluronidase (PEGPH20)",
                "in solid tumors (34)",
                "months (HR 1.00; 95% CI 0.80–1.27)",
                "Pembrolizumab after SBRT vs pembrolizumab alone (PEMBRO-RT)",
                "no brackets at all",
                "(",
                ""
            })
    void what_is_no_abbreviation_is_left(String text) {
        assertThat(Abbreviations.of(text)).isEmpty();
    }

    @Test
    void pairs_are_sorted_and_named_once() {
        assertThat(Abbreviations.of(
                        "Overall survival (OS) and objective response rate (ORR). Overall survival (OS) fell."))
                .extracting(Abbreviation::shortForm)
                .containsExactly("ORR", "OS");
    }

    @Test
    void a_long_text_takes_linear_time() {
        assertThat(Abbreviations.of("overall survival (OS) ".repeat(10_000))).hasSize(1);
        assertThat(Abbreviations.of("(".repeat(1_000_000))).isEmpty();
    }
}
