package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// A trial's results as files.
@InBrowser
final class TrialFilesTest {

    private static final String HALO_301 = "#/trials/NCT02715804";

    @Test
    void the_plot_is_saved_as_svg_that_needs_nothing_else(Visitor visitor) {
        TrialsPage page =
                TrialsPage.open(visitor, Look.DESK.in(com.microsoft.playwright.options.ColorScheme.DARK), HALO_301);
        assertThat(page.plotRows()).hasCount(2);
        String svg = page.saveText("SVG", "docent-halo-301-nct02715804-results.svg");
        assertThat(svg)
                .startsWith("<svg")
                .contains(">Overall survival</text>", ">1.00 (0.80–1.27)</text>", "rgb(20, 86, 95)")
                .doesNotContain("var(--", "<style", " style=");
    }

    @Test
    void the_plot_is_saved_as_png(Visitor visitor) throws IOException {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, HALO_301);
        byte[] png = page.save("PNG", "docent-halo-301-nct02715804-results.png");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isEqualTo(2000);
        assertThat(picture.getRGB(5, 5) & 0xffffff).isEqualTo(0xfbfaf6);
    }

    @Test
    void the_results_are_saved_as_csv_with_their_words(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, HALO_301);
        String csv = page.saveText("CSV", "docent-halo-301-nct02715804-results.csv");
        assertThat(csv)
                .startsWith("trial,name,endPoint,population,")
                .contains(
                        "NCT02715804,HALO 301,overall survival,intention to treat,PEGPH20 + AG,327,11.2,placebo + AG,165,"
                                + "11.5,months,1,0.8,1.27,0.97,PMID 32706635,review#3.2.p1,\"However, the phase III HALO 301");
        assertThat(csv.lines()).hasSize(4);
    }

    @Test
    void a_spreadsheet_sees_that_a_file_is_in_utf_8(Visitor visitor) {
        TrialsPage page = TrialsPage.open(visitor, Look.DESK, HALO_301);
        byte[] csv = page.save("CSV", "docent-halo-301-nct02715804-results.csv");
        assertThat(csv).startsWith(0xef, 0xbb, 0xbf);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("0.80–1.27");
    }

    @Test
    void a_drug_that_begins_like_a_formula_stays_words_in_a_spreadsheet(Visitor visitor) {
        Page page = TrialsPage.open(visitor, Look.DESK, HALO_301).page();
        Object csv = page.evaluate("""
                async () => {
                  const { csv } = await import("/app/save-file.js");
                  return csv([["=1+1", "@x", "-5.2", "-lac", 'a "b", c']]);
                }""");
        assertThat(csv).isEqualTo("'=1+1,'@x,-5.2,'-lac,\"a \"\"b\"\", c\"\r\n");
    }
}
