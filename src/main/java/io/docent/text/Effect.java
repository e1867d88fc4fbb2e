package io.docent.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A ratio that compares two groups, as a text prints it.
///
/// @param measure which ratio
/// @param value the estimate
/// @param low lower bound of its interval, or null
/// @param high upper bound, or null
/// @param p its P value, or null
/// @param span from the name of the measure, or from the estimate where several share the name, to the last
///     figure
public record Effect(
        Measure measure,
        BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable PValue p,
        Span span) {

    /// Which ratio.
    public enum Measure {
        HAZARD_RATIO,
        ODDS_RATIO,
        RELATIVE_RISK
    }

    /// The same with a P value that was found elsewhere.
    Effect with(PValue other) {
        return new Effect(measure, value, low, high, other, span);
    }

    /// Whether it differs from no effect: by its P value, or else by its interval; empty where neither is
    /// printed.
    public Optional<Boolean> significant() {
        Optional<Boolean> byP = p == null ? Optional.empty() : p.significant();
        if (byP.isPresent() || low == null || high == null) {
            return byP;
        }
        return Optional.of(low.compareTo(BigDecimal.ONE) > 0 || high.compareTo(BigDecimal.ONE) < 0);
    }
}
