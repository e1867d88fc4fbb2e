package io.docent.eval;

import io.docent.check.ClaimCheck;
import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;

/// Times checks of answers: ten sentences each, every one the first half of one sentence of the corpus
/// and the second half of the next, citing the passage of the first. No sentence is plainly said nor
/// plainly absent, so that the slower checks, those by meaning, are made where they are to be made at
/// all.
public final class CheckTimes {

    private static final int SENTENCES = 10;
    private static final int MOST_PASSAGES = 500;

    private final List<Claim> claims = new ArrayList<>();

    /// @param index of the passages that sentences are taken from
    public CheckTimes(PassageIndex index) {
        List<Claim> sentences = new ArrayList<>();
        for (Passage passage : index.passages(Filter.NONE, MOST_PASSAGES)) {
            if (passage.kind() == Passage.Kind.PARAGRAPH) {
                for (Span span : passage.sentences()) {
                    sentences.add(new Claim(span.in(passage.text()), List.of(passage)));
                }
            }
        }
        for (int i = 0; i + 1 < sentences.size(); i++) {
            String next = sentences.get(i + 1).text();
            String text = sentences.get(i).text();
            claims.add(sentences
                    .get(i)
                    .saying(text.substring(0, text.indexOf(' ', text.length() / 2) + 1)
                            + next.substring(next.indexOf(' ', next.length() / 2) + 1)));
        }
    }

    /// Milliseconds that the sentences of each answer took together.
    ///
    /// @param count how many answers are timed, after a tenth as many that are not
    public List<Double> times(ClaimCheck check, int count) {
        List<Double> times = new ArrayList<>();
        for (int i = -count / 10; i < count; i++) {
            long start = System.nanoTime();
            for (int j = 0; j < SENTENCES; j++) {
                Claim claim = claims.get(Math.floorMod(i * SENTENCES + j, claims.size()));
                check.check(claim.text(), claim.cited());
            }
            if (i >= 0) {
                times.add((System.nanoTime() - start) / 1e6);
            }
        }
        return times;
    }
}
