package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The reference list of a paper's XML, and what its citation marks point to. Entries have the numbers that are
/// printed before them or, where these are missing or not in order, their places in the list.
final class JatsReferences {

    private static final Pattern NUMBER = Pattern.compile("\\D{0,2}(\\d{1,4})\\D{0,2}");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s*[–‐‑—-]\\s*(\\d{1,4})");
    private static final int LONGEST_RANGE = 100;

    private final List<Reference> list = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param entries the `ref` elements, in order
    JatsReferences(List<Element> entries) {
        List<Integer> printed = printed(entries);
        for (int index = 0; index < entries.size(); index++) {
            Element entry = entries.get(index);
            int number = printed.isEmpty() ? index + 1 : printed.get(index);
            list.add(new Reference(number, JatsCitation.bibliography(entry), RegistryNumbers.of(entry.text()), false));
            Stream.concat(Stream.of(entry), entry.below("element-citation", "mixed-citation", "citation"))
                    .map(named -> named.attribute("id"))
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> numbers.putIfAbsent(id, number));
        }
    }

    private static List<Integer> printed(List<Element> entries) {
        List<Integer> printed = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Element entry : entries) {
            Matcher number = NUMBER.matcher(entry.first("label")
                    .or(() -> entry.first("mixed-citation", "label"))
                    .orElse(Element.NONE)
                    .line());
            if (!number.matches()
                    || Integer.parseInt(number.group(1)) < 1
                    || !seen.add(Integer.valueOf(number.group(1)))) {
                return List.of();
            }
            printed.add(Integer.valueOf(number.group(1)));
        }
        return printed;
    }

    /// The entries in order of the list.
    List<Reference> list() {
        return List.copyOf(list);
    }

    /// The numbers that a citation mark stands for, ascending: those it points to, and those between where it
    /// prints a range.
    List<Integer> numbers(Element citation) {
        TreeSet<Integer> cited = new TreeSet<>();
        for (String id : citation.attribute("rid").split("\\s+")) {
            Integer number = numbers.get(id);
            if (number != null) {
                cited.add(number);
            }
        }
        Matcher range = RANGE.matcher(citation.line());
        if (range.matches() && !cited.isEmpty()) {
            int first = Integer.parseInt(range.group(1));
            int last = Math.min(Integer.parseInt(range.group(2)), first + LONGEST_RANGE);
            if (cited.contains(first) || cited.contains(last)) {
                for (int number = first; number <= last; number++) {
                    cited.add(number);
                }
            }
        }
        cited.removeIf(number -> number < 1);
        return List.copyOf(cited);
    }
}
