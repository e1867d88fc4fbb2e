package io.docent.cite;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.text.Sentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationStreamTest {

    private static final Passage ONE = passage("one");
    private static final Passage TWO = passage("two");
    private static final Keys KEYS = Keys.of(List.of(ONE, TWO));
    private static final String A = KEYS.of(ONE);
    private static final String B = KEYS.of(TWO);

    private final List<String> sentences = new ArrayList<>();
    private final StringBuilder passed = new StringBuilder();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final CitationStream stream = new CitationStream(KEYS, this::number, passed::append);

    private int number(String key, String sentence) {
        sentences.add(sentence);
        return numbers.computeIfAbsent(key, fresh -> numbers.size() + 1);
    }

    private static Passage passage(String id) {
        String text = "Words of " + id + ".";
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

    /// Ⓐ and Ⓑ stand for the keys of the two passages.
    private static String keyed(String reply) {
        return reply.replace("Ⓐ", A).replace("Ⓑ", B);
    }

    private String read(String reply) {
        stream.accept(keyed(reply));
        Marked marked = stream.finish();
        assertThat(passed.toString().stripTrailing())
                .as("what was passed on is the whole reply")
                .isEqualTo(marked.markdown().stripTrailing());
        return passed.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            it rose [Ⓐ].                 > it rose [1].
            it rose[Ⓐ].                  > it rose [1].
            it rose. [Ⓐ] it fell. [Ⓑ]    > it rose. [1] it fell. [2]
            it rose [Ⓑ], it fell [Ⓐ].    > it rose [1], it fell [2].
            it rose 【Ⓐ】.                > it rose [1].
            it rose ［Ⓐ］.                > it rose [1].
            it rose [[Ⓐ]].               > it rose [1].
            it rose [[Ⓐ], [Ⓑ]].          > it rose [1][2].
            it rose [[Ⓐ][Ⓑ]].            > it rose [1][2].
            it rose [Ⓐ, Ⓑ].              > it rose [1][2].
            it rose [Ⓐ; Ⓑ].              > it rose [1][2].
            it rose [Ⓐ and Ⓑ].           > it rose [1][2].
            it rose [Ⓐ][Ⓑ].              > it rose [1][2].
            it rose [Ⓐ] [Ⓑ].             > it rose [1][2].
            it rose [Ⓐ][Ⓐ].              > it rose [1].
            it rose (Ⓐ).                 > it rose [1].
            it rose (Ⓐ, Ⓑ).              > it rose [1][2].
            it rose [^Ⓐ].                > it rose [1].
            it rose [passage Ⓐ].         > it rose [1].
            it rose 【Ⓐ†L3-L5】.          > it rose [1].
            as Ⓐ says, it rose           > as [1] says, it rose
            (it rose [Ⓐ])                > (it rose [1])
            [HR 0.86 [Ⓐ]]                > [HR 0.86 [1]]
            it rose [ Ⓐ ].               > it rose [1].
            - it rose [Ⓐ]                > - it rose [1]
            """)
    void a_key_becomes_a_number(String reply, String shown) {
        assertThat(read(reply)).isEqualTo(shown);
        assertThat(stream.unknownMarks()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it rose [1].",
                "it rose [p2bb2].",
                "it rose [12].",
                "it rose【1】.",
                "it rose ［１］.",
                "it rose [[1]].",
                "it rose [1, 2].",
                "it rose [1-3].",
                "it rose [1–3].",
                "it rose [1][2].",
                "it rose [^1].",
                "it rose [source 1].",
                "it rose 【4†source】.",
                "it rose (p2bb2).",
                "[3] it rose."
            })
    void a_marker_that_no_passage_has_is_removed_and_reported(String reply) {
        assertThat(read(reply)).isEqualTo("it rose.");
        assertThat(stream.unknownMarks()).isPositive();
        assertThat(stream.unknown()).isNotEmpty();
        assertThat(sentences).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HR 0.71 [95% CI 0.71–1.04]",
                "[18F]FDG was given",
                "[18]F-FDG and [177]Lu-DOTATATE",
                "the range [12–18] months",
                "(95% CI [3, 7])",
                "as reported (49) in 2021 [2021]",
                "patients (36) and [all of them]",
                "[HALO 301] did not improve it",
                "p53 and p16 are not keys, nor is p27Kip1",
                "[ ] to do, [x] done, a[i], [[nested] text]",
                "[0.71]",
                "see [the registry](there)"
            })
    void other_brackets_stay(String reply) {
        assertThat(read(reply)).isEqualTo(reply);
        assertThat(stream.unknownMarks()).isZero();
    }

    @Test
    void the_known_part_of_a_mixed_marker_counts_and_the_rest_is_reported() {
        assertThat(read("it rose [Ⓐ, 7, p2bb2].")).isEqualTo("it rose [1].");
        assertThat(stream.unknown()).containsExactly("[7]", "[p2bb2]");
    }

    @Test
    void code_is_left_as_it_is() {
        String reply = keyed("run `x[1]` or\n```\na[2] = [Ⓐ]\n```\nthen it rose [Ⓐ]");
        stream.accept(reply);
        assertThat(stream.finish().markdown())
                .isEqualTo(keyed("run `x[1]` or\n```\na[2] = [Ⓐ]\n```\nthen it rose ")
                                .strip() + " [1]");
    }

    @Test
    void a_backtick_that_nothing_closes_hides_markers_on_its_line_alone() {
        assertThat(read("a ` stray\nit rose [Ⓐ].")).isEqualTo("a ` stray\nit rose [1].");
    }

    @Test
    void a_mark_is_never_made_a_link() {
        assertThat(read("it rose [Ⓐ](http://example.org)\n[Ⓑ]: http://example.org"))
                .isEqualTo("it rose [1] (http://example.org)\n[2] : http://example.org");
    }

    @Test
    void that_there_is_no_answer_is_heard_and_not_shown() {
        assertThat(read("[none]")).isEmpty();
        assertThat(stream.saysNoAnswer()).isTrue();
    }

    @Test
    void a_citation_is_given_the_sentence_before_it() {
        read("It fell [Ⓐ]. In the second arm, it rose [Ⓑ]. Both ended. [Ⓐ]\n- [Ⓑ] opens a line");
        assertThat(sentences).containsExactly("It fell", "In the second arm, it rose", "Both ended.", "-");
    }

    @Test
    void text_is_passed_on_at_once() {
        stream.accept("Overall survival");
        assertThat(passed.toString()).isEqualTo("Overall survival");
        stream.accept(" rose [");
        assertThat(passed.toString()).isEqualTo("Overall survival rose");
        stream.accept(A.substring(0, 2));
        assertThat(passed.toString()).isEqualTo("Overall survival rose");
        stream.accept(A.substring(2) + "]");
        assertThat(passed.toString()).isEqualTo("Overall survival rose [1]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "(", "【", "[[", "p2bb", "[1", "[1,", "[Ⓐ, ", "[Ⓐ", "`", "``` ", "[Ⓐ] ", "a [Ⓐ]. ", "†", "[Ⓐ†",
                "[1 & ", "- ", "\n"
            })
    void hostile_input_holds_back_little_and_comes_through(String bit) {
        String piece = keyed(bit).repeat(500);
        int longest = 0;
        int length = bit.equals("[") ? 1_000_000 : 100_000;
        for (int i = 0; i < length / piece.length() + 1; i++) {
            stream.accept(piece);
            longest = Math.max(longest, stream.waiting());
        }
        stream.finish();
        assertThat(longest).isLessThan(500);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void how_a_reply_is_cut_never_changes_what_comes_of_it(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            String reply = reply(random);
            List<String> whole = outcome(List.of(reply));
            assertThat(outcome(cut(reply, random))).as(reply).isEqualTo(whole);
            assertThat(outcome(reply.chars().mapToObj(Character::toString).toList()))
                    .as(reply)
                    .isEqualTo(whole);
        }
    }

    private static String reply(Random random) {
        List<String> bits = List.of(
                "[",
                "]",
                "【",
                "】",
                "(",
                ")",
                A,
                B,
                "p2bb2",
                "1",
                "23",
                "-",
                "–",
                ", ",
                "; ",
                " and ",
                " ",
                "\n",
                "`",
                "```",
                "It rose",
                ". ",
                "p",
                "pa",
                "F",
                "Lu",
                "none",
                "[none]",
                "†",
                "source ",
                "^",
                "95% CI ",
                "[" + A + "]",
                "[" + A + ", " + B + "]",
                "(" + B + ")",
                ":",
                "[[" + A + "], [" + B + "]]",
                "é",
                "𝛼");
        StringBuilder reply = new StringBuilder();
        int length = 1 + random.nextInt(30);
        for (int i = 0; i < length; i++) {
            reply.append(bits.get(random.nextInt(bits.size())));
        }
        return reply.toString();
    }

    private static List<String> cut(String reply, Random random) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < reply.length()) {
            int to = Math.min(reply.length(), from + 1 + random.nextInt(6));
            pieces.add(reply.substring(from, to));
            from = to;
        }
        return pieces;
    }

    private static List<String> outcome(List<String> pieces) {
        StringBuilder shown = new StringBuilder();
        List<String> asked = new ArrayList<>();
        CitationStream stream = new CitationStream(
                KEYS,
                (key, sentence) -> {
                    asked.add(key + " < " + sentence);
                    return key.equals(A) ? 1 : 2;
                },
                shown::append);
        pieces.forEach(stream::accept);
        Marked marked = stream.finish();
        List<String> all = new ArrayList<>(asked);
        all.addAll(stream.unknown());
        all.add(shown.toString());
        all.add(marked.markdown());
        all.add(String.valueOf(stream.saysNoAnswer()));
        return all;
    }
}
