package io.docent.corpus;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A folder of sources, here and anywhere in `papers/`: plain texts, papers and citations in XML, web pages, each told
/// by its content; the record of each file in `documents.json`; reference lists.
public final class CorpusFolder {

    /// A baseline file of PubMed unpacks to a third of this.
    private static final long LARGEST_PUBMED = 1024L * 1024 * 1024;

    private final Path folder;
    private final CslJson csl = new CslJson();

    public CorpusFolder(Path folder) {
        this.folder = folder;
    }

    /// Reads every source of the folder. A file that cannot be read is a problem of the result, and the others are
    /// read.
    ///
    /// @throws ProblemException if the folder is missing, or `documents.json` or a reference list that it names is
    ///     broken
    public Reading read() {
        Catalogue catalogue = catalogue();
        Pass pass = new Pass(catalogue, new FileReader(new ReferenceFiles(folder, csl)));
        pass.problems.addAll(missing(catalogue));
        new CorpusFiles(folder).list().forEach(pass::read);
        return pass.reading();
    }

    private Catalogue catalogue() {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(
                    new Problem("there is no corpus folder", folder.toString(), "create it, or name another one"));
        }
        return Files.exists(folder.resolve(Catalogue.FILE))
                ? Catalogue.read(
                        TextFile.read(new CorpusFile(folder, Catalogue.FILE)).text(), csl)
                : Catalogue.NONE;
    }

    private List<Problem> missing(Catalogue catalogue) {
        return catalogue.entries().keySet().stream()
                .filter(file -> !Files.exists(folder.resolve(file)))
                .map(file -> new Problem(
                        Catalogue.FILE + " names a file that is not there", file, "add the file, or remove its item"))
                .toList();
    }

    /// One reading of the folder.
    private static final class Pass implements PubMedReader.Changes {

        private final Catalogue catalogue;
        private final FileReader reader;
        private final DocumentIds ids;
        private final List<Document> documents = new ArrayList<>();
        private final Map<String, Document> citations = new TreeMap<>();
        private final Map<String, List<ListedWork>> lists = new TreeMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Pass(Catalogue catalogue, FileReader reader) {
            this.catalogue = catalogue;
            this.reader = reader;
            this.ids = new DocumentIds(catalogue.entries().values().stream()
                    .map(Catalogue.Entry::id)
                    .toList());
        }

        void read(CorpusFile file) {
            Optional<Catalogue.Entry> entry = catalogue.entry(file.name());
            entry.map(Catalogue.Entry::references).ifPresent(reader::checkReferences);
            try {
                Format format = file.format();
                switch (format) {
                    case TEXT, JATS, HTML -> add(reader.read(file, id(file, entry), entry), format);
                    case PUBMED -> readCitations(file);
                    case PDF -> add(reader.readPdf(file, id(file, entry), entry), format);
                    case UNKNOWN -> reportUnknown(file, entry.isPresent());
                    case REFERENCES, JSON -> readList(file, format);
                    case REGISTRY -> {}
                }
            } catch (ProblemException exception) {
                problems.add(exception.problem());
            }
        }

        private void add(Document document, Format format) {
            String file = document.source();
            boolean catalogued = catalogue.entry(file).isPresent();
            documents.add(document.from(new Source(file, format, document.contentHash(), catalogued)));
        }

        private void readList(CorpusFile file, Format format) {
            if (!file.name().equals(Catalogue.FILE)) {
                ListReader.Listed listed = ListReader.read(file, format);
                problems.addAll(listed.problems());
                lists.put(file.name(), listed.entries());
            }
        }

        private String id(CorpusFile file, Optional<Catalogue.Entry> entry) {
            return entry.map(Catalogue.Entry::id).orElseGet(() -> ids.of(file.name()));
        }

        private void readCitations(CorpusFile file) {
            try (InputStream in = file.open(LARGEST_PUBMED)) {
                new PubMedReader(file.name()).read(in, this);
            } catch (IOException exception) {
                throw file.unreadable(exception);
            }
        }

        @Override
        public void put(String pmid, Document citation) {
            citations.put(
                    pmid, citation.from(new Source(citation.source(), Format.PUBMED, citation.contentHash(), false)));
        }

        @Override
        public void remove(String pmid) {
            citations.remove(pmid);
        }

        /// Beside the papers there may be files of other sorts; among the papers a file is meant to be read.
        private void reportUnknown(CorpusFile file, boolean named) {
            if (named || file.name().startsWith("papers/")) {
                problems.add(unread(
                        file,
                        "the file is in no format that Docent reads",
                        "if it is plain text, let its name end in .txt; otherwise take it out"));
            }
        }

        private static Problem unread(CorpusFile file, String what, String fix) {
            return new Problem(what, file.name(), fix);
        }

        Reading reading() {
            ReferenceLists listed = new ReferenceLists(lists);
            List<Document> all = new ArrayList<>(listed.numbered(documents));
            all.addAll(citations.values());
            all.addAll(listed.documents());
            problems.sort(Comparator.comparing(Problem::where).thenComparing(Problem::what));
            return new Reading(listed.completed(Works.merged(all)), problems);
        }
    }
}
