package io.docent.eval;

/// How many of how many, with Wilson's interval at 95 %, which holds for small numbers and shares near 0 and 1,
/// too.
///
/// @param hits 0 or more
/// @param of `hits` or more
public record Share(int hits, int of) {

    private static final double Z = 1.959964;

    public Share {
        if (hits < 0 || of < hits) {
            throw new IllegalArgumentException(hits + " of " + of + " must have 0 <= hits <= of");
        }
    }

    /// 0..1; not a number of none.
    public double value() {
        return (double) hits / of;
    }

    /// The lower bound, 0..1.
    public double low() {
        return bound(-1);
    }

    /// The upper bound, 0..1.
    public double high() {
        return bound(1);
    }

    private double bound(int side) {
        double square = Z * Z / of;
        double middle = value() + square / 2;
        double reach = Z * Math.sqrt((value() * (1 - value()) + square / 4) / of);
        return Math.clamp((middle + side * reach) / (1 + square), 0, 1);
    }
}
