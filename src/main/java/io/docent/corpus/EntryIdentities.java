package io.docent.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an entry of a reference list may name. One whose parts are not marked (its words all stand as its
/// title) has its title between two full stops or colons, after its authors.
final class EntryIdentities {

    private static final Pattern END_OF_PART = Pattern.compile("(?<=[.?!:])\\s+|[“”\"]\\s*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final int MOST_PARTS = 4;

    private EntryIdentities() {}

    /// The likeliest first.
    static List<Identity> of(Bibliography entry) {
        List<Identity> identities = new ArrayList<>(List.of(Identity.of(entry)));
        if (isUnmarked(entry)) {
            identities.addAll(inWords(entry, identities.getFirst()));
        }
        return identities;
    }

    /// Whether the entry's words all stand as its title.
    static boolean isUnmarked(Bibliography entry) {
        return entry.authors().isEmpty()
                && entry.container().isEmpty()
                && YEAR.matcher(entry.title()).find();
    }

    private static List<Identity> inWords(Bibliography entry, Identity whole) {
        List<String> parts = List.of(END_OF_PART.split(entry.title()));
        List<Identity> identities = new ArrayList<>();
        for (int first = 0; first < parts.size(); first++) {
            List<String> before = Folded.words(String.join(" ", parts.subList(0, first)));
            for (int end = first + 1; end <= Math.min(parts.size(), first + MOST_PARTS); end++) {
                String title = Folded.title(String.join(" ", parts.subList(first, end)));
                for (int year : title.isEmpty() ? List.<Integer>of() : years(entry.title())) {
                    identities.add(whole.titled(title, year, before));
                }
            }
        }
        return identities;
    }

    private static List<Integer> years(String text) {
        Set<Integer> years = new LinkedHashSet<>();
        Matcher year = YEAR.matcher(text);
        while (year.find()) {
            years.add(Integer.valueOf(year.group()));
        }
        return List.copyOf(years);
    }
}
