package io.docent.text;

import java.math.BigDecimal;
import java.util.Optional;

/// A P value as it is printed.
///
/// @param relation how the printed figure bounds it
/// @param value the figure, 0..1
public record PValue(Relation relation, BigDecimal value) {

    private static final BigDecimal USUAL = new BigDecimal("0.05");

    /// How the printed figure bounds the value.
    public enum Relation {
        EQUAL,
        BELOW,
        ABOVE
    }

    /// The relation that a sign or word stands for.
    static Relation relation(String sign) {
        return switch (sign.strip()) {
            case "<", "≤", "⩽", "&lt;", "less than", "<=", "=<", "lt" -> Relation.BELOW;
            case ">", "≥", "⩾", "&gt;", "greater than", ">=", "gt" -> Relation.ABOVE;
            default -> Relation.EQUAL;
        };
    }

    /// As a text prints it: "0.13", "<0.001".
    public String printed() {
        String sign = switch (relation) {
            case EQUAL -> "";
            case BELOW -> "<";
            case ABOVE -> ">";
        };
        return sign + value.toPlainString();
    }

    /// Whether it is below 0.05, as far as the print tells.
    public Optional<Boolean> significant() {
        int order = value.compareTo(USUAL);
        return switch (relation) {
            case EQUAL -> Optional.of(order < 0);
            case BELOW -> order <= 0 ? Optional.of(true) : Optional.empty();
            case ABOVE -> order >= 0 ? Optional.of(false) : Optional.empty();
        };
    }
}
