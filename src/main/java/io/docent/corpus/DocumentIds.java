package io.docent.corpus;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Gives each file an id that no other has.
public final class DocumentIds {

    private final Set<String> taken = new HashSet<>();

    /// @param given ids that are taken: a catalogue gives them, or a file has them
    public DocumentIds(Collection<String> given) {
        taken.addAll(given);
    }

    /// The file's name as an id; where another file has it, the path; where that is taken too, with a number.
    public String of(String file) {
        String stem = file.replaceFirst("(?i)\\.gz$", "").replaceFirst("\\.[^./]+$", "");
        String path = Slug.of(stem.replaceFirst("^papers/", ""));
        String name = Slug.of(stem.substring(stem.lastIndexOf('/') + 1));
        String wanted = name.isEmpty() ? "paper" : name;
        String id = taken.contains(wanted) && !path.isEmpty() ? path : wanted;
        for (int number = 2; taken.contains(id); number++) {
            id = wanted + "-" + number;
        }
        taken.add(id);
        return id;
    }
}
