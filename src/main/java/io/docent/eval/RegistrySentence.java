package io.docent.eval;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of a registry's sheet, said as a sentence that names its trial.
final class RegistrySentence {

    private static final Pattern FACT = Pattern.compile("([A-Z][a-z]+(?: [a-z]+)*): (.+)");
    private static final Pattern RESULT =
            Pattern.compile("([A-Z][^,:]+), ([^:]+): (.+?) (\\d[\\d.]*)( months|%) vs (.+?) "
                    + "(\\d[\\d.]*)( months|%)(?:; (.+?))?(?: \\([A-Z].*\\))?");

    private RegistrySentence() {}

    static Optional<String> of(String trial, String line) {
        Matcher result = RESULT.matcher(line);
        if (result.matches()) {
            String statistics = result.group(9) == null ? "" : " (" + result.group(9) + ")";
            return Optional.of("In " + trial + ", " + decapitalised(result.group(1)) + " was " + result.group(4)
                    + result.group(5) + " with " + result.group(3) + " and " + result.group(7) + result.group(8)
                    + " with " + result.group(6) + statistics + ".");
        }
        Matcher fact = FACT.matcher(line);
        return fact.matches() ? fact(trial, fact.group(1), fact.group(2)) : Optional.empty();
    }

    private static Optional<String> fact(String trial, String label, String value) {
        return switch (label) {
            case "Phase" -> Optional.of(trial + " was a " + value + " trial.");
            case "Enrollment" -> Optional.of(trial + " enrolled " + value + ".");
            case "Conditions" -> Optional.of(trial + " studied " + listed(value) + ".");
            case "Interventions" -> Optional.of("The interventions of " + trial + " were " + listed(value) + ".");
            case "Start date" -> Optional.of(trial + " started in " + value.substring(0, 4) + ".");
            case "Completion date" -> Optional.of(trial + " was completed in " + value.substring(0, 4) + ".");
            case "Status" -> Optional.of("The status of " + trial + " is " + value + ".");
            case "Primary end point" -> Optional.of("The primary end point of " + trial + " was " + value + ".");
            case "Primary end point met" ->
                Optional.of(trial + (value.equals("no") ? " did not meet" : " met") + " its primary end point.");
            default -> Optional.empty();
        };
    }

    private static String listed(String values) {
        int last = values.lastIndexOf("; ");
        return last < 0 ? values : values.substring(0, last).replace("; ", ", ") + " and " + values.substring(last + 2);
    }

    private static String decapitalised(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
