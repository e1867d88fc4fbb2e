package io.docent.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A written answer that a reader takes away says as much of itself as the page does.
@InBrowser
class WrittenExportTest {

    private static final String HOSTILE = """
            In HALO 301, PEGPH20 plus nab-paclitaxel/gemcitabine showed no overall survival benefit (HR 1.00; 95%% CI 0.80–1.27; P = 0.97) [%1$s].

            Melanoma is ![x](http://stranger.invalid/b.png) cured [here](http://stranger.invalid/a) <img src=http://stranger.invalid/c.png>.""";

    @Test
    void a_saved_conversation_keeps_verdicts_writer_and_summary(Visitor visitor) throws IOException {
        assertThat(saved(asked(visitor, WritingServer.MIXED)))
                .contains(
                        "0.75–1.26) [1]. (check: a number is not in its source)",
                        "PEGPH20 cures pancreatic cancer in most patients. (check: no source given)",
                        "Written by scripted:8b, checked line by line. 4 statements checked, 2 not supported.",
                        "To check: “In HALO 301, PEGPH20 improved PFS")
                .contains("P = 0.97) [1].\n");
    }

    @Test
    void a_saved_conversation_loads_and_links_nothing_of_a_models_making(Visitor visitor) throws IOException {
        assertThat(saved(asked(visitor, HOSTILE)))
                .contains("!\\[x](http", "\\[here](http", "\\<img")
                .contains("P = 0.97) [1].")
                .doesNotContain("![x]", " [here]", " <img");
    }

    @Test
    void a_copied_answer_keeps_verdicts_and_writer(Visitor visitor) throws IOException {
        ChatPage page = asked(visitor, WritingServer.MIXED);
        page.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.button("Copy with citations").click();
        assertThat(page.button("Copied")).isVisible();
        String plain = page.page().evaluate("navigator.clipboard.readText()").toString();
        assertThat(plain).contains("in most patients. (check: no source given)", "Written by scripted:8b");
        String rich = page.page().evaluate("""
                async () => {
                  const [item] = await navigator.clipboard.read();
                  return (await item.getType("text/html")).text();
                }""").toString();
        assertThat(rich).contains("in most patients.<em> (check: no source given)</em>", "Written by scripted:8b");
    }

    private static ChatPage asked(Visitor visitor, String text) throws IOException {
        WritingServer server = visitor.with(new WritingServer(text));
        return visitor.open(server.address(), Look.DESK).ask(WritingServer.QUESTION);
    }

    private static String saved(ChatPage page) throws IOException {
        page.page().locator("#export summary").click();
        Download file = page.page()
                .waitForDownload(() -> page.page().locator("#export-markdown").click());
        return Files.readString(file.path());
    }
}
