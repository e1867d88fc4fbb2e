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
        Problem problem = problem(new PrintedPaper().rule(50, 300, 100).save(file()), USUAL);
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
