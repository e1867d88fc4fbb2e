package io.docent.model;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings the vectors of a model to length 1, which not every model gives, and holds them to one number of
/// dimensions.
final class UnitVectors {

    private final AtomicInteger length;
    private final String model;

    /// @param length of all vectors, or 0 to go by the first
    /// @param model name and address, for problems
    UnitVectors(int length, String model) {
        this.length = new AtomicInteger(length);
        this.model = model;
    }

    /// How long vectors are; 0 as long as nobody knows.
    int length() {
        return length.get();
    }

    /// @throws ProblemException if the vector has another length, or holds what is no number
    float[] unit(float[] vector) {
        length.compareAndSet(0, vector.length);
        if (vector.length != length.get() || vector.length == 0) {
            throw problem(
                    "a vector has " + vector.length + " numbers where " + length.get() + " are wanted",
                    "look at embedding.dimensions and embedding.name: all vectors of an index have one length");
        }
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        if (!Double.isFinite(square)) {
            throw problem(
                    "a vector holds something that is no number",
                    "look at the log of the model's server; some models fail so at reduced precision");
        }
        return scaled(vector, square);
    }

    private static float[] scaled(float[] vector, double square) {
        float[] unit = vector.clone();
        for (int i = 0; i < unit.length && square > 0; i++) {
            unit[i] = (float) (vector[i] / Math.sqrt(square));
        }
        return unit;
    }

    private ProblemException problem(String what, String fix) {
        return new ProblemException(new Problem("there are no vectors: " + what, model, fix));
    }
}
