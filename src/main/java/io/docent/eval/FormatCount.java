package io.docent.eval;

import java.util.ArrayList;
import java.util.List;

/// How many things of one sort a file holds by its own markup, and how many of them a reader brought back.
///
/// @param what "sections", "table rows"
/// @param expected how many the file holds
/// @param found how many of them were read
/// @param missing the first of those that were not
public record FormatCount(String what, int expected, int found, List<String> missing) {

    private static final int MOST_SHOWN = 200;

    public FormatCount {
        missing = List.copyOf(missing);
    }

    /// Both together, as of one file.
    FormatCount plus(FormatCount other) {
        List<String> all = new ArrayList<>(missing);
        other.missing.stream().limit(Math.max(0, MOST_SHOWN - all.size())).forEach(all::add);
        return new FormatCount(what, expected + other.expected, found + other.found, all);
    }

    /// Counts as it goes.
    static final class Counter {

        private final String what;
        private final List<String> missing = new ArrayList<>();
        private int expected;
        private int found;

        Counter(String what) {
            this.what = what;
        }

        /// One more that the file holds.
        ///
        /// @param thing its words, to be shown where they are missing
        void add(String thing, Presence presence) {
            expected++;
            switch (presence) {
                case FOUND -> found++;
                case MISSING -> {
                    if (missing.size() < MOST_SHOWN) {
                        missing.add(thing);
                    }
                }
            }
        }

        FormatCount count() {
            return new FormatCount(what, expected, found, missing);
        }
    }

    /// Whether a thing was read.
    enum Presence {
        FOUND,
        MISSING;

        static Presence of(java.util.function.BooleanSupplier found) {
            return found.getAsBoolean() ? FOUND : MISSING;
        }
    }
}
