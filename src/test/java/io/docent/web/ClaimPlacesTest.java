package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the page finds a claim, whose text is bare, in the Markdown of its answer.
@InBrowser
class ClaimPlacesTest {

    @Test
    void markers_inside_and_after_a_sentence_are_passed_over(ChatPage page) {
        expect(page, "A rose [1] and B fell [2, 3].| C.", "A rose and B fell.");
        expect(page, "A rose. [1] [2]| C.", "A rose.");
        expect(page, "A rose[1][2].| C.", "A rose.");
    }

    @Test
    void bold_and_code_are_passed_over(ChatPage page) {
        expect(page, "**A rose.**| C.", "A rose.");
        expect(page, "The `drug` **rose** by 5% [1].| C.", "The drug rose by 5%.");
        expect(page, "The **drug** rose.| C.", "The **drug** rose.");
    }

    @Test
    void lists_headings_and_lines_are_passed_over(ChatPage page) {
        expect(page, "1. A rose\n   by five [1].|\n2. B.", "A rose by five.");
        expect(page, "## A rose|\n\nB.", "A rose");
        expect(page, "- B.\n- A rose.|", "A rose.");
    }

    @Test
    void a_row_of_a_table_ends_with_its_last_cell(ChatPage page) {
        expect(page, "| a | b |\n| --- | --- |\n| A rose | 5% [1]| |", "| A rose | 5% |");
    }

    @Test
    void a_claim_is_not_found_inside_a_word(ChatPage page) {
        expect(page, "Nobody rose. No.|", "No.");
        expect(page, "It roses. It rose.|", "It rose.");
    }

    @Test
    void equal_claims_are_found_one_after_the_other(ChatPage page) {
        assertThat(ends(page, "A rose [1]. A rose.", List.of("A rose.", "A rose.")))
                .isEqualTo(List.of(11, 19));
    }

    @Test
    void what_is_not_there_is_not_found(ChatPage page) {
        assertThat(ends(page, "A rose.", List.of("B fell.", "", "A rose."))).isEqualTo(List.of(-1, -1, 7));
    }

    /// @param marked the answer, with the last `|` where the sign belongs
    private static void expect(ChatPage page, String marked, String claim) {
        boolean isTable = marked.endsWith("| |");
        int place = isTable ? marked.length() - 3 : marked.lastIndexOf('|');
        String markdown = marked.substring(0, place) + marked.substring(place + 1);
        assertThat(ends(page, markdown, List.of(claim))).as(marked).isEqualTo(List.of(place));
    }

    private static Object ends(ChatPage page, String markdown, List<String> claims) {
        return page.page()
                .evaluate(
                        "async ([markdown, claims]) => (await import('/app/claim-places.js'))"
                                + ".endsOfClaims(markdown, claims.map((text) => ({ text })))",
                        List.of(markdown, claims));
    }
}
