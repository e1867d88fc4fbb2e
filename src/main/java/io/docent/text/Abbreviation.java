package io.docent.text;

import java.util.Comparator;

/// A short form and the words that a text explains it by.
///
/// @param shortForm as printed: "ECM", "Tregs", "TGF-β"
/// @param longForm as printed: "extracellular matrix"
public record Abbreviation(String shortForm, String longForm) implements Comparable<Abbreviation> {

    private static final Comparator<Abbreviation> ORDER =
            Comparator.comparing(Abbreviation::shortForm).thenComparing(Abbreviation::longForm);

    @Override
    public int compareTo(Abbreviation other) {
        return ORDER.compare(this, other);
    }
}
