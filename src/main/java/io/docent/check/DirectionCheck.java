package io.docent.check;

import io.docent.check.Lexicon.Signed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Does a claim go the same way as its source: up where it says up, denied where it denies?
final class DirectionCheck {

    private static final double SAME_WORD = 2;
    private static final double SAME_FAMILY = 1;
    private static final double LEAST = 2;
    private static final double TIE = 0.75;

    private final Lexicon lexicon;

    DirectionCheck(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<String> problems(Sentence claim, List<Sentence> closest) {
        Set<String> problems = new LinkedHashSet<>();
        for (int i = 0; i < claim.words().size(); i++) {
            turned(claim, i, closest).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            denied(claim, closest, problems);
        }
        return List.copyOf(problems);
    }

    private record Match(Word word, Signed signed, double score) {

        Direction direction() {
            return word.negated() ? signed.direction().denied() : signed.direction();
        }
    }

    private java.util.Optional<String> turned(Sentence claim, int at, List<Sentence> closest) {
        Word word = claim.words().get(at);
        Signed signed = signed(claim, word);
        if (signed == null) {
            return java.util.Optional.empty();
        }
        Direction claimed = word.negated() ? signed.direction().denied() : signed.direction();
        List<Match> matches = matches(word, signed, Context.around(claim, at), closest);
        double best = matches.stream().mapToDouble(Match::score).max().orElse(0);
        if (best < LEAST
                || matches.stream()
                        .anyMatch(match ->
                                match.score >= best - TIE && match.direction().bearsOut(claimed))) {
            return java.util.Optional.empty();
        }
        Match closestMatch = matches.stream()
                .filter(match -> match.score == best)
                .findFirst()
                .orElseThrow();
        return java.util.Optional.of(
                "The claim says “" + said(word) + "” where the passage says “" + said(closestMatch.word) + "”.");
    }

    private static String said(Word word) {
        return word.negated() ? "not " + word.form() : word.form();
    }

    private List<Match> matches(Word word, Signed signed, Set<String> around, List<Sentence> closest) {
        List<Match> matches = new ArrayList<>();
        for (Sentence sentence : closest) {
            for (int i = 0; i < sentence.words().size(); i++) {
                Word there = sentence.words().get(i);
                Signed its = signed(sentence, there);
                if (its == null || !signed.comparableWith(its)) {
                    continue;
                }
                boolean same = there.key().equals(word.key()) || there.form().equals(word.form());
                double score = Context.shared(around, Context.around(sentence, i))
                        + (same ? SAME_WORD : its.family() == signed.family() ? SAME_FAMILY : 0);
                matches.add(new Match(there, its, score));
            }
        }
        return matches;
    }

    /// "Negative" in "PD-L1-negative" tells a sort of tumour, not a direction.
    private @Nullable Signed signed(Sentence sentence, Word word) {
        int start = word.span().start();
        boolean compound = start > 0 && sentence.text().charAt(start - 1) == '-';
        boolean telling = word.carriesMeaning() || word.form().matches("more|less|fewer|most|least");
        return telling && !compound ? lexicon.signed(word.form()) : null;
    }

    /// What the claim denies and the source affirms, and the other way round.
    private static void denied(Sentence claim, List<Sentence> closest, Set<String> problems) {
        Set<String> affirmed = keys(closest, Negation.AFFIRMED);
        Set<String> denied = keys(closest, Negation.DENIED);
        for (List<String> denial : claim.denials()) {
            boolean deniedThere = denial.stream().anyMatch(denied::contains);
            boolean affirmedThere = denial.stream().anyMatch(affirmed::contains);
            if (!deniedThere && affirmedThere) {
                problems.add("The claim denies what the passage affirms.");
            }
        }
        Set<String> claimAffirms = keys(List.of(claim), Negation.AFFIRMED);
        Set<String> claimDenies = keys(List.of(claim), Negation.DENIED);
        for (Sentence sentence : closest) {
            for (List<String> denial : sentence.denials()) {
                long said = denial.stream().filter(claimAffirms::contains).count();
                boolean saidDenied = denial.stream().anyMatch(claimDenies::contains);
                boolean alsoAffirmed = denial.stream().allMatch(affirmed::contains);
                if (!saidDenied && !alsoAffirmed && said * 2 > denial.size()) {
                    problems.add("The claim affirms what the passage denies.");
                }
            }
        }
    }

    private enum Negation {
        AFFIRMED,
        DENIED
    }

    private static Set<String> keys(List<Sentence> sentences, Negation negation) {
        Set<String> keys = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Word word : sentence.words()) {
                if (word.sort() != Word.Sort.FUNCTION && word.negated() == (negation == Negation.DENIED)) {
                    keys.add(word.key());
                }
            }
        }
        return keys;
    }
}
