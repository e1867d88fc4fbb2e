package io.docent.check;

import io.docent.corpus.Passage;
import java.util.List;

/// Vectors of claims and of what they cite, by which a claim in other words is told from one about something
/// else.
public interface Meaning {

    /// The vector of a claim, of length 1.
    float[] of(String claim);

    /// The vectors of a passage's sentences, each of length 1.
    List<float[]> of(Passage passage);

    /// The cosine of a claim and the sentence closest to it, -1..1; -1 where there is none.
    default double closeness(String claim, List<Passage> cited) {
        float[] vector = of(claim);
        return cited.stream()
                .flatMap(passage -> of(passage).stream())
                .mapToDouble(sentence -> cosine(vector, sentence))
                .max()
                .orElse(-1);
    }

    /// The cosine of two vectors of length 1, -1..1.
    static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
