package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwnWordsTest {

    private static String of(String sentence, String trial, String... names) {
        List<Mention> mentions = new ArrayList<>();
        for (String name : names) {
            int at = sentence.indexOf(name);
            Term term = new Term(name, Kind.TRIAL, name, List.of(), List.of());
            mentions.add(new Mention(term, new Span(at, at + name.length())));
        }
        mentions.sort(Comparator.comparing(Mention::span));
        return OwnWords.of(sentence, trial, mentions);
    }

    @Test
    void each_trial_of_an_enumeration_has_its_own_words_and_all_have_those_around_it() {
        String sentence =
                "Trials such as ALPHA in melanoma, BETA in sarcoma (n = 9), and nanoparticles in lung cancer (GAMMA) ask for care.";
        assertThat(of(sentence, "ALPHA", "ALPHA", "BETA", "GAMMA"))
                .contains("melanoma", "care")
                .doesNotContain("sarcoma", "lung");
        assertThat(of(sentence, "GAMMA", "ALPHA", "BETA", "GAMMA"))
                .contains("nanoparticles", "lung", "care")
                .doesNotContain("sarcoma");
        assertThat(of(sentence, "BETA", "ALPHA", "BETA", "GAMMA"))
                .contains("sarcoma")
                .doesNotContain("melanoma", "nanoparticles");
    }

    @Test
    void trials_side_by_side_share_their_words() {
        String sentence = "Inhibitors of CD73 are studied in sarcoma (ALPHA, BETA) today.";
        assertThat(of(sentence, "ALPHA", "ALPHA", "BETA")).isEqualTo(sentence);
        assertThat(of(sentence, "BETA", "ALPHA", "BETA")).isEqualTo(sentence);
    }

    @Test
    void the_stretch_of_a_trial_is_what_is_said_of_it_alone() {
        String sentence = "Chemotherapy is studied in sarcoma (ALPHA) and in lung cancer (BETA) now.";
        List<Mention> mentions = List.of(mention(sentence, "ALPHA"), mention(sentence, "BETA"));
        assertThat(OwnWords.stretch(sentence, "BETA", mentions).in(sentence)).startsWith("in lung cancer (BETA)");
        assertThat(OwnWords.stretch("Only ALPHA did.", "ALPHA", List.of(mention("Only ALPHA did.", "ALPHA"))))
                .isEqualTo(new Span(0, 15));
    }

    private static Mention mention(String sentence, String name) {
        int at = sentence.indexOf(name);
        return new Mention(new Term(name, Kind.TRIAL, name, List.of(), List.of()), new Span(at, at + name.length()));
    }
}
