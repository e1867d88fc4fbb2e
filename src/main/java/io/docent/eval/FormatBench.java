package io.docent.eval;

import io.docent.corpus.CorpusFile;
import io.docent.corpus.CorpusFiles;
import io.docent.corpus.Document;
import io.docent.corpus.Format;
import io.docent.corpus.SourceReader;
import io.docent.problem.ProblemException;
import io.docent.trial.RegistryFolder;
import io.docent.trial.TrialSheet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Reads every file of a folder but its PDFs by Docent's readers, and counts what should have come of it by a
/// walk of its own.
public final class FormatBench {

    private final Path folder;
    private final List<Document> registry;

    /// @param folder of files in any format, told by their content
    public FormatBench(Path folder) {
        this.folder = folder;
        this.registry = new RegistryFolder(folder)
                .read().entries().stream()
                        .map(entry -> new TrialSheet(entry.trial(), entry.source()).document())
                        .toList();
    }

    /// What came of one file.
    ///
    /// @param inOrder share of the words of bodies and abstracts that were read in order, 0..1; not a number
    ///     where the format has none
    /// @param counts of what it holds, empty where nothing is known of its format
    /// @param failure why it was not read; empty where it was
    public record Row(String file, Format format, double inOrder, List<FormatCount> counts, String failure) {

        public Row {
            counts = List.copyOf(counts);
        }
    }

    /// The files, by name; PDFs are [ReadingBench]'s.
    public List<CorpusFile> files() {
        return new CorpusFiles(folder)
                .list().stream().filter(file -> format(file) != Format.PDF).toList();
    }

    private static Format format(CorpusFile file) {
        try {
            return file.format();
        } catch (ProblemException exception) {
            return Format.UNKNOWN;
        }
    }

    /// Reads one file both ways. A failure other than a [ProblemException] is a reader's mistake, and says so.
    public Row measure(CorpusFile file) {
        Format format = format(file);
        try {
            return measured(file, format);
        } catch (ProblemException exception) {
            return failed(file, format, exception.problem().render().replaceAll("\\s*\\n\\s*", "; "));
        } catch (RuntimeException exception) {
            return failed(file, format, "UNEXPECTED: " + exception);
        }
    }

    private static Row failed(CorpusFile file, Format format, String why) {
        return new Row(file.name(), format, Double.NaN, List.of(), why);
    }

    private Row measured(CorpusFile file, Format format) {
        return switch (format) {
            case JATS -> article(file);
            case PUBMED -> new CitationCount(file).row();
            case REGISTRY -> new Row(file.name(), format, Double.NaN, RegistryCount.of(file, registry), "");
            case REFERENCES -> new Row(file.name(), format, Double.NaN, WorkCount.of(file), "");
            case TEXT, HTML -> plain(file, format);
            case PDF, JSON, UNKNOWN -> new Row(file.name(), format, Double.NaN, List.of(), "not a format to read");
        };
    }

    private static Row plain(CorpusFile file, Format format) {
        document(file);
        return new Row(file.name(), format, Double.NaN, List.of(), "");
    }

    private static Row article(CorpusFile file) {
        ReadWords read = new ReadWords(document(file));
        ArticleXml.Article truth = truth(file);
        FormatCount.Counter sections = new FormatCount.Counter("sections");
        truth.sections().forEach(title -> sections.add(title, FormatCount.Presence.of(() -> read.holdsTitle(title))));
        FormatCount.Counter paragraphs = new FormatCount.Counter("paragraphs");
        truth.paragraphs().forEach(pieces -> look(paragraphs, pieces, read));
        FormatCount.Counter rows = new FormatCount.Counter("table rows");
        truth.rows()
                .forEach(cells ->
                        rows.add(String.join(" | ", cells), FormatCount.Presence.of(() -> read.holdsRow(cells))));
        FormatCount.Counter captions = new FormatCount.Counter("captions");
        truth.captions().forEach(pieces -> look(captions, pieces, read));
        FormatCount.Counter references = new FormatCount.Counter("references");
        truth.references()
                .forEach(entry -> references.add(entry, FormatCount.Presence.of(() -> read.takesReference(entry))));
        List<String> body = PrintedWords.of(truth.body());
        double inOrder = body.isEmpty() ? Double.NaN : (double) WordOrder.common(body, read.inOrder()) / body.size();
        return new Row(
                file.name(),
                Format.JATS,
                inOrder,
                List.of(sections.count(), paragraphs.count(), rows.count(), captions.count(), references.count()),
                "");
    }

    /// What is missing is told from the first piece on that is not there.
    private static void look(FormatCount.Counter counter, List<String> pieces, ReadWords read) {
        List<String> rest = pieces.stream().dropWhile(read::holds).toList();
        counter.add(String.join(" | ", rest), FormatCount.Presence.of(rest::isEmpty));
    }

    private static ArticleXml.Article truth(CorpusFile file) {
        try (InputStream in = open(file)) {
            return ArticleXml.read(in, file.name());
        } catch (IOException exception) {
            throw new java.io.UncheckedIOException(exception);
        }
    }

    /// The content, unpacked where the name says that it is packed.
    static InputStream open(CorpusFile file) throws IOException {
        InputStream in =
                new BufferedInputStream(Files.newInputStream(file.folder().resolve(file.name())));
        return file.name().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static Document document(CorpusFile file) {
        List<Document> documents = new ArrayList<>();
        new SourceReader(file.folder()).read(file, "paper", new SourceReader.Taken() {
            @Override
            public void document(Document document) {
                documents.add(document);
            }

            @Override
            public void withdrawn(String id) {
                throw new IllegalStateException("a paper withdraws nothing");
            }
        });
        return documents.getFirst();
    }
}
