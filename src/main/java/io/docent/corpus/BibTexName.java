package io.docent.corpus;

import io.docent.corpus.Bibliography.Author;

/// A name as BibTeX writes it: "Family, Given", "Family, Jr, Given", "Given Family", "{A Group}".
final class BibTexName {

    private BibTexName() {}

    static Author author(String name) {
        String stripped = name.strip();
        if (isBraced(stripped)) {
            return new Author(TexText.plain(stripped), "");
        }
        String[] parts = stripped.split("\\s*,\\s*");
        if (parts.length > 1) {
            String suffix = parts.length > 2 ? " " + parts[1] : "";
            return new Author(TexText.plain(parts[0]), TexText.plain(parts[parts.length - 1] + suffix));
        }
        String plain = TexText.plain(stripped);
        int blank = familyStart(plain);
        return blank < 0 ? new Author(plain, "") : new Author(plain.substring(blank + 1), plain.substring(0, blank));
    }

    /// Whether one pair of braces holds the whole name together.
    private static boolean isBraced(String name) {
        int depth = 0;
        for (int at = 0; at < name.length(); at++) {
            depth += name.charAt(at) == '{' ? 1 : name.charAt(at) == '}' ? -1 : 0;
            if (depth == 0 && at < name.length() - 1) {
                return false;
            }
        }
        return name.startsWith("{");
    }

    /// The blank before the family name, which starts at its particles: "Eric van Cutsem".
    private static int familyStart(String name) {
        int blank = name.lastIndexOf(' ');
        int before = blank < 0 ? -1 : name.lastIndexOf(' ', blank - 1);
        while (before >= 0 && Character.isLowerCase(name.charAt(before + 1))) {
            blank = before;
            before = name.lastIndexOf(' ', blank - 1);
        }
        return blank;
    }
}
