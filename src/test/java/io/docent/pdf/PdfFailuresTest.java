package io.docent.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that cannot be read say so, and what to do.
class PdfFailuresTest {

    private static final PdfLimits USUAL = PdfLimits.USUAL;

    @TempDir
    Path folder;

    @Test
    void a_scan_without_text_is_sent_to_ocr() {
        Problem problem = problem(new PrintedPaper().scan(50, 300).save(file()), USUAL);
        assertThat(problem.what()).isEqualTo("the PDF has no text layer");
        assertThat(problem.where()).isEqualTo("paper.pdf");
        assertThat(problem.fix()).contains("OCR");
    }

    @Test
    void a_password_is_asked_for_by_name() {
        Problem problem = problem(printed().locked("secret").save(file()), USUAL);
        assertThat(problem.what()).isEqualTo("the PDF needs a password");
    }

    @Test
    void a_file_that_only_forbids_copying_is_read() {
        Path file = printed().locked("").save(file());
        assertThat(new PdfFile(USUAL).read(file, "paper.pdf").pieces()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 100, 400})
    void a_file_that_breaks_off_is_a_problem(int bytes) throws IOException {
        byte[] whole = Files.readAllBytes(printed().save(file()));
        Files.write(file(), Arrays.copyOf(whole, Math.min(bytes, whole.length)));
        assertThatThrownBy(() -> new PdfFile(USUAL).read(file(), "paper.pdf")).isInstanceOf(ProblemException.class);
    }

    @Test
    void bytes_that_are_no_pdf_are_a_problem() throws IOException {
        Files.write(file(), "%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.US_ASCII));
        assertThat(problem(file(), USUAL).what()).contains("damaged");
    }

    @Test
    void an_empty_file_is_a_problem() throws IOException {
        Files.write(file(), new byte[0]);
        assertThat(problem(file(), USUAL).what()).isEqualTo("the PDF is empty");
    }

    @Test
    void a_missing_file_is_a_problem() {
        assertThat(problem(file(), USUAL).what()).isEqualTo("cannot read the PDF");
    }

    @Test
    void too_many_pages_are_a_problem() {
        PdfLimits two = new PdfLimits(USUAL.bytes(), 2, USUAL.time(), USUAL.memory(), USUAL.unpacked());
        Path file = printed().page().page().save(file());
        assertThat(problem(file, two).what()).isEqualTo("the PDF has 3 pages, more than 2");
        assertThat(problem(file, two).fix()).contains("pdf.maxPages");
    }

    @Test
    void too_many_bytes_are_a_problem() {
        PdfLimits small = new PdfLimits(100, USUAL.pages(), USUAL.time(), USUAL.memory(), USUAL.unpacked());
        assertThat(problem(printed().save(file()), small).what()).contains("more than 100");
    }

    @Test
    void a_file_that_takes_too_long_is_given_up() {
        PdfLimits hasty =
                new PdfLimits(USUAL.bytes(), USUAL.pages(), Duration.ofNanos(1), USUAL.memory(), USUAL.unpacked());
        assertThat(problem(printed().save(file()), hasty).what()).contains("takes longer");
    }

    @Test
    void a_part_that_unpacks_to_far_more_than_it_has_is_not_unpacked() throws IOException {
        Path file = printed().bomb(200).save(file());
        assertThat(Files.size(file)).isLessThan(1 << 20);
        Problem problem = problem(file, USUAL);
        assertThat(problem.what()).isEqualTo("a part of the PDF unpacks to more than 64 MB");
        assertThat(problem.fix()).contains("pdf.maxMemory");
    }

    @Test
    void three_thousand_pages_are_too_many_unless_they_are_allowed() {
        PrintedPaper paper = printed();
        for (int page = 2; page <= 3_000; page++) {
            paper.page().text(50, 200, "Page " + page + " tells of mice in the dark, as the pages before it did.");
        }
        Path file = paper.save(file());
        assertThat(problem(file, USUAL).what()).isEqualTo("the PDF has 3000 pages, more than 1000");

        PdfLimits more = new PdfLimits(USUAL.bytes(), 3_000, USUAL.time(), USUAL.memory(), USUAL.unpacked());
        assertThat(new PdfFile(more).read(file, "paper.pdf").pieces().toString())
                .contains("Page 2 tells")
                .contains("Page 3000 tells");
    }

    @Test
    void letters_that_no_font_knows_are_no_text() throws IOException {
        String line = "There is enough text on this page for it to be read as a page of text.";
        Path file = new PrintedPaper().embedded(50, 100, line, line, line).save(file());
        assertThat(new PdfFile(USUAL).read(file, "paper.pdf").pieces().toString())
                .contains(line);

        withoutLetters(file);
        assertThat(problem(file, USUAL).what())
                .isEqualTo("the PDF's text layer is unreadable: its fonts do not say which letters they print");
    }

    @Test
    void shifted_letters_are_gibberish() {
        String line = "There is enough text on this page for it to be read as a page of text.";
        String shifted = line.chars()
                .mapToObj(
                        letter -> String.valueOf(letter < 'a' ? (char) letter : (char) ('a' + (letter - 'a' + 3) % 26)))
                .collect(Collectors.joining());
        PrintedPaper paper = new PrintedPaper();
        for (int at = 0; at < 20; at++) {
            paper.text(50, 100 + 12 * at, shifted);
        }
        assertThat(problem(paper.save(file()), USUAL).what()).contains("text layer is unreadable");
    }

    /// Takes the tables out of the fonts that say which letters their glyphs are.
    private static void withoutLetters(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
            }
            document.save(file.toFile());
        }
    }

    @Test
    void pdf_files_are_known_by_their_first_bytes() {
        assertThat(PdfFile.isPdf("%PDF-1.4".getBytes(StandardCharsets.US_ASCII)))
                .isTrue();
        assertThat(PdfFile.isPdf("PDF".getBytes(StandardCharsets.US_ASCII))).isFalse();
    }

    private static PrintedPaper printed() {
        return new PrintedPaper()
                .text(50, 100, "There is enough text on this page for it to be read as a page of text.");
    }

    private Path file() {
        return folder.resolve("paper.pdf");
    }

    private static Problem problem(Path file, PdfLimits limits) {
        ProblemException exception =
                catchThrowableOfType(ProblemException.class, () -> new PdfFile(limits).read(file, "paper.pdf"));
        return exception.problem();
    }
}
