package io.docent.corpus;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Names that are safe in ids and addresses: lower-case ASCII letters, digits, dots and hyphens.
final class Slug {

    private static final int LONGEST = 48;

    private final Map<String, Integer> taken = new HashMap<>();

    /// `text` as a slug; empty where nothing of it can be kept.
    static String of(String text) {
        String ascii = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        return ascii.length() <= LONGEST ? ascii : ascii.substring(0, LONGEST).replaceAll("[-.]+$", "");
    }

    /// `wanted`, or where it is taken the first free of `wanted-2`, `wanted-3`, …
    String unique(String wanted) {
        int times = taken.merge(wanted, 1, Integer::sum);
        return times == 1 ? wanted : unique(wanted + "-" + times);
    }
}
