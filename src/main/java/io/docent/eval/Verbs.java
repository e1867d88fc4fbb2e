package io.docent.eval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// English verbs of results, in the forms that a negation needs.
final class Verbs {

    private static final List<String> BASES = List.of(
            "improve",
            "reduce",
            "increase",
            "decrease",
            "prolong",
            "enhance",
            "show",
            "demonstrate",
            "promote",
            "inhibit",
            "suppress",
            "impair",
            "limit",
            "restrict",
            "trigger",
            "induce",
            "activate",
            "facilitate",
            "support",
            "affect",
            "prevent",
            "block",
            "alleviate",
            "cause",
            "exhibit",
            "reveal",
            "confirm",
            "indicate",
            "highlight",
            "receive",
            "require",
            "express",
            "regulate",
            "mediate",
            "disrupt",
            "represent",
            "remain",
            "include",
            "provide",
            "produce",
            "contribute",
            "enable",
            "achieve",
            "meet",
            "lead",
            "encompass",
            "comprise");
    private static final Map<String, String> IRREGULAR = Map.of(
            "show", "showed", "meet", "met", "lead", "led", "have", "had", "find", "found", "see", "saw", "give",
            "gave", "rise", "rose", "become", "became");

    /// Past form to base form.
    static final Map<String, String> PAST = forms(Tense.PAST);

    /// Third person to base form.
    static final Map<String, String> PRESENT = forms(Tense.PRESENT);

    private enum Tense {
        PAST,
        PRESENT
    }

    private Verbs() {}

    static String past(String base) {
        if (IRREGULAR.containsKey(base)) {
            return IRREGULAR.get(base);
        }
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.matches(".*[^aeiou]y")) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return base.matches(
                        "differ|appear|.*[aeiou]{2}.*|.*[^aeiou]{2}|.*[wy]|limit|inhibit|exhibit|reveal|benefit|alter|develop|trigger")
                ? base + "ed"
                : base + base.charAt(base.length() - 1) + "ed";
    }

    static String present(String base) {
        if (base.equals("have")) {
            return "has";
        }
        if (base.matches(".*[^aeiou]y")) {
            return base.substring(0, base.length() - 1) + "ies";
        }
        return base.matches(".*(?:s|x|ch|sh)") ? base + "es" : base + "s";
    }

    private static Map<String, String> forms(Tense tense) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (String base : BASES) {
            forms.put(tense == Tense.PAST ? past(base) : present(base), base);
        }
        return forms;
    }
}
