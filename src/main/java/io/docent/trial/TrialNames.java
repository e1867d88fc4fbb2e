package io.docent.trial;

import io.docent.trial.Teaching.Naming;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Learns from texts which trials there are and what they are called: `the RADVAX study (NCT01497808)` gives a
/// name to a number. A drug in the same place (`CRLX101, NCT02769962`) is not a name of the trial.
final class TrialNames {

    private static final Pattern NUMBER = Pattern.compile("NCT ?(\\d{8})(?!\\d)");
    /// Never the end of a longer word or number: of the grant "1R18HL095481-01A1" the last two signs would name a
    /// trial in every text that says "A1".
    private static final String NAME =
            "(?<![\\w-])([A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?:[- ]?(?:[A-Z]{2,}|\\d{2,4}))?)";

    /// At the end of an abstract, where nothing else stands before the registry's name: "SMILE 1", "Look
    /// AHEAD".
    private static final String NUMBERED =
            "((?:[A-Z][a-z]+ )?[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?:[-‐ ]?(?:[A-Z]{2,}|\\d{1,4}))?)";

    private static final int SHORTEST = 3;

    /// "a phase III trial (NCT…)" gives no name.
    private static final Pattern PHASE = Pattern.compile("[IVX]+[a-c]?(?:[/-][IVX]+[a-c]?)?");

    private static final List<Pattern> NAMING = List.of(
            Pattern.compile(NAME + " (?:trial|study) \\((NCT ?\\d{8})\\)"),
            Pattern.compile(NAME + ",? \\(?(NCT ?\\d{8})[);,]"),
            Pattern.compile("(?:trial|study) " + NAME + " \\((NCT ?\\d{8})\\)"),
            Pattern.compile("[;(.] ?" + NUMBERED + " ClinicalTrials\\.gov (?:registration )?number,? (NCT ?\\d{8})"));

    private TrialNames() {}

    /// What a text says of numbers and names, whoever bears them, in order.
    static List<Naming> in(String text) {
        List<Naming> namings = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            namings.add(new Naming("NCT" + number.group(1), ""));
        }
        for (Pattern pattern : NAMING) {
            Matcher named = pattern.matcher(text);
            while (named.find()) {
                String name = named.group(1);
                if (name.length() >= SHORTEST
                        && !name.startsWith("NCT")
                        && !PHASE.matcher(name).matches()) {
                    namings.add(new Naming(named.group(2).replace(" ", ""), name));
                }
            }
        }
        return namings;
    }

    /// The names that are given to each number; a number without a name has none.
    ///
    /// @param drugs tells a drug's name from a trial's
    static Map<String, Set<String>> of(Stream<Naming> namings, Predicate<String> drugs) {
        Map<String, Set<String>> names = new TreeMap<>();
        Map<String, Map<String, Integer>> given = new LinkedHashMap<>();
        namings.forEach(naming -> {
            names.computeIfAbsent(naming.number(), number -> new LinkedHashSet<>());
            if (!naming.name().isEmpty() && !drugs.test(naming.name())) {
                given.computeIfAbsent(naming.name(), name -> new LinkedHashMap<>())
                        .merge(naming.number(), 1, Integer::sum);
            }
        });
        given.forEach((name, numbers) -> names.computeIfAbsent(usual(numbers), number -> new LinkedHashSet<>())
                .add(name));
        return names;
    }

    /// A name that stands beside several numbers is that of the number that it stands beside most often, or
    /// first.
    private static String usual(Map<String, Integer> numbers) {
        int most = numbers.values().stream().max(Integer::compare).orElse(0);
        return numbers.keySet().stream()
                .filter(number -> numbers.getOrDefault(number, 0) == most)
                .findFirst()
                .orElseThrow();
    }
}
