package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordOrderTest {

    @Test
    void words_in_another_order_are_counted_once() {
        assertThat(WordOrder.common(List.of("a", "b", "c", "d"), List.of("c", "d", "a", "b")))
                .isEqualTo(2);
    }

    @Test
    void words_between_do_not_matter() {
        assertThat(WordOrder.common(List.of("a", "b", "c"), List.of("x", "a", "y", "b", "z", "c")))
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void it_counts_as_the_table_of_all_pairs_does(long seed) {
        Random random = new Random(seed);
        List<String> one = words(random, 40 + random.nextInt(300));
        List<String> other = words(random, 40 + random.nextInt(300));
        assertThat(WordOrder.common(one, other)).isEqualTo(byTable(one, other));
    }

    @Test
    void strange_words_are_those_that_the_other_text_has_nowhere() {
        assertThat(WordOrder.strange(List.of("a", "b", "x", "a"), List.of("b", "a")))
                .isEqualTo(0.25);
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            words.add("w" + random.nextInt(20));
        }
        return words;
    }

    private static int byTable(List<String> one, List<String> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int row = 1; row <= one.size(); row++) {
            for (int column = 1; column <= other.size(); column++) {
                longest[row][column] = one.get(row - 1).equals(other.get(column - 1))
                        ? longest[row - 1][column - 1] + 1
                        : Math.max(longest[row - 1][column], longest[row][column - 1]);
            }
        }
        return longest[one.size()][other.size()];
    }
}
