package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import io.docent.pdf.PdfLimits;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;

/// Reads one file as one document, by the reader of its format; what the catalogue says of it goes before what
/// it says itself.
final class FileReader {

    /// The largest papers in XML have a quarter of this.
    private static final long LARGEST_PAPER = 32L * 1024 * 1024;

    static final long LARGEST_LIST = TextFile.LARGEST;

    private final PdfReader pdf;
    private final PlainTextReader plainText = new PlainTextReader();
    private final ReferenceFiles references;

    FileReader(ReferenceFiles references, PdfLimits pdf) {
        this.references = references;
        this.pdf = new PdfReader(pdf);
    }

    /// Reads a reference list before its text, since a mistake in it concerns the catalogue.
    void checkReferences(String file) {
        references.read(file);
    }

    Document read(CorpusFile file, String id, Optional<Catalogue.Entry> entry) {
        Read read = switch (file.format()) {
            case JATS -> jats(file, id);
            case HTML -> html(file, id);
            default -> text(file, id);
        };
        Paper paper = entry.map(named -> catalogued(read.paper(), named)).orElse(read.paper());
        Document document = paper.document(id, file.name(), read.hash());
        return document.withBibliography(
                document.bibliography().completedBy(Bibliography.titled(lastName(file.name()))));
    }

    /// Reads a PDF file, which PDFBox wants by its path.
    Document readPdf(CorpusFile file, String id, Optional<Catalogue.Entry> entry) {
        if (file.isPacked()) {
            throw new ProblemException(new Problem("the PDF is gzipped", file.name(), "unpack it and add it again"));
        }
        Document read = pdf.read(file.folder().resolve(file.name()), id, file.name());
        return entry.map(Catalogue.Entry::bibliography)
                .map(read::withBibliography)
                .orElse(read);
    }

    /// @param hash SHA-256 of the file
    private record Read(Paper paper, String hash) {}

    private static Read jats(CorpusFile file, String id) {
        byte[] bytes = file.bytes(LARGEST_PAPER);
        Element article = new XmlReader(new ByteArrayInputStream(bytes), file.name()).next(Set.of("article", "art"));
        if (article.isNone()) {
            throw new ProblemException(
                    new Problem("the XML holds no article", file.name(), "add the XML of one paper"));
        }
        Paper paper = JatsReader.read(id, article.is("art") ? BmcArticle.asJats(article) : article);
        if (paper.passages().isEmpty() && paper.bibliography().title().isBlank()) {
            throw new ProblemException(new Problem(
                    "the XML holds neither a title nor text", file.name(), "add the XML of one paper, complete"));
        }
        return new Read(paper, Sha256.of(bytes));
    }

    private static Read html(CorpusFile file, String id) {
        byte[] bytes = file.bytes(LARGEST_PAPER);
        try {
            org.jsoup.nodes.Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
            Paper paper = HtmlReader.read(id, page);
            Gate.of(page, paper, file.name()).ifPresent(problem -> {
                throw new ProblemException(problem);
            });
            if (paper.passages().isEmpty()) {
                throw new ProblemException(new Problem(
                        "the web page holds no text of its own",
                        file.name(),
                        "save it from the browser again, complete"));
            }
            return new Read(paper, Sha256.of(bytes));
        } catch (IOException exception) {
            throw file.unreadable(exception);
        }
    }

    private Read text(CorpusFile file, String id) {
        TextFile text = TextFile.read(file);
        PlainText paper = plainText.read(id, text.text());
        Bibliography work = titled(paper, file.name());
        return new Read(new Paper(work, paper.sections(), paper.passages(), List.of(), paper.warnings()), text.hash());
    }

    private Paper catalogued(Paper paper, Catalogue.Entry entry) {
        List<Reference> listed = references.read(entry.references());
        return new Paper(
                entry.bibliography(),
                paper.sections(),
                paper.passages(),
                listed.isEmpty() ? paper.references() : listed,
                paper.warnings(),
                paper.notices());
    }

    private static Bibliography titled(PlainText paper, String file) {
        return Bibliography.titled(paper.title().isEmpty() ? lastName(file) : paper.title());
    }

    private static String lastName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
