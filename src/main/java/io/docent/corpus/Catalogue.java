package io.docent.corpus;

import io.docent.corpus.CslItem.CslCustom;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What `documents.json` says of the text files beside it.
///
/// @param entries by path of the text file, relative to the folder
record Catalogue(Map<String, Entry> entries) {

    static final String FILE = "documents.json";
    static final Catalogue NONE = new Catalogue(Map.of());
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

    /// @param id of the document
    /// @param bibliography of the text itself
    /// @param references path of its reference list, relative to the folder; empty where there is none
    record Entry(String id, Bibliography bibliography, String references) {}

    Catalogue {
        entries = Map.copyOf(entries);
    }

    static Catalogue read(String json, CslJson csl) {
        Map<String, Entry> entries = new TreeMap<>();
        for (CslItem item : csl.items(json, FILE)) {
            Entry entry = entry(item);
            String file = Optional.ofNullable(item.customOrNone().file())
                    .orElseThrow(() -> problem(
                            "item " + entry.id() + " names no file", "add custom.file, such as \"review.txt\""));
            checkInside(file);
            if (entries.putIfAbsent(file, entry) != null) {
                throw problem("two items name the file " + file, "keep one of them");
            }
        }
        checkIds(entries.values().stream().map(Entry::id).toList());
        return new Catalogue(entries);
    }

    Optional<Entry> entry(String file) {
        return Optional.ofNullable(entries.get(file));
    }

    private static Entry entry(CslItem item) {
        String id = item.id() == null ? "" : item.id();
        if (!id.matches(ID)) {
            throw problem(
                    "an item has the id \"" + id + "\"",
                    "use letters, digits, dots, hyphens and underscores, at most 80");
        }
        CslCustom custom = item.customOrNone();
        String references = custom.references() == null ? "" : custom.references();
        checkInside(references);
        return new Entry(id, CslConversion.bibliography(item), references);
    }

    private static void checkInside(String path) {
        if (path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/")).contains("..")) {
            throw problem(
                    "the path \"" + path + "\" leads out of the folder", "name a file inside it, with / between names");
        }
    }

    private static void checkIds(List<String> ids) {
        ids.stream()
                .filter(id -> ids.indexOf(id) != ids.lastIndexOf(id))
                .findFirst()
                .ifPresent(id -> {
                    throw problem("two items have the id " + id, "give each its own");
                });
    }

    private static ProblemException problem(String what, String fix) {
        return new ProblemException(new Problem(what, FILE, fix));
    }
}
