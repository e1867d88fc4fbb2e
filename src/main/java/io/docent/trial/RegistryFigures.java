package io.docent.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.trial.Trial.Analysis;
import io.docent.trial.Trial.Spread;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Reads figures of a record, which the registry keeps as text.
final class RegistryFigures {

    private RegistryFigures() {}

    /// The number in a field, or null where it holds none ("NA": not estimable).
    static @Nullable BigDecimal decimal(JsonNode node, String field) {
        String number = RegistryRecord.text(node, field).replace(",", "");
        return number.matches("-?(?:\\d{1,15}(?:\\.\\d{0,15})?|\\.\\d{1,15})") ? new BigDecimal(number) : null;
    }

    /// A whole number such as "1,159", or null.
    static @Nullable Integer whole(String printed) {
        String number = printed.replace(",", "");
        return number.matches("\\d{1,9}") ? Integer.valueOf(number) : null;
    }

    /// How values spread; null where the registry gives no figure for it.
    static @Nullable Spread spread(String kind, JsonNode measured) {
        BigDecimal value = decimal(measured, "spread");
        BigDecimal low = decimal(measured, "lowerLimit");
        BigDecimal high = decimal(measured, "upperLimit");
        boolean estimable = decimal(measured, "value") != null;
        boolean told = !kind.isEmpty() && (value != null || low != null || high != null);
        return told || !estimable ? new Spread(kind, value, low, high) : null;
    }

    static Analysis analysis(JsonNode node) {
        return new Analysis(
                RegistryRecord.text(node, "paramType"),
                decimal(node, "paramValue"),
                decimal(node, "ciLowerLimit"),
                decimal(node, "ciUpperLimit"),
                RegistryRecord.text(node, "ciPctValue"),
                RegistryRecord.text(node, "pValue").replaceFirst("^= ?", ""),
                RegistryRecord.text(node, "statisticalMethod"),
                RegistryRecord.text(node, "nonInferiorityType"));
    }

    /// "%" for "Percentage of Participants".
    static String unit(String registered) {
        return registered.matches("(?i)percent(?:age)?(?: of (?:participants|patients|subjects))?") ? "%" : registered;
    }
}
