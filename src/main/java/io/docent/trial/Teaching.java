package io.docent.trial;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.text.Abbreviation;
import io.docent.text.Abbreviations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What one document teaches of names, whatever others teach; what a corpus teaches is made of these, in the
/// order of the documents' ids.
///
/// @param abbreviations that its prose explains, in order
/// @param namings numbers of trials, and names that it gives to them, each as often as it does, in order
public record Teaching(List<Abbreviation> abbreviations, List<Naming> namings) {

    /// A document that teaches nothing.
    public static final Teaching NONE = new Teaching(List.of(), List.of());

    /// A registry number that a document holds, or a name that it gives to one.
    ///
    /// @param name empty where it holds the number alone
    public record Naming(String number, String name) {}

    public Teaching {
        abbreviations = List.copyOf(abbreviations);
        namings = List.copyOf(namings);
    }

    /// Reads a document's passages.
    public static Teaching of(Document document) {
        Set<Abbreviation> abbreviations = new LinkedHashSet<>();
        List<Naming> namings = new ArrayList<>();
        for (Passage passage : document.passages()) {
            if (isProse(passage)) {
                abbreviations.addAll(Abbreviations.of(passage.text()));
            }
            namings.addAll(TrialNames.in(passage.text()));
        }
        return new Teaching(new ArrayList<>(abbreviations), namings);
    }

    private static boolean isProse(Passage passage) {
        return switch (passage.kind()) {
            case ABSTRACT, PARAGRAPH, CAPTION -> true;
            case TABLE_ROW, REGISTRY, REFERENCE -> false;
        };
    }
}
