package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Origin.Role;
import io.docent.text.Span;
import io.docent.text.Typography;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No word of a file is lost and none is doubled.
class NothingLostTest {

    static Stream<Named<String>> papers() {
        return Stream.of(
                Named.of("the review", Papers.review()),
                Named.of("wrapped lines", Papers.WRAPPED),
                Named.of("wrapped lines, Windows", Papers.WRAPPED.replace("\n", "\r\n")),
                Named.of("Markdown", Papers.MARKDOWN),
                Named.of("a cell a line", Papers.CELLS),
                Named.of("nothing", ""),
                Named.of("a word", "Word"));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void every_character_has_exactly_one_origin(String file) {
        assertCovered(file, new PlainTextReader().read("paper", file));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void every_passage_holds_the_words_of_its_origins_and_no_others(String file) {
        PlainText paper = new PlainTextReader().read("paper", file);
        Map<String, List<Origin>> origins = paper.origins().stream().collect(Collectors.groupingBy(Origin::owner));
        for (Passage passage : paper.passages()) {
            List<Origin> own = origins.getOrDefault(passage.id(), List.of());
            if (passage.kind() == Passage.Kind.TABLE_ROW) {
                assertRow(file, passage, own);
            } else {
                assertThat(words(file, own, Role.PARAGRAPH) + words(file, own, Role.CAPTION))
                        .as(passage.id())
                        .isEqualTo(passage.text());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void every_heading_is_a_section(String file) {
        PlainText paper = new PlainTextReader().read("paper", file);
        List<String> labels = paper.sections().stream().map(Section::label).toList();

        for (Origin origin : paper.origins()) {
            if (origin.role() == Role.HEADING || origin.role() == Role.TITLE) {
                String printed = Typography.repair(origin.raw().in(file)).text();
                String heading = printed.replaceFirst("^#+ ", "")
                        .replaceFirst("^([\\d.]+)\\. ", "$1 ")
                        .replaceFirst(":$", "");
                assertThat(labels).contains(heading);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void ids_are_unique_and_the_order_is_that_of_the_file(String file) {
        PlainText paper = new PlainTextReader().read("paper", file);

        assertThat(paper.passages()).extracting(Passage::id).doesNotHaveDuplicates();
        assertThat(paper.origins()).extracting(Origin::raw).isSorted();
        for (int order = 0; order < paper.passages().size(); order++) {
            assertThat(paper.passages().get(order).order()).isEqualTo(order);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void nothing_is_lost_of_any_text(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "\n",
            "\n",
            "\n\n",
            "\t",
            " ",
            "Table 1 | ",
            "Fig. 2. ",
            "1 Introduction",
            "2.1 Aims",
            "# ",
            "Word ",
            "a sentence ends here. ",
            "References",
            "(",
            ")",
            "12",
            ",",
            "\u00A0-\u00A0",
            "\u00AD",
            "\r\n",
            "| a | b |",
            "Long prose that goes on for a while and tells of many things in one breath. ",
            "한 ",
            "\u0007",
            "NCT01234567"
        };
        for (int round = 0; round < 300; round++) {
            StringBuilder file = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                file.append(pieces[random.nextInt(pieces.length)]);
            }
            assertCovered(file.toString(), new PlainTextReader().read("paper", file.toString()));
        }
    }

    private static void assertCovered(String file, PlainText paper) {
        int[] times = new int[file.length()];
        for (Origin origin : paper.origins()) {
            for (int at = origin.raw().start(); at < origin.raw().end(); at++) {
                times[at]++;
            }
        }
        for (int at = 0; at < file.length(); at++) {
            if (!Typography.isBlank(file.charAt(at))) {
                String context = file.substring(Math.max(0, at - 30), Math.min(file.length(), at + 30));
                assertThat(times[at])
                        .as("'%s' in «%s»", file.charAt(at), context)
                        .isEqualTo(1);
            } else {
                assertThat(times[at]).isLessThanOrEqualTo(1);
            }
        }
    }

    /// The values of a row are its cells and its group; the rest are column names.
    private static void assertRow(String file, Passage passage, List<Origin> own) {
        List<TableRow.Cell> cells = TableRow.of(passage).cells();
        Function<Span, String> repaired =
                span -> Typography.repair(span.in(file)).text();
        List<String> printed = own.stream().map(Origin::raw).map(repaired).toList();
        List<String> values =
                cells.stream().map(cell -> cell.value().in(passage.text())).toList();
        assertThat(values.subList(values.size() - printed.size(), values.size()))
                .as(passage.id())
                .isEqualTo(printed);
        assertThat(values.size() - printed.size()).isLessThanOrEqualTo(1);
    }

    private static String words(String file, List<Origin> origins, Role role) {
        return origins.stream()
                .filter(origin -> origin.role() == role)
                .map(origin -> Typography.repair(origin.raw().in(file)).text())
                .collect(Collectors.joining());
    }
}
