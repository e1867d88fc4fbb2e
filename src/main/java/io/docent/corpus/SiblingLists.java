package io.docent.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds the reference list that lies beside a paper and is called like it: "review.ris", or
/// "review.references.nbib", beside "review.txt".
final class SiblingLists {

    private static final List<String> ENDINGS = List.of(".ris", ".nbib", ".bib", ".bibtex", ".json");

    private final Path folder;

    SiblingLists(Path folder) {
        this.folder = folder;
    }

    /// @param file path of the paper, relative to the corpus folder
    Optional<String> beside(String file) {
        String stem = file.replaceFirst("(?i)\\.gz$", "").replaceFirst("\\.[^./]+$", "");
        for (String name : List.of(stem, stem + ".references")) {
            for (String ending : ENDINGS) {
                String list = name + ending;
                if (!list.equals(file) && Files.isRegularFile(folder.resolve(list)) && isList(list)) {
                    return Optional.of(list);
                }
            }
        }
        return Optional.empty();
    }

    private boolean isList(String file) {
        return switch (new CorpusFile(folder, file).format()) {
            case REFERENCES, JSON -> true;
            case TEXT, JATS, PUBMED, REGISTRY, HTML, PDF, UNKNOWN -> false;
        };
    }
}
