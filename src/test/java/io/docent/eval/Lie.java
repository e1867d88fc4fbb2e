package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.eval.Perturbation.Aim;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A line that a lying model writes, and the true statement that it was made from.
///
/// @param kind of lie, as a report calls it
/// @param text without its mark
/// @param cited passages whose keys follow it
record Lie(String kind, Aim aim, Statement truth, String text, List<Passage> cited, Marking marking) {

    static final String COPIED = "copied";

    /// What a line ends in.
    enum Marking {
        /// The keys of what it cites.
        KEY,
        /// A key that was never given out.
        UNKNOWN_KEY,
        /// The number of a passage, which is no key.
        POSITION,
        /// Nothing.
        NO_KEY
    }

    /// No lie: the statement as it is.
    static Lie copied(Statement truth) {
        return new Lie(COPIED, Aim.CITATIONS, truth, truth.text(), truth.claim().cited(), Marking.KEY);
    }

    /// One lie of each kind that applies to a statement. A citation moves only to what the model was given.
    static List<Lie> of(Statement truth, Ground ground, Handed handed, Draw draw) {
        List<Lie> lies = new ArrayList<>();
        for (Perturbation kind : Kinds.perturbations()) {
            List<Claim> wrong = kind.of(truth, ground).stream()
                    .filter(claim -> claim.cited().stream()
                            .allMatch(passage ->
                                    handed.holds(passage) && !passage.text().contains(claim.text())))
                    .toList();
            draw.one(wrong, kind.kind() + truth.text())
                    .map(claim -> new Lie(kind.kind(), kind.aim(), truth, claim.text(), claim.cited(), Marking.KEY))
                    .ifPresent(lies::add);
        }
        Stream.of(Marking.UNKNOWN_KEY, Marking.POSITION, Marking.NO_KEY)
                .map(marking -> new Lie(named(marking), Aim.CITATIONS, truth, truth.text(), List.of(), marking))
                .forEach(lies::add);
        return lies;
    }

    private static String named(Marking marking) {
        return "key: " + marking.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The line as the model writes it.
    String line(Handed handed) {
        String marks = switch (marking) {
            case KEY ->
                String.join(
                        " ",
                        cited.stream().map(passage -> handed.mark(passage.id())).toList());
            case UNKNOWN_KEY -> "[p2bb2]";
            case POSITION -> "[1]";
            case NO_KEY -> "";
        };
        return "- " + text + " " + marks;
    }

    /// Whether a claim of the answer is a part of this line in which something is wrong.
    boolean holds(String claim) {
        int start = text.indexOf(claim);
        if (start < 0 || text.equals(truth.text())) {
            return start >= 0;
        }
        int shorter = Math.min(text.length(), truth.text().length());
        int same = 0;
        while (same < shorter && text.charAt(same) == truth.text().charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && fromEnd(text, end) == fromEnd(truth.text(), end)) {
            end++;
        }
        return start <= text.length() - end && start + claim.length() >= same;
    }

    private static char fromEnd(String text, int place) {
        return text.charAt(text.length() - 1 - place);
    }
}
