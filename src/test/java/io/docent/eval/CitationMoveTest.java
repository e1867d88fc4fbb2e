package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Passage;
import org.junit.jupiter.api.Test;

final class CitationMoveTest {

    private static final Statement STATEMENT =
            Made.statement("Fibrosis restricts lymphocyte infiltration and impedes chemotherapy diffusion.");

    @Test
    void a_citation_moves_to_a_passage_that_says_something_else() {
        Passage other = Made.passage("p2", "Lactate accumulates in hypoxic regions and acidifies them.");

        assertThat(CitationMove.ANYWHERE.of(STATEMENT, Made.ground(STATEMENT, other)))
                .containsExactly(new Claim(STATEMENT.text(), java.util.List.of(other)));
    }

    @Test
    void a_citation_never_moves_to_a_passage_that_says_it_too() {
        Passage same = Made.passage(
                "p2",
                "In solid tumours fibrosis impedes diffusion of chemotherapy and restricts lymphocyte infiltration.");

        assertThat(CitationMove.ANYWHERE.of(STATEMENT, Made.ground(STATEMENT, same)))
                .isEmpty();
    }
}
