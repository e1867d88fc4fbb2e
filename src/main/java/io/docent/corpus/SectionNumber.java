package io.docent.corpus;

import java.util.Arrays;
import java.util.List;

/// A heading's number, "4.1.2", and whether it can follow another.
///
/// @param parts the numbers between the full stops, outermost first
record SectionNumber(List<Integer> parts) {

    /// How many headings may be missing between two.
    private static final int LARGEST_GAP = 2;

    SectionNumber {
        parts = List.copyOf(parts);
    }

    static SectionNumber of(String printed) {
        return new SectionNumber(
                Arrays.stream(printed.split("\\.")).map(Integer::valueOf).toList());
    }

    int depth() {
        return parts.size();
    }

    /// Whether this may be the next number after `last`: a first subsection, or the next section at any depth.
    boolean mayFollow(SectionNumber last) {
        int same = 0;
        while (same < depth() && same < last.depth() && parts.get(same).equals(last.parts.get(same))) {
            same++;
        }
        if (same == depth()) {
            return false;
        }
        int step = parts.get(same) - (same < last.depth() ? last.parts.get(same) : 0);
        boolean first = parts.subList(same + 1, depth()).stream().allMatch(part -> part <= 1);
        return step >= (same < last.depth() ? 1 : 0) && step <= LARGEST_GAP && first;
    }
}
