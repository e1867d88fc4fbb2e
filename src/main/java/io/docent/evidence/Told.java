package io.docent.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A conflict in one plain sentence.
///
/// @param lead what is amiss: "Sources disagree on which tumour SARC021 (NCT01440088) studied"
/// @param sides what each source says, and where
public record Told(String lead, List<Side> sides) {

    /// One source's side.
    ///
    /// @param words "section 3.1 says “renal cell carcinoma”"
    /// @param statement that they tell
    public record Side(String words, Statement statement) {}

    public Told {
        sides = List.copyOf(sides);
    }

    /// The sentence.
    public String sentence() {
        return sentence(side -> "");
    }

    /// The sentence with a mark after each side.
    ///
    /// @param mark gives what stands after a side, such as " [2]"; may be empty
    public String sentence(Function<Side, String> mark) {
        List<String> told = new ArrayList<>(
                sides.stream().map(side -> side.words() + mark.apply(side)).toList());
        String last = told.removeLast();
        return lead + ": " + (told.isEmpty() ? "" : String.join(", ", told) + " and ") + last + ".";
    }
}
