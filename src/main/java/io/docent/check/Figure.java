package io.docent.check;

import io.docent.text.Span;
import java.math.BigDecimal;

/// A number as a text uses it.
///
/// @param kind what it measures
/// @param value its value; of a percentage the number before the sign
/// @param unit singular and lower-case ("month", "mg/kg", "%"); empty where none is printed
/// @param relation `=`, `<`, `>`, `≤` or `≥`
/// @param span of the number in its sentence, without unit
/// @param printed as the sentence prints it, with its unit
record Figure(Kind kind, BigDecimal value, String unit, char relation, Span span, String printed) {

    /// What a number measures.
    enum Kind {
        /// A hazard, odds or risk ratio.
        RATIO,
        /// A bound of an interval.
        BOUND,
        /// The confidence level of an interval.
        LEVEL,
        P_VALUE,
        PERCENT,
        DURATION,
        YEAR,
        PHASE,
        GRADE,
        DOSE,
        /// What follows ±.
        SPREAD,
        /// How many of something.
        COUNT,
        /// What no word beside it explains.
        PLAIN,
        /// A small number in words, which may as well be a turn of phrase.
        WORD
    }

    /// Whether both may be one figure, printed by two hands.
    boolean agreesWith(Figure other) {
        boolean sameRelation = relation == other.relation || kind != Kind.P_VALUE && other.kind != Kind.P_VALUE;
        return value.compareTo(other.value) == 0 && sameRelation && sameMeasure(other);
    }

    boolean sameMeasure(Figure other) {
        if (kind == other.kind) {
            return unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty() || kind == Kind.COUNT;
        }
        return vague() && other.kind != Kind.P_VALUE
                || other.vague() && kind != Kind.P_VALUE
                || counts() && other.counts();
    }

    private boolean vague() {
        return kind == Kind.PLAIN;
    }

    private boolean counts() {
        return kind == Kind.COUNT || kind == Kind.PLAIN || kind == Kind.WORD;
    }

    Figure as(Kind other, String itsUnit) {
        return new Figure(other, value, itsUnit, relation, span, printed);
    }
}
