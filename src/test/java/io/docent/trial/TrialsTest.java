package io.docent.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.text.Sentences;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a corpus teaches of trials and their names ([TrialNames] through [Trials]).
class TrialsTest {

    private static final Vocabulary SHIPPED = Vocabulary.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The RADVAX study (NCT01497808) combined both. | NCT01497808 | RADVAX",
                "In the AURORA-12 trial (NCT00000012), few responded. | NCT00000012 | AURORA-12",
                "In CheckMate 067 (NCT01844505), survival was longer. | NCT01844505 | CheckMate 067",
                "the trial SARC021 (NCT01440088) failed. | NCT01440088 | SARC021",
                "as KEYNOTE-034 (NCT02263508) showed. | NCT02263508 | KEYNOTE-034",
                "(Funded by a foundation; SMILE 1 ClinicalTrials.gov number, NCT00000013.) | NCT00000013 | SMILE 1",
                "(Funded by Drugs and others; BrightPath-2 ClinicalTrials.gov number NCT00000014.) | NCT00000014 | BrightPath-2",
                "Sleep was longer. (Look BEYOND ClinicalTrials.gov number, NCT00000015.) | NCT00000015 | Look BEYOND",
            })
    void a_text_gives_a_name_to_a_number(String text, String number, String name) {
        assertThat(only(text, number).names()).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a camptothecin conjugate (CRLX101, NCT02769962) | NCT02769962",
                "the hyaluronidase PEGPH20 (NCT01839487) was given | NCT01839487",
                "with TH-302 (NCT01440088) | NCT01440088",
                "nivolumab plus BMS-986205 (NCT02658890) | NCT02658890",
                "patients with NSCLC (NCT02366143) | NCT02366143",
                "1R18HL095481-01A1 (NCT00000016): a study | NCT00000016",
                "(Funded by a foundation; ClinicalTrials.gov number, NCT00000017.) | NCT00000017",
            })
    void a_drug_or_a_disease_is_not_a_name_of_the_trial(String text, String number) {
        assertThat(only(text, number).names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1R18HL095481-01A1 (NCT00000099): a study", "the grant 5U01180820A2 (NCT00000099)"})
    void the_end_of_a_grants_number_is_no_name(String text) {
        assertThat(only(text, "NCT00000099").names()).isEmpty();
    }

    @Test
    void a_number_without_a_record_is_a_trial_all_the_same() {
        Trial trial = only("It is being tested (NCT00000099).", "NCT00000099");
        assertThat(trial.title()).isEmpty();
        assertThat(trial.enrollment()).isNull();
        assertThat(trial.name()).isEqualTo("NCT00000099");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NCT 00000099", "NCT00000099"})
    void blanks_in_a_number_do_not_matter(String number) {
        assertThat(trials("It is being tested (" + number + ").").all())
                .extracting(Trial::nctId)
                .containsExactly("NCT00000099");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NCT0000009", "NCT000000999", "nothing", ""})
    void what_has_not_eight_digits_is_no_number(String text) {
        assertThat(trials(text).all()).isEmpty();
    }

    @Test
    void a_name_in_another_spelling_is_not_learnt_again() {
        Trial known = record("NCT02715804", List.of("HALO 301"));
        Trials trials = Trials.of(List.of(known), List.of(document("the HALO-301 trial (NCT02715804)")), SHIPPED);
        assertThat(trials.all().getFirst().names()).containsExactly("HALO 301");
    }

    @Test
    void a_record_stays_beside_what_is_learnt() {
        Trial known = record("NCT02715804", List.of("HALO 301"));
        Trials trials = Trials.of(List.of(known), List.of(document("the PANCREAS1 trial (NCT02715804)")), SHIPPED);
        assertThat(trials.all().getFirst().names()).containsExactly("HALO 301", "PANCREAS1");
        assertThat(trials.all().getFirst().title()).isEqualTo("a title");
    }

    @Test
    void aliases_in_brackets_are_names_of_drugs() {
        Trials trials = Trials.of(List.of(record("NCT00000001", List.of())), List.of(), SHIPPED);
        assertThat(trials.drugTerms()).extracting(Term::name).containsExactly("exampletinib");
        assertThat(trials.drugTerms().getFirst().aliases()).containsExactly("EX-1");
    }

    @Test
    void a_text_that_names_a_trial_is_linked_with_its_number() {
        Vocabulary vocabulary = SHIPPED.with(
                List.of(new Term("NCT02715804", Term.Kind.TRIAL, "NCT02715804", List.of("HALO 301"), List.of())));
        assertThat(Trials.named("HALO-301 enrolled more than NCT02715804.", vocabulary))
                .containsExactly("NCT02715804");
        assertThat(Trials.named("HALO 303 did not.", vocabulary)).isEmpty();
    }

    private static Trial only(String text, String number) {
        List<Trial> all = trials(text).all();
        assertThat(all).extracting(Trial::nctId).containsExactly(number);
        return all.getFirst();
    }

    private static Trials trials(String text) {
        return Trials.of(List.of(), List.of(document(text)), SHIPPED);
    }

    private static Trial record(String number, List<String> names) {
        return new Trial(
                number,
                names,
                "a title",
                "PHASE3",
                "",
                List.of(),
                List.of("exampletinib (EX-1)", "gemcitabine"),
                null,
                null,
                "",
                "",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Document document(String text) {
        Passage passage = new Passage(
                "paper#p1",
                "paper",
                Passage.Kind.PARAGRAPH,
                new Section("1", "Results"),
                0,
                text,
                Sentences.of(text),
                List.of(),
                List.of());
        return new Document(
                "paper",
                Document.Kind.PAPER,
                Bibliography.titled("A paper"),
                "paper.txt",
                "0",
                List.of(),
                List.of(passage),
                List.of(),
                List.of());
    }
}
