package io.docent.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// In the cases, `|` stands where a sentence ends.
class SentencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tumors are hypoxic.| Hypoxia drives resistance.",
                "Agents (e.g., bevacizumab) help.| They normalize vessels.",
                "Some drugs, e.g. Bevacizumab, help.| Others, i.e. IL-2, do not.",
                "PFS was 8.3 vs. 6.8 months.| OS was longer.",
                "Socinski et al. 2018 reported this.| It was confirmed by Reck et al.| The data were mature.",
                "This was shown by Long et al.| The effect was small.",
                "See Fig. 2 and Tab. 1.| Both show it.",
                "Study No. 301 failed.| Did we stop?| No.| We did not stop.",
                "Dr. Smith and J. P. Jones disagreed.| M. A. Tempero agreed.",
                "The HR was 0.97 (P < .001).| It fell to .34 later.",
                "P <.05 was significant.| P = 0.97 was not.",
                "The 95% CI was 0.80–1.27.| It crossed 1.",
                "Survival did not improve (34).| Toxicity rose.",
                "Survival did not improve. (34)| Toxicity rose.",
                "Survival did not improve.(34)| Toxicity rose.",
                "Survival did not improve.[3, 5–7]| Toxicity rose.",
                "Survival did not improve.34| Toxicity rose.",
                "Survival did not improve.3,5–7| Toxicity rose.",
                "We waited ... for results.| Then they came.",
                "We waited…| Then they came.",
                "He said \"it failed.\"| She agreed.",
                "It failed (as expected.)| She agreed.",
                "It was mutated.| p53 was lost.",
                "Growth stopped.| mTOR was inhibited.| c-MYC fell.",
                "Growth stopped.| nab-Paclitaxel was added.| 18 patients died.",
                "Growth stopped.| α-SMA rose.| [18F]FDG uptake fell.",
                "Toxicity rose.| ≥3 AEs were common.| (Data not shown.)| More follows.",
                "Median OS was 7.6 months; PFS was 1.9 months; ORR was 18%.| End.",
                "Does it work?| It does not!| Perhaps.",
                "Escherichia coli grew.| E. coli was killed by C. difficile.",
                "They had hepatitis B.| Patients recovered.",
                "They received vitamin C.| The others did not.",
                "1. Patients were enrolled.| 2. They were treated.",
                "Given i.v. to mice.| It was given p.o.| The mice lived.",
                "It fell in the U.S. trial.| It rose in the U.K.| The rest was stable.",
                "The sect. on methods follows.| End.",
                "The matrix was degraded.| nivolumab was added.",
                "Toxicity (grade 3 or more. See Table 2) was rare.| End.",
                "Goals were: (1) to assess OS; (2) to assess PFS.| Both failed.",
                "Goals follow.| (1) We assessed OS.| (2) We assessed PFS.",
                "Approx. five patients died (approx. 3%).| End.",
                "See doi:10.1200/JCO.20.00590 for more.| End.",
                "肿瘤缺氧。|缺氧导致耐药。",
                "One line\n\n|another line"
            })
    void sentences_end_where_a_reader_ends_them(String marked) {
        String text = marked.replace("|", "");
        List<String> expected = new ArrayList<>();
        for (String sentence : marked.split("\\|")) {
            expected.add(sentence.strip());
        }

        assertThat(sentences(text)).containsExactlyElementsOf(expected);
    }

    @Test
    void blanks_alone_are_no_sentence() {
        assertThat(Sentences.of("")).isEmpty();
        assertThat(Sentences.of(" \n\u00A0 ")).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_character_is_lost(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "A", "b", " ", ". ", "(", ")", "[3]", "\"", "1", ".", "?", "…", "\n", "α", " e.g.", "al.", "。", "34"
        };
        for (int round = 0; round < 500; round++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertNothingLost(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a. ", "((((", "A.", "(a. B ", "1. ", ". ", "J. ", "[1] ", "\n"})
    void a_long_text_takes_linear_time(String piece) {
        assertNothingLost(piece.repeat(1_000_000 / piece.length()));
    }

    private static void assertNothingLost(String text) {
        StringBuilder rest = new StringBuilder();
        int end = 0;
        for (Span sentence : Sentences.of(text)) {
            rest.append(text, end, sentence.start());
            end = sentence.end();
        }
        assertThat(Typography.isBlank(rest.append(text.substring(end)).toString()))
                .isTrue();
    }

    private static List<String> sentences(String text) {
        return Sentences.of(text).stream().map(span -> span.in(text)).toList();
    }
}
