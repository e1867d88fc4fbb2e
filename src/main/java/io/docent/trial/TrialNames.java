package io.docent.trial;

import io.docent.corpus.Passage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Learns from texts which trials there are and what they are called: `the RADVAX study (NCT01497808)` gives a name to
/// a
/// number. A drug in the same place (`CRLX101, NCT02769962`) is not a name of the trial.
final class TrialNames {

    private static final Pattern NUMBER = Pattern.compile("NCT ?(\\d{8})(?!\\d)");
    private static final String NAME = "([A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*(?:[- ]?(?:[A-Z]{2,}|\\d{2,4}))?)";
    /// "a phase III trial (NCT…)" gives no name.
    private static final Pattern PHASE = Pattern.compile("[IVX]+[a-c]?(?:[/-][IVX]+[a-c]?)?");

    private static final List<Pattern> NAMING = List.of(
            Pattern.compile(NAME + " (?:trial|study) \\((NCT ?\\d{8})\\)"),
            Pattern.compile(NAME + ",? \\(?(NCT ?\\d{8})[);,]"),
            Pattern.compile("(?:trial|study) " + NAME + " \\((NCT ?\\d{8})\\)"));

    private final Map<String, Set<String>> names = new TreeMap<>();
    private final Map<String, Map<String, Integer>> given = new LinkedHashMap<>();

    private TrialNames() {}

    /// The names that passages give to each number they hold; a number without a name has none.
    ///
    /// @param drugs tells a drug's name from a trial's
    static Map<String, Set<String>> in(Collection<Passage> passages, java.util.function.Predicate<String> drugs) {
        TrialNames learned = new TrialNames();
        passages.forEach(passage -> learned.read(passage.text(), drugs));
        learned.given.forEach((name, numbers) -> learned.names
                .computeIfAbsent(usual(numbers), number -> new LinkedHashSet<>())
                .add(name));
        return new LinkedHashMap<>(learned.names);
    }

    /// A name that stands beside several numbers is that of the number that it stands beside most often, or first.
    private static String usual(Map<String, Integer> numbers) {
        int most = numbers.values().stream().max(Integer::compare).orElse(0);
        return numbers.keySet().stream()
                .filter(number -> numbers.getOrDefault(number, 0) == most)
                .findFirst()
                .orElseThrow();
    }

    private void read(String text, java.util.function.Predicate<String> drugs) {
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            names.computeIfAbsent("NCT" + number.group(1), key -> new LinkedHashSet<>());
        }
        for (Pattern pattern : NAMING) {
            Matcher named = pattern.matcher(text);
            while (named.find()) {
                String name = named.group(1);
                if (!drugs.test(name)
                        && !name.startsWith("NCT")
                        && !PHASE.matcher(name).matches()) {
                    String beside = named.group(2).replace(" ", "");
                    given.computeIfAbsent(name, key -> new LinkedHashMap<>()).merge(beside, 1, Integer::sum);
                }
            }
        }
    }
}
