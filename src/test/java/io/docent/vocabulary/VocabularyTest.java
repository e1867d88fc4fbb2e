package io.docent.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.of(List.of(
            new Term("NCT02715804", Kind.TRIAL, "NCT02715804", List.of("HALO 301", "HALO-109-301"), List.of()),
            Term.of(Kind.CONCEPT, "hypoxia-inducible factor 1 alpha", List.of("HIF-1α")),
            Term.of(Kind.CONCEPT, "regulatory T cell", List.of("Treg")),
            Term.of(Kind.END_POINT, "overall survival", List.of("OS")),
            Term.of(Kind.END_POINT, "survival", List.of()),
            Term.of(Kind.END_POINT, "progression-free survival", List.of("PFS")),
            Term.of(Kind.CONCEPT, "arginine metabolism", List.of("ARM")),
            new Term("tumour:melanoma", Kind.TUMOUR, "melanoma", List.of(), List.of("tumour:skin cancer")),
            new Term("tumour:skin cancer", Kind.TUMOUR, "skin cancer", List.of(), List.of("tumour:cancer")),
            Term.of(Kind.TUMOUR, "cancer", List.of("tumor"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HALO 301",
                "HALO301",
                "HALO-301",
                "halo 301",
                "Halo‑301",
                "halo–301",
                "HALO-109-301",
                "NCT02715804",
                "nct 02715804",
                "NCT-02715804"
            })
    void a_trial_is_known_in_every_spelling(String spelling) {
        assertThat(named("What did " + spelling + " find?", Reading.QUESTION)).containsExactly("NCT02715804");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HALO 303", "HALO 3011", "HALO", "301", "HALO 30", "NCT02715805"})
    void a_trial_with_another_number_is_another_trial(String other) {
        assertThat(named("What did " + other + " find?", Reading.QUESTION)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HIF-1α", "HIF-1 alpha", "HIF1alpha", "hif-1α", "HIF1α", "hypoxia inducible factor 1 alpha"})
    void greek_letters_and_their_names_are_one(String spelling) {
        assertThat(named(spelling + " is stabilised", Reading.TEXT))
                .containsExactly("concept:hypoxia-inducible factor 1 alpha");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Treg", "Tregs", "regulatory T cell", "regulatory T cells", "Regulatory T-cells"})
    void a_plural_names_the_same(String spelling) {
        assertThat(named(spelling + " suppress", Reading.TEXT)).containsExactly("concept:regulatory t cell");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tumor", "tumour", "tumors", "tumours", "Tumour"})
    void british_and_american_spelling_are_one(String spelling) {
        assertThat(named("a solid " + spelling, Reading.TEXT)).containsExactly("tumour:cancer");
    }

    @Test
    void the_longest_name_wins() {
        assertThat(named("median overall survival and progression-free survival", Reading.TEXT))
                .containsExactly("end_point:overall survival", "end_point:progression-free survival");
        assertThat(named("survival", Reading.TEXT)).containsExactly("end_point:survival");
    }

    @ParameterizedTest
    @CsvSource({"OS was 11 months, true", "os sacrum, false", "ARM is a pathway, true", "the control arm, false"})
    void a_text_must_write_an_abbreviation_in_capitals(String text, boolean named) {
        assertThat(named(text, Reading.TEXT).isEmpty()).isEqualTo(!named);
    }

    @Test
    void a_question_typed_in_a_hurry_need_not() {
        assertThat(named("what was the pfs", Reading.QUESTION)).containsExactly("end_point:progression-free survival");
        assertThat(named("what was the os", Reading.QUESTION)).containsExactly("end_point:overall survival");
    }

    @Test
    void an_ordinary_word_of_a_question_is_no_abbreviation() {
        assertThat(named("what happened in the control arm", Reading.QUESTION)).isEmpty();
    }

    @Test
    void a_name_does_not_cross_the_end_of_a_sentence() {
        assertThat(named("This was HALO. 301 patients took part", Reading.TEXT)).isEmpty();
        assertThat(named("HALO (301 patients)", Reading.TEXT)).isEmpty();
    }

    @Test
    void a_name_inside_a_longer_word_is_none() {
        assertThat(named("cancerous, osmosis, melanomatous", Reading.QUESTION)).isEmpty();
    }

    @Test
    void a_mention_tells_where_it_stands() {
        String text = "In HALO 301, overall survival did not differ";
        assertThat(VOCABULARY.mentions(text, Reading.TEXT))
                .extracting(mention -> mention.span().in(text))
                .containsExactly("HALO 301", "overall survival");
    }

    @Test
    void ancestors_are_followed_to_the_root() {
        Term melanoma = VOCABULARY.term("tumour:melanoma").orElseThrow();
        assertThat(VOCABULARY.withAncestors(melanoma))
                .containsExactly("tumour:melanoma", "tumour:skin cancer", "tumour:cancer");
    }

    @Test
    void ancestors_that_go_in_a_circle_end() {
        Vocabulary circle = Vocabulary.of(List.of(
                new Term("concept:a", Kind.CONCEPT, "alpha thing", List.of(), List.of("concept:b")),
                new Term("concept:b", Kind.CONCEPT, "beta thing", List.of(), List.of("concept:a"))));
        assertThat(circle.withAncestors(circle.term("concept:a").orElseThrow()))
                .containsExactly("concept:a", "concept:b");
    }

    @Test
    void a_term_that_is_known_gains_the_new_names() {
        Vocabulary more = VOCABULARY.with(List.of(Term.of(Kind.CONCEPT, "regulatory T cells", List.of("Foxp3 cells"))));
        assertThat(more.mentions("Foxp3 cells", Reading.TEXT))
                .extracting(mention -> mention.term().id())
                .containsExactly("concept:regulatory t cell");
        assertThat(more.terms()).hasSameSizeAs(VOCABULARY.terms());
    }

    @Test
    void the_same_name_of_another_kind_is_another_thing() {
        Vocabulary more = VOCABULARY.with(List.of(Term.of(Kind.DRUG, "PFS", List.of())));
        assertThat(more.mentions("PFS", Reading.TEXT))
                .extracting(mention -> mention.term().kind())
                .containsExactlyInAnyOrder(Kind.END_POINT, Kind.DRUG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "???", "…", "\u0000", "漢字", "a AND (", "[[["})
    void a_text_that_names_nothing_has_no_mentions(String text) {
        assertThat(named(text, Reading.QUESTION)).isEmpty();
    }

    private static List<String> named(String text, Reading reading) {
        return VOCABULARY.mentions(text, reading).stream()
                .map(mention -> mention.term().id())
                .toList();
    }
}
