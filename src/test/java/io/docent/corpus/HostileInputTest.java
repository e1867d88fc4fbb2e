package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that no one would call a paper are read all the same, in linear time.
class HostileInputTest {

    /// Generous: a quadratic reader takes hours.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Map<String, String> PIECES = Map.ofEntries(
            Map.entry("a line without a blank", "x"),
            Map.entry("words without an end", "word "),
            Map.entry("short sentences on one line", "A. "),
            Map.entry("opening brackets", "("),
            Map.entry("tabs", "\t"),
            Map.entry("blank lines", "\n"),
            Map.entry("short lines", "Ab\n"),
            Map.entry("short lines with blank ones between", "Word\n\n"),
            Map.entry("numbered lines", "1 Title\n"),
            Map.entry("numbered headings", "1.1 Title\n\n"),
            Map.entry("well-known names", "Methods\n"),
            Map.entry("Markdown headings", "# T\n"),
            Map.entry("table labels", "Table 1 | A.\n"),
            Map.entry("cells", "\tcell\n"),
            Map.entry("rows", "\ta\tb\n\n"),
            Map.entry("citation marks", "(1, 2) "),
            Map.entry("no-break hyphens", "A\u00A0-\u00A01"),
            Map.entry("soft hyphens", "\u00AD"),
            Map.entry("control characters", "\u0001\u001B[31m"),
            Map.entry("carriage returns", "\r"),
            Map.entry("other scripts", "腫瘍微小環境。"),
            Map.entry("astral characters", "𝛼🧬"));

    static Stream<String> names() {
        return PIECES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_megabyte_is_read_in_linear_time(String name) {
        String piece = PIECES.getOrDefault(name, "");
        String file = piece.repeat(1_000_000 / piece.length());

        PlainText paper = assertTimeoutPreemptively(LIMIT, () -> new PlainTextReader().read("paper", file));

        assertThat(paper.passages())
                .allSatisfy(passage -> assertThat(passage.text()).isNotEmpty());
    }

    @Test
    void a_table_of_many_rows_is_read_in_linear_time() {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(row -> "\tdrug " + row + "\n\tmouse\n\t" + row + "\n\n")
                .collect(Collectors.joining());
        String file = "Table 1 | Many.\n\tDrug\n\tModel\n\tn\n\n" + rows;

        PlainText paper = assertTimeoutPreemptively(LIMIT, () -> new PlainTextReader().read("paper", file));

        assertThat(paper.passages()).hasSize(20_001);
    }

    @Test
    void a_row_of_many_cells_is_read_in_linear_time() {
        String file = "Table 1 | Wide.\n\tA\n\tB\n\tC\n\n" + "\t(open,\n".repeat(50_000);

        PlainText paper = assertTimeoutPreemptively(LIMIT, () -> new PlainTextReader().read("paper", file));

        assertThat(paper.passages()).isNotEmpty();
    }

    @Test
    void parts_of_a_line_without_blanks_do_not_split_a_character() {
        PlainText paper = new PlainTextReader().read("paper", "x" + "🧬".repeat(5_000));

        assertThat(paper.passages()).hasSizeGreaterThan(1).allSatisfy(passage -> {
            assertThat(Character.isLowSurrogate(passage.text().charAt(0))).isFalse();
            assertThat(passage.text().length()).isLessThanOrEqualTo(Parts.LONGEST);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\uD800",
                "\uDC00x",
                "\uFFFF",
                "Table",
                "Table 1",
                "Table 1 |",
                "Fig.",
                "# ",
                "1 ",
                "1. A",
                "\t"
            })
    void odd_scraps_are_read(String file) {
        assertThat(new PlainTextReader().read("paper", file).origins()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void control_characters_reach_no_passage() {
        PlainText paper = new PlainTextReader().read("paper", "A tumour\u001B[31m is\u0007 dense.");

        assertThat(paper.passages().getFirst().text()).isEqualTo("A tumour[31m is dense.");
    }

    @Test
    void another_script_is_split_into_sentences() {
        PlainText paper = new PlainTextReader().read("paper", "1 はじめに\n\n腫瘍は低酸素である。免疫細胞は入れない。\n");

        assertThat(paper.sections()).extracting(Section::label).containsExactly("1 はじめに");
        assertThat(paper.passages().getFirst().sentences()).hasSize(2);
    }
}
