package io.docent.corpus;

import io.docent.pdf.PdfLimits;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads the files of a corpus folder one at a time, each by the reader of its format, with what
/// `documents.json` says of it.
public final class SourceReader {

    /// A baseline file of PubMed unpacks to a third of this.
    private static final long LARGEST_PUBMED = 1024L * 1024 * 1024;

    private final Path folder;
    private final Catalogue catalogue;
    private final FileReader reader;
    private final PdfLimits pdf;
    private final SiblingLists siblings;

    /// Reads `documents.json`, if there is one; with the usual limits for PDF files.
    ///
    /// @throws ProblemException if the folder is missing, or `documents.json` is broken
    public SourceReader(Path folder) {
        this(folder, PdfLimits.USUAL);
    }

    /// Reads `documents.json`, if there is one.
    ///
    /// @param pdf how much one PDF may take
    /// @throws ProblemException if the folder is missing, or `documents.json` is broken
    public SourceReader(Path folder, PdfLimits pdf) {
        this.pdf = pdf;
        this.siblings = new SiblingLists(folder);
        CslJson csl = new CslJson();
        this.folder = folder;
        this.catalogue = catalogue(folder, csl);
        this.reader = new FileReader(new ReferenceFiles(folder, csl), pdf);
    }

    private static Catalogue catalogue(Path folder, CslJson csl) {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(
                    new Problem("there is no corpus folder", folder.toString(), "create it, or name another one"));
        }
        return Files.exists(folder.resolve(Catalogue.FILE))
                ? Catalogue.read(
                        TextFile.read(new CorpusFile(folder, Catalogue.FILE)).text(), csl)
                : Catalogue.NONE;
    }

    /// Takes what a file says of each of its documents, in order; what comes later replaces.
    public interface Taken {

        /// The file holds a document.
        void document(Document document);

        /// The file says that a document is withdrawn.
        void withdrawn(String id);

        /// The file is a reference list.
        ///
        /// @param works that it names, in its order
        default void listed(List<Bibliography> works) {}

        /// Something in the file could not be read; the rest was.
        default void problem(Problem problem) {}
    }

    /// The ids that `documents.json` gives.
    public Collection<String> givenIds() {
        return catalogue.entries().values().stream().map(Catalogue.Entry::id).toList();
    }

    /// The id that `documents.json` gives to a file's document.
    public Optional<String> givenId(String file) {
        return catalogue.entry(file).map(Catalogue.Entry::id);
    }

    /// What beside a file's own content decides how it is read: changes where its item in `documents.json`, its
    /// reference list or the list that is called like it does, or for a PDF the limits that are set. Empty where
    /// nothing else decides.
    ///
    /// @throws ProblemException if its reference list cannot be read
    public String context(String file) {
        boolean limited =
                !pdf.equals(PdfLimits.USUAL) && file.toLowerCase(Locale.ROOT).endsWith(".pdf");
        String beside = siblings.beside(file).map(this::hash).orElse("");
        return catalogue.entry(file).map(this::context).orElse("") + beside + (limited ? pdf : "");
    }

    private String context(Catalogue.Entry entry) {
        String list = entry.references().isEmpty() ? "" : hash(entry.references());
        return Sha256.of(entry + "\n" + list);
    }

    private String hash(String list) {
        return Sha256.of(new CorpusFile(folder, list).bytes(FileReader.LARGEST_LIST));
    }

    /// The files that `documents.json` names: texts and reference lists, there or not.
    public Set<String> named() {
        Set<String> files = new TreeSet<>(catalogue.entries().keySet());
        catalogue.entries().values().stream()
                .map(Catalogue.Entry::references)
                .filter(list -> !list.isEmpty())
                .forEach(files::add);
        return files;
    }

    /// One for each file that `documents.json` names and that is not there.
    public List<Problem> missing() {
        return catalogue.entries().keySet().stream()
                .filter(file -> !Files.exists(folder.resolve(file)))
                .sorted()
                .map(file -> new Problem(
                        Catalogue.FILE + " names a file that is not there", file, "add the file, or remove its item"))
                .toList();
    }

    /// Checks a file's reference list, which belongs to the catalogue: a mistake in it is no mistake of the
    /// file.
    ///
    /// @throws ProblemException if the list is broken
    public void check(String file) {
        catalogue.entry(file).map(Catalogue.Entry::references).ifPresent(reader::checkReferences);
    }

    /// Reads a file: a paper, with the list of references that is called like it; citations; the works of a
    /// list, of which those with an abstract are documents. Registry records give nothing here.
    ///
    /// @param id of its document, where it holds one
    /// @throws ProblemException if it cannot be read, or not to its end: what was taken before stays
    public void read(CorpusFile file, String id, Taken taken) {
        Optional<Catalogue.Entry> entry = catalogue.entry(file.name());
        Format format = file.format();
        switch (format) {
            case TEXT, JATS, HTML -> taken.document(numbered(from(reader.read(file, id, entry), format)));
            case PUBMED -> readCitations(file, taken);
            case PDF -> taken.document(numbered(from(reader.readPdf(file, id, entry), format)));
            case UNKNOWN -> reportUnknown(file, entry.isPresent());
            case REFERENCES, JSON -> readList(file, format, taken);
            case REGISTRY -> {}
        }
    }

    private Document numbered(Document document) {
        return siblings.beside(document.source())
                .map(list -> new CorpusFile(folder, list))
                .map(list -> NumberedList.of(list.name(), ListReader.read(list, list.format()))
                        .on(document))
                .orElse(document);
    }

    private static void readList(CorpusFile file, Format format, Taken taken) {
        if (!file.name().equals(Catalogue.FILE)) {
            ListReader.Listed listed = ListReader.read(file, format);
            listed.problems().forEach(taken::problem);
            taken.listed(listed.entries().stream().map(ListedWork::work).toList());
            listed.entries().stream()
                    .filter(ListedWork::isDocument)
                    .map(entry -> entry.document(file.name()))
                    .forEach(taken::document);
        }
    }

    private Document from(Document document, Format format) {
        boolean catalogued = catalogue.entry(document.source()).isPresent();
        return document.from(new Source(document.source(), format, document.contentHash(), catalogued));
    }

    private static void readCitations(CorpusFile file, Taken taken) {
        try (InputStream in = file.open(LARGEST_PUBMED)) {
            new PubMedReader(file.name()).read(in, new PubMedReader.Changes() {
                @Override
                public void put(String pmid, Document citation) {
                    taken.document(
                            citation.from(new Source(file.name(), Format.PUBMED, citation.contentHash(), false)));
                }

                @Override
                public void remove(String pmid) {
                    taken.withdrawn("pmid-" + pmid);
                }

                @Override
                public void problem(Problem problem) {
                    taken.problem(problem);
                }
            });
        } catch (IOException exception) {
            throw file.unreadable(exception);
        }
    }

    /// Beside the papers there may be files of other sorts; among the papers a file is meant to be read.
    private static void reportUnknown(CorpusFile file, boolean named) {
        if (named || file.name().startsWith("papers/")) {
            throw new ProblemException(Stranger.of(file.head(), file.name()));
        }
    }
}
