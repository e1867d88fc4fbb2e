package io.docent.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.index.IndexFolder;
import io.docent.library.Library.Extent;
import io.docent.library.Steps;
import io.docent.library.Upkeep;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/// Times how fast files become an index, in a folder of its own.
public final class IndexingBench {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;
    private final String model;

    /// @param home an empty folder
    /// @param model the embedding model of the index
    public IndexingBench(Path home, String model) {
        this.home = home;
        this.model = model;
    }

    /// Where files lie that are to be indexed.
    public Path papers() throws IOException {
        return Files.createDirectories(home.resolve("corpus/papers"));
    }

    /// Where the index is built.
    public IndexFolder index() {
        return new IndexFolder(home.resolve("index"));
    }

    /// Keeps that index current.
    public Upkeep upkeep() {
        return new Upkeep(home.resolve("corpus"), index(), model, Clock.systemUTC());
    }

    /// Writes abstracts in BEIR's form as a file of PubMed's XML.
    ///
    /// @param file JSON lines with `title` and `text`, `.gz` where it is compressed
    /// @param most how many
    /// @return how many there were
    public int writePubMed(Path file, int most) throws IOException {
        int count = 0;
        try (BufferedReader lines = reader(file);
                Writer xml = Files.newBufferedWriter(papers().resolve("abstracts.xml"))) {
            xml.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n");
            for (String line = lines.readLine(); line != null && count < most; line = lines.readLine()) {
                count++;
                xml.write(article(JSON.readTree(line), count));
            }
            xml.write("</PubmedArticleSet>\n");
        }
        return count;
    }

    private static BufferedReader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static String article(JsonNode text, int number) {
        return "<PubmedArticle><MedlineCitation><PMID>" + (90_000_000 + number) + "</PMID><Article><ArticleTitle>"
                + escaped(text.path("title").asText()) + "</ArticleTitle><Abstract><AbstractText>"
                + escaped(text.path("text").asText())
                + "</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n";
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;");
    }

    /// Seconds that it takes until all can be found by words.
    public double secondsByWords() {
        try (Upkeep upkeep = upkeep()) {
            long start = System.nanoTime();
            upkeep.update(Extent.CHANGED, Steps.NONE);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /// The most that this process ever held in memory (`VmHWM`), in megabytes; empty where the system does not
    /// tell.
    public static OptionalLong peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }
}
