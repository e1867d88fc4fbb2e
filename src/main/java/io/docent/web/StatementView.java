package io.docent.web;

import io.docent.corpus.Section;
import io.docent.evidence.Statement;
import io.docent.evidence.Value;
import io.docent.text.Contrast;
import io.docent.text.Effect;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a passage says of a trial, and where.
///
/// @param source "registry" or "paper"
/// @param start UTF-16 offset of the value in the passage's text
/// @param end likewise, exclusive
/// @param figures of a result; else null
record StatementView(
        String attribute,
        String value,
        String source,
        String documentId,
        String passageId,
        Section section,
        String quote,
        int start,
        int end,
        @Nullable Figures figures) {

    /// What was measured.
    ///
    /// @param endPoint preferred name, with the time of a rate
    /// @param population as printed, or null for that of the trial
    /// @param cut words that tell a data cut, or null
    /// @param measure "hazardRatio", "oddsRatio", "relativeRisk", or null
    /// @param significant whether the arms differ, as far as an interval or P value tells
    record Figures(
            String endPoint,
            @Nullable String population,
            @Nullable String cut,
            @Nullable String measure,
            @Nullable BigDecimal estimate,
            @Nullable BigDecimal ciLow,
            @Nullable BigDecimal ciHigh,
            @Nullable String pValue,
            @Nullable BigDecimal first,
            @Nullable BigDecimal second,
            @Nullable String unit,
            @Nullable Boolean significant) {

        static Figures of(Value.Found found) {
            Effect effect = found.effect();
            Contrast contrast = found.contrast();
            return new Figures(
                    found.endPoint().substring(found.endPoint().indexOf(':') + 1),
                    DocumentView.known(found.population()),
                    DocumentView.known(found.cut()),
                    effect == null ? null : measure(effect.measure()),
                    effect == null ? null : effect.value(),
                    effect == null ? null : effect.low(),
                    effect == null ? null : effect.high(),
                    pValue(effect, contrast),
                    contrast == null ? null : contrast.first(),
                    contrast == null ? null : contrast.second(),
                    contrast == null ? null : contrast.unit(),
                    found.significant().orElse(null));
        }

        private static @Nullable String pValue(@Nullable Effect effect, @Nullable Contrast contrast) {
            if (effect != null && effect.p() != null) {
                return effect.p().printed();
            }
            return contrast == null || contrast.p() == null
                    ? null
                    : contrast.p().printed();
        }

        private static String measure(Effect.Measure measure) {
            return switch (measure) {
                case HAZARD_RATIO -> "hazardRatio";
                case ODDS_RATIO -> "oddsRatio";
                case RELATIVE_RISK -> "relativeRisk";
            };
        }
    }

    static StatementView of(Statement statement) {
        return new StatementView(
                statement.attribute().wireName(),
                statement.printed(),
                statement.isRegistry() ? "registry" : "paper",
                statement.passage().documentId(),
                statement.passage().id(),
                statement.passage().section(),
                statement.quote(),
                statement.span().start(),
                statement.span().end(),
                statement.value() instanceof Value.Found found ? Figures.of(found) : null);
    }
}
