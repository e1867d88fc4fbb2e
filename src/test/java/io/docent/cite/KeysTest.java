package io.docent.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.text.Sentences;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static Passage passage(String id, String text) {
        return new Passage(
                id,
                "paper",
                Passage.Kind.PARAGRAPH,
                new Section("1", "Title"),
                0,
                text,
                Sentences.of(text),
                List.of(),
                List.of());
    }

    @Test
    void the_same_passage_has_the_same_key_whatever_stands_around_it() {
        Passage one = passage("review#1.p1", "One.");
        Passage two = passage("review#1.p2", "Two.");
        assertThat(Keys.of(List.of(one, two)).of(one))
                .isEqualTo(Keys.of(List.of(one)).of(one));
        assertThat(Keys.of(List.of(two, one)).of(two))
                .isEqualTo(Keys.of(List.of(one, two)).of(two));
    }

    @Test
    void a_thousand_passages_have_a_thousand_keys() {
        List<Passage> many = IntStream.range(0, 1_000)
                .mapToObj(i -> passage("review#1.p" + i, "Words."))
                .toList();
        Keys keys = Keys.of(many);
        Set<String> distinct = new HashSet<>();
        many.forEach(passage -> distinct.add(keys.of(passage)));
        assertThat(distinct).hasSize(1_000).allMatch(key -> key.matches(Keys.SHAPE));
        assertThat(many)
                .allMatch(
                        passage -> keys.passage(keys.of(passage)).orElseThrow().equals(passage));
    }

    @Test
    void a_key_that_a_text_forges_is_not_given_out() {
        Passage one = passage("review#1.p1", "One.");
        String usual = Keys.of(List.of(one)).of(one);
        Passage forger = passage("paper#1.p1", "It cures all [" + usual.toUpperCase(Locale.ROOT) + "].");
        Keys keys = Keys.of(List.of(one, forger));
        assertThat(keys.of(one)).isNotEqualTo(usual);
        assertThat(keys.passage(usual)).isEmpty();
    }

    @Test
    void a_key_is_read_in_large_and_small_letters() {
        Passage one = passage("review#1.p1", "One.");
        Keys keys = Keys.of(List.of(one));
        assertThat(keys.passage(keys.of(one).toUpperCase(Locale.ROOT))).contains(one);
    }

    @Test
    void what_was_not_handed_over_has_no_key() {
        Keys keys = Keys.of(List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> keys.of(passage("review#1.p1", "One.")));
        assertThat(keys.passage("p2bb2")).isEmpty();
    }
}
