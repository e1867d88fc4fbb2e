package io.docent.eval;

import io.docent.corpus.PdfReader;
import io.docent.pdf.PdfFile;
import io.docent.pdf.PdfLimits;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads every PDF of a folder that has its publisher's XML beside it, and compares the two.
public final class ReadingBench {

    /// How the readers are called that are compared.
    public static final List<String> READERS = List.of("docent", "PDFTextStripper", "pdftotext -layout");

    private final PdfReader reader = new PdfReader(PdfLimits.USUAL);
    private final PdfFile plain = new PdfFile(PdfLimits.USUAL);

    /// One paper.
    ///
    /// @param name of the file, without ending
    /// @param scores by the reader's name; a reader that is not installed has none
    /// @param milliseconds that Docent took
    /// @param pages of the PDF
    public record Paper(String name, Map<String, ReadingScore> scores, long milliseconds, int pages) {

        public Paper {
            scores = Map.copyOf(scores);
        }

        /// Milliseconds for a page.
        public double pace() {
            return (double) milliseconds / Math.max(1, pages);
        }

        /// How the reader of this name did; empty where it is not installed.
        public Optional<ReadingScore> score(String reader) {
            return Optional.ofNullable(scores.get(reader));
        }
    }

    /// The PDFs of `folder` that have an XML of the same name, in alphabetical order.
    ///
    /// @throws ProblemException if there are none
    public static List<Path> papers(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> papers = files.filter(
                            file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                    .filter(file -> Files.exists(xml(file)))
                    .sorted()
                    .toList();
            if (!papers.isEmpty()) {
                return papers;
            }
        } catch (IOException exception) {
            throw new ProblemException(missing(folder), exception);
        }
        throw new ProblemException(missing(folder));
    }

    /// Reads one PDF in all ways.
    public Paper measure(Path pdf) {
        Publication truth = PublicationXml.read(xml(pdf));
        String file = pdf.getFileName().toString();
        String name = file.substring(0, file.length() - 4);
        Map<String, ReadingScore> scores = new LinkedHashMap<>();
        long start = System.nanoTime();
        PaperText docent = PaperText.of(reader.read(pdf, name, file));
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        scores.put(READERS.get(0), ReadingScore.of(docent, truth));
        scores.put(READERS.get(1), ReadingScore.of(PaperText.ofPlain(plain.plainText(pdf, file)), truth));
        Pdftotext.read(pdf)
                .ifPresent(text -> scores.put(READERS.get(2), ReadingScore.of(PaperText.ofPlain(text), truth)));
        return new Paper(name, scores, milliseconds, plain.pages(pdf, file));
    }

    private static Path xml(Path pdf) {
        return pdf.resolveSibling(pdf.getFileName().toString().replaceFirst("(?i)\\.pdf$", ".xml"));
    }

    private static Problem missing(Path folder) {
        return new Problem(
                "there are no PDFs with XML beside them",
                folder.toString(),
                "name a folder with paper.pdf and paper.xml");
    }
}
