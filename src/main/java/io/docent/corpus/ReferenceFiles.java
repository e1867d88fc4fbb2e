package io.docent.corpus;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The reference lists that a catalogue names.
final class ReferenceFiles {

    private final Path folder;
    private final CslJson csl;

    ReferenceFiles(Path folder, CslJson csl) {
        this.folder = folder;
        this.csl = csl;
    }

    /// The entries of a list, none where `file` is empty.
    ///
    /// @param file path below the folder
    List<Reference> read(String file) {
        if (file.isEmpty()) {
            return List.of();
        }
        String text = TextFile.read(new CorpusFile(folder, file)).text();
        boolean json =
                text.stripLeading().startsWith("[") || text.stripLeading().startsWith("{");
        return json ? csl.references(text, file) : numbered(ReferenceList.read(text, file));
    }

    /// A list of another program has no numbers; its works are numbered by their places.
    static List<Reference> numbered(List<Bibliography> works) {
        List<Reference> references = new ArrayList<>();
        for (Bibliography work : works) {
            references.add(new Reference(references.size() + 1, work, RegistryNumbers.of(work.title()), false));
        }
        return references;
    }
}
