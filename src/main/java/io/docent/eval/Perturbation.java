package io.docent.eval;

import java.util.List;

/// A way to make a wrong claim from a faithful one.
sealed interface Perturbation permits FigureChange, FigureMisuse, Swap, NameChange, Turn, CitationMove {

    /// What the claims that come of it are called in a report.
    String kind();

    /// What a check of it is expected to reach.
    Aim aim();

    /// Every wrong claim that comes of a statement, none where it does not apply. A claim that its citation
    /// says after all is not among them.
    List<Claim> of(Statement statement, Ground ground);

    /// Groups of perturbations that share an aim.
    enum Aim {
        FIGURES("numbers"),
        IDENTIFIERS("identifiers"),
        CITATIONS("citations"),
        SWAPS("swaps"),
        DIRECTION("direction and negation"),
        NAMES("drugs, tumours, end points");

        private final String label;

        Aim(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
