package io.docent.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In the cases, `_` is a no-break blank.
class TypographyTest {

    @ParameterizedTest
    @CsvSource({
        "HALO_-_301,HALO-301",
        "IL_-_10,IL-10",
        "HIF_-_1α inhibitors,HIF-1α inhibitors",
        "TH_-_302,TH-302",
        "T_-_cell,T-cell",
        "anti_-_PD_-_L1,anti-PD-L1",
        "(LTX_-_315),(LTX-315)",
        "IL - 10 secretion,IL-10 secretion",
        "TH - 302,TH-302",
        "TGFβ - 1,TGFβ-1",
        "CXCR4 - 2,CXCR4-2"
    })
    void the_hyphen_of_a_name_stands_between_its_parts(String raw, String repaired) {
        assertThat(repair(raw)).isEqualTo(repaired);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "immune cells - in tumors - die",
                "phase III - 3 arms",
                "OS - 12 months",
                "PFS - 6.5 versus 3",
                "ORR - 36% of all",
                "5 - 10 cells",
                "tumor – stroma",
                "P = 0.97",
                "a −5 change",
                "short- and long-term"
            })
    void dashes_between_words_and_signs_stay(String text) {
        assertThat(Typography.repair(text)).isEqualTo(new Repaired(text, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "0.80_–_1.27,0.80–1.27",
        "0.80 – 1.27,0.80–1.27",
        "Sections 3.1_–_3.7 map,Sections 3.1–3.7 map",
        "57%_–_71%,57%–71%",
        "2015 – 2019,2015–2019",
        "in 2015 – 3 patients,in 2015 – 3 patients",
        "cells – 3 of them,cells – 3 of them"
    })
    void an_en_dash_between_numbers_has_no_blanks(String raw, String repaired) {
        assertThat(repair(raw)).isEqualTo(repaired);
    }

    @ParameterizedTest
    @CsvSource({"P_=_0.97,P = 0.97", "Figure_1,Figure 1", "a  b,a b", "0·97,0·97", "1_000,1 000"})
    void blanks_become_plain_and_single(String raw, String repaired) {
        assertThat(repair(raw)).isEqualTo(repaired);
    }

    @Test
    void a_broken_line_is_joined() {
        assertThat(repair("  solid tumor-\nassociated\r\n macrophages\t"))
                .isEqualTo("solid tumor-associated macrophages");
        assertThat(repair("short-\nand long-term")).isEqualTo("short- and long-term");
    }

    @Test
    void what_prints_nothing_is_dropped() {
        assertThat(repair("immuno\u00ADther\u200Bapy\uFEFF \u0001\u001Bof x\u200Dy"))
                .isEqualTo("immunotherapy of xy");
    }

    @Test
    void joiners_stay_where_they_spell() {
        assertThat(repair("می\u200Cشود")).isEqualTo("می\u200Cشود");
    }

    @Test
    void letters_and_hyphens_are_composed() {
        assertThat(repair("Fouchardie\u0300re CRLX\u2011101 한")).isEqualTo("Fouchardière CRLX-101 한");
    }

    @Test
    void the_raw_text_can_be_had_back() {
        String raw = " (HR_1.00; 95% CI 0.80_–_1.27; P_=_0.97) in HALO_-_301,\u00AD e\u0301\n".replace('_', '\u00A0');

        assertThat(Typography.repair(raw).raw()).isEqualTo(raw);
    }

    @Test
    void every_character_knows_its_place_in_the_raw_text() {
        Repaired repaired = Typography.repair(" in\u00A0HALO\u00A0-\u00A0301\u00AD, no");

        assertThat(repaired.text()).isEqualTo("in HALO-301, no");
        assertThat(repaired.rawOffset(0)).isEqualTo(1);
        assertThat(repaired.rawOffset(repaired.text().indexOf("301"))).isEqualTo(11);
        assertThat(repaired.rawOffset(repaired.text().indexOf(','))).isEqualTo(15);
        assertThat(repaired.rawOffset(repaired.text().length()))
                .isEqualTo(repaired.raw().length());
        assertThat(repaired.rawSpan(new Span(3, 11)).in(repaired.raw())).isEqualTo("HALO\u00A0-\u00A0301");
        assertThatThrownBy(() -> repaired.rawOffset(99)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void repair_is_reversible_and_idempotent_on_any_text(long seed) {
        Random random = new Random(seed);
        String alphabet = "aB1.β \u00A0\u00A0--––\u00AD\u200B\u200De\u0301\n\t한%(—α";
        for (int round = 0; round < 500; round++) {
            StringBuilder raw = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertUndoable(raw.toString());
        }
    }

    private static void assertUndoable(String raw) {
        Repaired repaired = Typography.repair(raw);
        assertThat(repaired.raw()).isEqualTo(raw);
        int last = -1;
        for (int offset = 0; offset < repaired.text().length(); offset++) {
            assertThat(repaired.rawOffset(offset)).isGreaterThanOrEqualTo(last);
            last = repaired.rawOffset(offset);
            char character = repaired.text().charAt(offset);
            if (Character.isDigit(character)) {
                assertThat(raw.charAt(last)).isEqualTo(character);
            }
        }
    }

    @Test
    void a_long_text_takes_linear_time() {
        assertThat(repair("IL\u00A0-\u00A010 ".repeat(100_000))).hasSize(600_000 - 1);
        assertThat(repair(" ".repeat(1_000_000))).isEmpty();
        assertThat(repair("e" + "\u0301".repeat(1_000_000))).hasSize(1_000_001);
        assertThat(repair("-".repeat(1_000_000))).hasSize(1_000_000);
    }

    private static String repair(String raw) {
        return Typography.repair(raw.replace('_', '\u00A0')).text();
    }
}
