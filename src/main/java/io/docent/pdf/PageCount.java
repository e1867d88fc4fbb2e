package io.docent.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// How many pages a PDF file has.
public final class PageCount {

    private PageCount() {}

    /// @throws IOException if it cannot be opened
    public static int of(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        }
    }
}
