package io.docent.pdf;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/// Opens PDF files, within limits, and reads them as papers.
public final class PdfFile {

    private static final int HEADER = 1024;

    private final PdfLimits limits;

    public PdfFile(PdfLimits limits) {
        this.limits = limits;
    }

    /// Whether the first bytes of a file are a PDF's.
    public static boolean isPdf(byte[] first) {
        String header =
                new String(first, 0, Math.min(first.length, HEADER), java.nio.charset.StandardCharsets.ISO_8859_1);
        return header.contains("%PDF-");
    }

    /// Reads the file at `path`.
    ///
    /// @param name how messages call the file
    /// @throws ProblemException if it cannot be read, needs a password, is damaged, has no text or
    /// passes a limit
    public PdfPaper read(Path path, String name) {
        checkSize(path, name);
        Deadline deadline = new Deadline(limits.time());
        try (PDDocument document = open(path, name, deadline)) {
            int count = document.getNumberOfPages();
            if (count > limits.pages()) {
                throw problem(
                        "the PDF has " + count + " pages, more than " + limits.pages(),
                        name,
                        "divide it, or raise pdf.maxPages");
            }
            PageReader reader = new PageReader(deadline);
            List<Page> pages = reader.read(document);
            Optional<String> warning = TextLayer.check(pages, reader.unmapped(), name);
            return Layout.read(pages, deadline).withWarnings(warning.stream().toList());
        } catch (InvalidPasswordException exception) {
            throw problem("the PDF needs a password", name, "save it without one and add it again", exception);
        } catch (Deadline.Passed exception) {
            throw problem(
                    "reading the PDF takes longer than " + limits.time().toSeconds() + " seconds",
                    name,
                    "divide it, save it anew from a viewer, or raise pdf.maxTime",
                    exception);
        } catch (OutOfMemoryError exception) {
            throw problem(
                    "the PDF needs more memory than there is",
                    name,
                    "divide it, or start Docent with more memory",
                    exception);
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException
                | ArithmeticException
                | StackOverflowError exception) {
            throw problem(
                    "the PDF is damaged or larger unpacked than allowed",
                    name,
                    "open it in a viewer, save it anew and add it again",
                    exception);
        }
    }

    /// The text as PDFBox's own stripper prints it, for comparison.
    ///
    /// @param name how messages call the file
    /// @throws ProblemException if it cannot be read
    public String plainText(Path path, String name) {
        checkSize(path, name);
        try (PDDocument document = open(path, name, new Deadline(limits.time()))) {
            return new PDFTextStripper().getText(document);
        } catch (IOException exception) {
            throw problem("cannot read the PDF", name, "open it in a viewer and save it anew", exception);
        }
    }

    /// How many pages a PDF has.
    ///
    /// @param name how messages call the file
    /// @throws ProblemException if it cannot be read
    public int pages(Path path, String name) {
        checkSize(path, name);
        try (PDDocument document = open(path, name, new Deadline(limits.time()))) {
            return document.getNumberOfPages();
        } catch (IOException exception) {
            throw problem("cannot read the PDF", name, "open it in a viewer and save it anew", exception);
        }
    }

    private PDDocument open(Path path, String name, Deadline deadline) throws IOException {
        if (Bombs.in(path, limits.memory(), deadline)) {
            throw problem(
                    "a part of the PDF unpacks to more than " + (limits.memory() >> 20) + " MB",
                    name,
                    "save it anew from a viewer, or raise pdf.maxMemory if you trust it");
        }
        return Loader.loadPDF(
                path.toFile(), MemoryUsageSetting.setupMixed(limits.memory(), limits.unpacked()).streamCache);
    }

    private void checkSize(Path path, String name) {
        try {
            long bytes = Files.size(path);
            if (bytes > limits.bytes()) {
                throw problem(
                        "the PDF has " + bytes + " bytes, more than " + limits.bytes(),
                        name,
                        "divide it, or raise pdf.maxSize");
            }
            if (bytes == 0) {
                throw problem("the PDF is empty", name, "download it again");
            }
        } catch (IOException exception) {
            throw problem("cannot read the PDF", name, "check that it is there and may be read", exception);
        }
    }

    private static ProblemException problem(String what, String where, String fix) {
        return new ProblemException(new Problem(what, where, fix));
    }

    private static ProblemException problem(String what, String where, String fix, Throwable cause) {
        return new ProblemException(new Problem(what, where, fix), cause);
    }
}
