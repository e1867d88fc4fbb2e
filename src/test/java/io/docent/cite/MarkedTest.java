package io.docent.cite;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.cite.Marked.Mark;
import io.docent.cite.Sentence.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MarkedTest {

    private static final Pattern SHOWN = Pattern.compile("( ?)\\[(\\d+)]");

    /// Text with its marks, from how it is shown.
    private static Marked of(String shown) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher mark = SHOWN.matcher(shown);
        int from = 0;
        while (mark.find()) {
            text.append(shown, from, mark.start());
            marks.add(new Mark(text.length(), Integer.parseInt(mark.group(2)), mark.group(1)));
            from = mark.end();
        }
        Marked marked = new Marked(text.append(shown.substring(from)).toString(), marks);
        assertThat(marked.markdown()).isEqualTo(shown);
        return marked;
    }

    private static List<String> sentences(String shown) {
        return of(shown).sentences().stream()
                .map(sentence -> sentence.text() + " " + sentence.numbers())
                .toList();
    }

    @Test
    void a_mark_belongs_to_the_sentence_before_it() {
        assertThat(sentences("It rose [1]. It fell. [2] Both ended [1][3]."))
                .containsExactly("It rose. [1]", "It fell. [2]", "Both ended. [1, 3]");
    }

    @Test
    void a_mark_at_the_start_of_a_line_belongs_to_what_follows() {
        assertThat(sentences("It rose.\n[1] says that it fell."))
                .containsExactly("It rose. []", "says that it fell. [1]");
    }

    @Test
    void each_item_of_a_list_stands_alone() {
        assertThat(sentences("Two things:\n- it rose [1]\n- it fell [2]\n\n1. It ended. [3]\n2) It began [4]"))
                .containsExactly("Two things: []", "it rose [1]", "it fell [2]", "It ended. [3]", "It began [4]");
    }

    @Test
    void headings_and_code_are_told_from_prose() {
        assertThat(of("## Results\n**Survival**\nIt **rose** [1].\n```\nx = 1\n```\nEnd.")
                        .sentences())
                .extracting(Sentence::text, Sentence::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Results", Line.HEADING),
                        org.assertj.core.groups.Tuple.tuple("**Survival**", Line.HEADING),
                        org.assertj.core.groups.Tuple.tuple("It **rose**.", Line.PROSE),
                        org.assertj.core.groups.Tuple.tuple("x = 1", Line.CODE),
                        org.assertj.core.groups.Tuple.tuple("End.", Line.PROSE));
    }

    @Test
    void a_sentence_is_dropped_with_its_marks_and_its_line() {
        Marked reply = of("It rose [1]. It fell [2]. It ended [3].\n- one [4]\n- two [5]");
        List<Sentence> sentences = reply.sentences();
        assertThat(reply.without(List.of(sentences.get(1), sentences.get(3))).markdown())
                .isEqualTo("It rose [1]. It ended [3].\n- two [5]");
        assertThat(reply.without(List.of(sentences.get(2), sentences.get(4))).markdown())
                .isEqualTo("It rose [1]. It fell [2]. \n- one [4]");
        assertThat(reply.without(sentences).markdown()).isEmpty();
    }

    @Test
    void numbers_run_from_one_in_the_order_of_first_use() {
        assertThat(of("It rose [3][7]. It fell [7][3][5].").renumbered().markdown())
                .isEqualTo("It rose [1][2]. It fell [2][1][3].");
    }
}
