package io.docent.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the reference list that lies beside a paper and is called like it: "review.ris", or
/// "review.references.nbib", beside "review.txt". Each folder is listed once, when it is first asked about.
final class SiblingLists {

    private static final List<String> ENDINGS = List.of(".ris", ".nbib", ".bib", ".bibtex", ".json");

    private final Path folder;
    private final Map<Path, Set<String>> names = new ConcurrentHashMap<>();

    SiblingLists(Path folder) {
        this.folder = folder;
    }

    /// @param file path of the paper, relative to the corpus folder
    Optional<String> beside(String file) {
        String stem = file.replaceFirst("(?i)\\.gz$", "").replaceFirst("\\.[^./]+$", "");
        for (String name : List.of(stem, stem + ".references")) {
            for (String ending : ENDINGS) {
                String list = name + ending;
                if (!list.equals(file) && isThere(folder.resolve(list)) && isList(list)) {
                    return Optional.of(list);
                }
            }
        }
        return Optional.empty();
    }

    /// The names tell which files need not be looked at; the disk knows whether it takes capitals for small
    /// letters.
    private boolean isThere(Path list) {
        Path parent = Objects.requireNonNull(list.getParent(), "a list lies in a folder");
        return names.computeIfAbsent(parent, SiblingLists::namesIn)
                        .contains(list.getFileName().toString().toLowerCase(Locale.ROOT))
                && Files.isRegularFile(list);
    }

    /// In small letters.
    private static Set<String> namesIn(Path folder) {
        try (Stream<Path> here = Files.list(folder)) {
            return here.map(path -> path.getFileName().toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            return Set.of(); // a folder that is gone, or may not be listed, has no lists
        }
    }

    private boolean isList(String file) {
        return switch (new CorpusFile(folder, file).format()) {
            case REFERENCES, JSON -> true;
            case TEXT, JATS, PUBMED, REGISTRY, HTML, PDF, UNKNOWN -> false;
        };
    }
}
