package io.docent.corpus;

import java.nio.file.Path;
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
        return file.isEmpty()
                ? List.of()
                : csl.references(TextFile.read(new CorpusFile(folder, file)).text(), file);
    }
}
