package io.docent.pdf;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

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

    /// Prints a table in small letters between rules: one above the header, one below it and one below the last row.
    ///
    /// @param top height of the first rule
    /// @param columns where they begin
    /// @param rows cells from left to right, the header first
    public PrintedPaper table(float top, float[] columns, String[]... rows) {
        float right = columns[0] + 350;
        rule(columns[0], right, top).rule(columns[0], right, top + 14);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                small(columns[column], top + (row == 0 ? 10 : 14 + 12 * row), rows[row][column]);
            }
        }
        return rule(columns[0], right, top + 6 + 12 * rows.length);
    }

    /// Prints a bold line of 10 points with room after each letter.
    public PrintedPaper spaced(float left, float top, float room, String line) {
        try (PDPageContentStream stream = stream()) {
            stream.beginText();
            stream.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 10);
            stream.setCharacterSpacing(room);
            stream.newLineAtOffset(left, HEIGHT - top);
            stream.showText(line);
            stream.endText();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return this;
    }

    /// Prints a first letter as high as two lines.
    public PrintedPaper letter(float left, float top, String letter) {
        print(FontName.TIMES_ROMAN, 32, left, top, letter);
        return this;
    }

    /// Prints small letters from below to above; numbers between them move what follows back, in
    /// thousandths of the size.
    public PrintedPaper sideways(float left, float top, Object... pieces) {
        try (PDPageContentStream stream = stream()) {
            stream.beginText();
            stream.setFont(new PDType1Font(FontName.HELVETICA), 8);
            stream.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, left, HEIGHT - top));
            stream.showTextWithPositioning(pieces);
            stream.endText();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return this;
    }

    /// Prints a line at a height that a frame of 100 points, beginning higher, does not show.
    public PrintedPaper framed(float left, float top, float width, String line, float lineTop) {
        try (PDPageContentStream stream = stream()) {
            stream.saveGraphicsState();
            stream.addRect(left, HEIGHT - top, width, 100);
            stream.clip();
            stream.beginText();
            stream.setFont(new PDType1Font(FontName.TIMES_ROMAN), 10);
            stream.newLineAtOffset(left, HEIGHT - lineTop);
            stream.showText(line);
            stream.endText();
            stream.restoreGraphicsState();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return this;
    }

    /// Shows a picture of words, as a scan does.
    public PrintedPaper scan(float left, float top) {
        BufferedImage picture = new BufferedImage(200, 40, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.drawString("Mice were kept in the dark.", 10, 20);
        pen.dispose();
        try (PDPageContentStream stream = stream()) {
            stream.drawImage(LosslessFactory.createFromImage(document, picture), left, HEIGHT - top);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return this;
    }

    /// Adds blanks to what draws the page, which pack to a thousandth of their size.
    public PrintedPaper bomb(int megabytes) {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        PDStream packed = new PDStream(document);
        try (OutputStream out = packed.createOutputStream(COSName.FLATE_DECODE)) {
            for (int at = 0; at < megabytes; at++) {
                out.write(blanks);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        page.setContents(List.of(packed));
        return this;
    }

    /// Prints letters of a font that the file brings along.
    public PrintedPaper embedded(float left, float top, String... lines) {
        try (InputStream file =
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PDFont font = PDType0Font.load(document, Objects.requireNonNull(file), true);
            for (int at = 0; at < lines.length; at++) {
                print(font, 10, left, top + 12 * at, lines[at]);
            }
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
        print(new PDType1Font(font), size, left, top, line);
    }

    private void print(PDFont font, float size, float left, float top, String line) {
        try (PDPageContentStream stream = stream()) {
            stream.beginText();
            stream.setFont(font, size);
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
