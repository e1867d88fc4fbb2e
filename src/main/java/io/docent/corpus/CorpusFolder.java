package io.docent.corpus;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A folder of sources: texts (`*.txt` and `*.md`, here and anywhere in `papers/`), the record of each in
/// `documents.json`, reference lists.
public final class CorpusFolder {

    private final Path folder;
    private final CslJson csl = new CslJson();
    private final PlainTextReader reader = new PlainTextReader();

    public CorpusFolder(Path folder) {
        this.folder = folder;
    }

    /// Reads every text of the folder. A file that cannot be read is a problem of the result, and the others are read.
    ///
    /// @throws ProblemException if the folder is missing, or `documents.json` or a reference list that it names is
    ///     broken
    public Reading read() {
        Catalogue catalogue = catalogue();
        List<Document> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(missing(catalogue));
        Set<String> ids = new HashSet<>();
        catalogue.entries().values().forEach(entry -> ids.add(entry.id()));
        for (String file : files()) {
            try {
                documents.add(document(file, catalogue, ids));
            } catch (UnreadableFile unreadable) {
                problems.add(unreadable.problem());
            }
        }
        documents.sort(Comparator.comparing(Document::id));
        problems.sort(Comparator.comparing(Problem::where).thenComparing(Problem::what));
        return new Reading(documents, problems);
    }

    private Document document(String file, Catalogue catalogue, Set<String> ids) {
        TextFile text = textOf(file);
        Optional<Catalogue.Entry> entry = catalogue.entry(file);
        String id = entry.map(Catalogue.Entry::id).orElseGet(() -> freeId(file, ids));
        PlainText paper = reader.read(id, text.text());
        List<Reference> references =
                entry.map(Catalogue.Entry::references).map(this::references).orElse(List.of());
        return new Document(
                id,
                Document.Kind.PAPER,
                entry.map(Catalogue.Entry::bibliography).orElseGet(() -> titled(paper, file)),
                file,
                text.hash(),
                ReferencePassages.sections(paper.sections(), references),
                ReferencePassages.append(id, paper.passages(), references),
                references,
                paper.warnings());
    }

    private TextFile textOf(String file) {
        try {
            return TextFile.read(folder.resolve(file), file);
        } catch (ProblemException exception) {
            throw new UnreadableFile(exception);
        }
    }

    private Catalogue catalogue() {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(
                    new Problem("there is no corpus folder", folder.toString(), "create it, or name another one"));
        }
        return Files.exists(folder.resolve(Catalogue.FILE))
                ? Catalogue.read(
                        TextFile.read(folder.resolve(Catalogue.FILE), Catalogue.FILE)
                                .text(),
                        csl)
                : Catalogue.NONE;
    }

    private List<Reference> references(String file) {
        return file.isEmpty()
                ? List.of()
                : csl.references(TextFile.read(folder.resolve(file), file).text(), file);
    }

    private List<Problem> missing(Catalogue catalogue) {
        return catalogue.entries().keySet().stream()
                .filter(file -> !Files.exists(folder.resolve(file)))
                .map(file -> new Problem(
                        Catalogue.FILE + " names a file that is not there", file, "add the file, or remove its item"))
                .toList();
    }

    private List<String> files() {
        List<String> files = new ArrayList<>();
        try (Stream<Path> here = Files.list(folder)) {
            here.filter(CorpusFolder::isText).map(this::relative).forEach(files::add);
        } catch (IOException exception) {
            throw unlistable(exception);
        }
        if (Files.isDirectory(folder.resolve("papers"))) {
            try (Stream<Path> below = Files.walk(folder.resolve("papers"))) {
                below.filter(CorpusFolder::isText).map(this::relative).forEach(files::add);
            } catch (IOException | UncheckedIOException exception) {
                throw unlistable(exception);
            }
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    private ProblemException unlistable(Exception exception) {
        return new ProblemException(
                new Problem("cannot list the corpus folder", folder.toString(), "check that it may be read"),
                exception);
    }

    private String relative(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }

    private static boolean isText(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".txt") || name.endsWith(".md")) && !name.equals("readme.md") && !Files.isDirectory(path);
    }

    /// The file's name as an id; where another file has it, the path; where that is taken too, with a number.
    private static String freeId(String file, Set<String> ids) {
        String path = Slug.of(file.replaceFirst("^papers/", "").replaceFirst("\\.[^.]+$", ""));
        String name = Slug.of(file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[^.]+$", ""));
        String wanted = name.isEmpty() ? "paper" : name;
        String id = ids.contains(wanted) && !path.isEmpty() ? path : wanted;
        for (int number = 2; ids.contains(id); number++) {
            id = wanted + "-" + number;
        }
        ids.add(id);
        return id;
    }

    private static Bibliography titled(PlainText paper, String file) {
        return Bibliography.titled(paper.title().isEmpty() ? file.substring(file.lastIndexOf('/') + 1) : paper.title());
    }

    /// One text that cannot be read, apart from mistakes in the catalogue, which concern all.
    private static final class UnreadableFile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ProblemException problem;

        UnreadableFile(ProblemException problem) {
            super(problem);
            this.problem = problem;
        }

        Problem problem() {
            return problem.problem();
        }
    }
}
