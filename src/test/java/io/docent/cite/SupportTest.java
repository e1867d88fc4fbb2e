package io.docent.cite;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.text.Sentences;
import io.docent.text.Span;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportTest {

    private static final Vocabulary VOCABULARY = Vocabulary.shipped()
            .with(List.of(
                    new Term("NCT00000012", Term.Kind.TRIAL, "NCT00000012", List.of("AURORA-12"), List.of()),
                    new Term("NCT00000013", Term.Kind.TRIAL, "NCT00000013", List.of("BOREAS-3"), List.of())));
    private static final Support SUPPORT = new Support(VOCABULARY);

    private static final String PROSE =
            "The matrix hinders drugs. In AURORA-12, median overall survival was 11.2 months."
                    + " The hazard ratio was 0.86. Toxicity was mild. In BOREAS-3, it was worse.";
    private static final String ROW = "Type: Unsuccessful\nTrial: AURORA-12\nCancer: pancreatic\nOutcome: no benefit";

    private static Passage passage(Passage.Kind kind, String text, List<Span> sentences) {
        return new Passage("paper#1", "paper", kind, new Section("1", "T"), 0, text, sentences, List.of(), List.of());
    }

    private static String words(String sentence) {
        Passage prose = passage(Passage.Kind.PARAGRAPH, PROSE, Sentences.of(PROSE));
        return SUPPORT.of(sentence, prose).in(PROSE);
    }

    @Test
    void the_sentence_that_shares_figures_names_and_words_is_chosen() {
        assertThat(words("Patients in AURORA-12 lived for a median of 11.2 months"))
                .isEqualTo("In AURORA-12, median overall survival was 11.2 months.");
        assertThat(words("Toxicity was mild")).isEqualTo("Toxicity was mild.");
    }

    @Test
    void a_further_sentence_is_quoted_where_it_adds_something() {
        assertThat(words("In AURORA-12 median survival was 11.2 months, hazard ratio 0·86"))
                .isEqualTo("In AURORA-12, median overall survival was 11.2 months. The hazard ratio was 0.86.");
    }

    @Test
    void a_sentence_that_shares_nothing_gets_the_first() {
        assertThat(words("Zebras graze")).isEqualTo("The matrix hinders drugs.");
    }

    @Test
    void of_a_row_the_telling_cells_are_quoted() {
        List<Span> cells = new ArrayList<>();
        int from = 0;
        for (String cell : ROW.split("\n")) {
            cells.add(new Span(from, from + cell.length()));
            from += cell.length() + 1;
        }
        Passage row = passage(Passage.Kind.TABLE_ROW, ROW, cells);
        assertThat(SUPPORT.of("AURORA-12 brought no benefit", row).in(ROW))
                .isEqualTo("Trial: AURORA-12\nCancer: pancreatic\nOutcome: no benefit");
    }

    @Test
    void words_speak_of_the_trials_that_they_name_or_of_those_named_last() {
        Passage prose = passage(Passage.Kind.PARAGRAPH, PROSE, Sentences.of(PROSE));
        assertThat(SUPPORT.trials(prose, prose.sentences().get(3))).containsExactly("NCT00000012");
        assertThat(SUPPORT.trials(prose, prose.sentences().get(4))).containsExactly("NCT00000013");
        assertThat(SUPPORT.trials(prose, prose.sentences().get(0))).isEmpty();
    }
}
