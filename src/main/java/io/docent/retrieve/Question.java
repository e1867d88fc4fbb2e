package io.docent.retrieve;

import io.docent.vocabulary.Term.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A question, understood.
///
/// @param asked as typed
/// @param text standing alone and with typing errors mended; what is searched for
/// @param shape the form of answer that it calls for
/// @param units what it speaks of, in order
/// @param missing names in it that the corpus does not hold, as typed: trials, drugs, tumours
/// @param aspect how a table or section restricts it
public record Question(String asked, String text, Shape shape, List<Unit> units, List<String> missing, Aspect aspect) {

    /// A restriction that the question states in words of the documents' own structure.
    ///
    /// @param table label of a table or figure ("Table 1"), or empty
    /// @param section number of a section, or empty
    public record Aspect(String table, String section) {
        public static final Aspect NONE = new Aspect("", "");
    }

    public Question {
        units = List.copyOf(units);
        missing = List.copyOf(missing);
    }

    /// Whether the question had to be completed or mended.
    public boolean isRewritten() {
        return !asked.equals(text);
    }

    public List<Unit> units(Kind kind) {
        return units.stream().filter(unit -> unit.is(kind)).toList();
    }

    /// Registry numbers of the trials that it names.
    public Set<String> trials() {
        Set<String> trials = new TreeSet<>();
        units(Kind.TRIAL).forEach(unit -> trials.addAll(unit.ids()));
        return trials;
    }

    /// Ids of everything that it names.
    public Set<String> entities() {
        Set<String> ids = new TreeSet<>();
        units.forEach(unit -> ids.addAll(unit.ids()));
        return ids;
    }
}
