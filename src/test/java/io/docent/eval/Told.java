package io.docent.eval;

import io.docent.answer.Answer;
import io.docent.check.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A lie and what its reader is told of it.
record Told(Lie lie, Fate fate) {

    /// What becomes of a lie.
    enum Fate {
        /// It is shown and called supported.
        SUPPORTED,
        /// It is shown with its problems.
        MARKED,
        /// The answer that holds it is put aside for the corpus's own words.
        PUT_ASIDE,
        /// It is shown and no claim is made of it.
        UNCHECKED
    }

    boolean isCaught() {
        return fate == Fate.MARKED || fate == Fate.PUT_ASIDE;
    }

    /// What an answer tells of lies that stand in it in this order.
    static List<Told> in(Answer answer, List<Lie> lies) {
        List<Told> told = new ArrayList<>();
        Deque<Answer.Claim> rest = new ArrayDeque<>(answer.claims());
        for (Lie lie : lies) {
            Set<String> seen = new HashSet<>();
            List<Answer.Claim> own = new ArrayList<>();
            // Lines may repeat each other's sentences, but none its own.
            while (!rest.isEmpty()
                    && lie.text().contains(rest.getFirst().text())
                    && seen.add(rest.getFirst().text())) {
                Answer.Claim claim = rest.removeFirst();
                if (lie.holds(claim.text())) {
                    own.add(claim);
                }
            }
            told.add(new Told(lie, fate(answer, own)));
        }
        return told;
    }

    private static Fate fate(Answer answer, List<Answer.Claim> own) {
        if (answer.mode() == Answer.Mode.EXTRACTIVE) {
            return Fate.PUT_ASIDE;
        }
        if (own.isEmpty()) {
            return Fate.UNCHECKED;
        }
        return own.stream().anyMatch(claim -> claim.verdict() == Verdict.SUPPORTED) ? Fate.SUPPORTED : Fate.MARKED;
    }
}
