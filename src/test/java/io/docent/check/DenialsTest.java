package io.docent.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.vocabulary.Vocabulary;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DenialsTest {

    private static final SentenceReader READER = new SentenceReader(Vocabulary.shipped(), Lexicon.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The drug did not improve survival, but it shrank tumors.    | improve survival",
                "There was no overall survival (OS) benefit.                 | overall survival benefit",
                "The trial failed to show a benefit.                         | show benefit",
                "The lack of efficacy was clear.                             | efficacy clear",
                "It worked without serious toxicity; patients recovered.     | serious toxicity",
                "It was not only safe but active.                            | ''",
                "The trial failed.                                           | ''",
                "Neither drug helped.                                        | drug helped",
            })
    void what_stands_behind_a_word_of_denial_in_its_clause_is_denied(String text, String denied) {
        List<String> forms = READER.read(text).words().stream()
                .filter(Word::negated)
                .map(Word::form)
                .filter(form -> !form.equals("os"))
                .toList();
        assertThat(String.join(" ", forms)).isEqualTo(denied);
    }
}
