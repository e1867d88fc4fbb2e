package io.docent.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A PDF that a test prints line by line; heights are points from the top edge of an A4 page.
public final class PrintedPaper {

    private static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage(PDRectangle.A4);

    /// A paper with one empty page.
    public PrintedPaper() {
        document.addPage(page);
    }

    /// Begins the next page.
    public PrintedPaper page() {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return this;
    }

    /// Prints running text, of 10 points, a line each 12 points.
    public PrintedPaper text(float left, float top, String... lines) {
        for (int at = 0; at < lines.length; at++) {
            print(FontName.TIMES_ROMAN, 10, left, top + 12 * at, lines[at]);
        }
        return this;
    }

    /// Prints a bold line of 12 points.
    public PrintedPaper heading(float left, float top, String line) {
        print(FontName.TIMES_BOLD, 12, left, top, line);
        return this;
    }

    /// Prints the title, bold, of 18 points.
    public PrintedPaper title(float left, float top, String line) {
        print(FontName.TIMES_BOLD, 18, left, top, line);
        return this;
    }

    /// Prints small letters of 8 points.
    public PrintedPaper small(float left, float top, String line) {
        print(FontName.HELVETICA, 8, left, top, line);
        return this;
    }

    /// Draws a horizontal line.
    public PrintedPaper rule(float left, float right, float top) {
        try (PDPageContentStream stream = stream()) {
            stream.moveTo(left, HEIGHT - top);
            stream.lineTo(right, HEIGHT - top);
            stream.stroke();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return this;
    }

    /// Asks for a password when it is opened.
    public PrintedPaper locked(String password) {
        try {
            document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return this;
    }

    /// Writes the file.
    public Path save(Path file) {
        try (document) {
            document.save(file.toFile());
            return file;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void print(FontName font, float size, float left, float top, String line) {
        try (PDPageContentStream stream = stream()) {
            stream.beginText();
            stream.setFont(new PDType1Font(font), size);
            stream.newLineAtOffset(left, HEIGHT - top);
            stream.showText(line);
            stream.endText();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private PDPageContentStream stream() throws IOException {
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true);
    }
}
