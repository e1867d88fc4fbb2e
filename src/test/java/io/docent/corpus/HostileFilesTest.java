package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What may lie in a folder beside papers. Whatever it is, the papers are read, and it is one problem that says
/// what is wrong, where and what to do.
final class HostileFilesTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String ARTICLE = "<article><body><p>Prose.</p></body></article>";
    private static final String CITATION = "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>11</PMID><Article>"
            + "<ArticleTitle>T</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>";

    @TempDir
    private Path folder;

    @BeforeEach
    void addPaper() throws IOException {
        write("papers/good.md", "# Good\n\nA paper that is read.\n");
    }

    /// Content that is no paper, by the name it lies under.
    private static final Map<String, byte[]> BROKEN = Map.ofEntries(
            entry("empty.xml", ""),
            entry("empty.txt", ""),
            entry("empty.pdf", ""),
            entry("blank.md", " \n\t\n"),
            entry("text.pdf", "This is no PDF."),
            entry("text.xml", "This is no XML."),
            entry("half.xml", ARTICLE.substring(0, 20)),
            entry("half-citations.xml", CITATION.substring(0, 90)),
            entry("mismatched.xml", "<article><body><p>Prose.</b></body></article>"),
            entry("attribute.xml", "<article lang=en><body/></article>"),
            entry("ampersand.xml", "<article><body><p>A & B</p></body></article>"),
            entry("nul.xml", "<article><body><p>A\u0000B</p></body></article>"),
            entry("control.xml", "<article><body><p>A\u0001B</p></body></article>"),
            entry("no-article.xml", "<article-set/>"),
            entry(
                    "external.xml",
                    "<!DOCTYPE article [<!ENTITY s SYSTEM 'file:///etc/passwd'>]><article><body><p>&s;</p></body></article>"),
            entry(
                    "parameter-inside.xml",
                    "<!DOCTYPE article [<!ENTITY % a '<!ENTITY b \"c\">'> %a;]><article><body><p>&b;</p></body></article>"),
            entry("laughs.xml", laughs()),
            entry(
                    "quadratic.xml",
                    "<!DOCTYPE article [<!ENTITY a '" + "x".repeat(50_000) + "'>]><article><body><p>"
                            + "&a;".repeat(50_000) + "</p></body></article>"),
            entry("unknown-entity.xml", "<article><body><p>&nosuchthing;</p></body></article>"),
            entry(
                    "wrong-encoding.xml",
                    "<?xml version='1.0' encoding='UTF-8'?><article><body><p>Ärzte</p></body></article>"
                            .getBytes(StandardCharsets.ISO_8859_1)),
            entry("no-encoding.xml", "<?xml version='1.0' encoding='klingon'?>" + ARTICLE),
            entry("cut-character.xml", cutInside("<article><body><p>é")),
            entry("prefix.xml", "<a:article><a:body/></a:article>"),
            entry("bare.xml", "<article>no text of a paper</article>"),
            entry("packed.pdf.gz", gzip("%PDF-1.4\n".getBytes(StandardCharsets.UTF_8))),
            entry(
                    "sign-in.html",
                    "<!DOCTYPE html><title>Journal</title><main><p>Use your card.<form><input type=password></form></main>"),
            entry("gone.html", "<html><title>404 Not Found</title><body><h1>Not Found</h1><p>Not here.</body></html>"),
            entry("robot.pdf", "<html><title>Just a moment...</title><body><p>We check your browser.</body></html>"),
            entry("no-number.xml", CITATION.replace("<PMID>11</PMID>", "")),
            entry("deep.xml", "<article><body>" + "<sec>".repeat(50_000)),
            entry(
                    "deep-closed.xml",
                    "<article><body>" + "<sec>".repeat(50_000) + "x" + "</sec>".repeat(50_000) + "</body></article>"),
            entry("many-attributes.xml", "<article " + attributes(20_000) + "><body><p>Prose.</p></body></article>"),
            entry("nul.txt", "A\u0000B"),
            entry("latin-1.txt", "Müller".getBytes(StandardCharsets.ISO_8859_1)),
            entry("utf-16-without-mark.txt", "Prose.".getBytes(StandardCharsets.UTF_16LE)),
            entry("cut-utf-8.txt", new byte[] {'a', (byte) 0xE2, (byte) 0x82}),
            entry("packed-twice.xml.gz", gzip(gzip(ARTICLE.getBytes(StandardCharsets.UTF_8)))),
            entry("half.xml.gz", half(gzip(random(200_000)))),
            entry("no-gzip.xml.gz", new byte[] {0x1F, (byte) 0x8B, 1, 2, 3}),
            entry("short-gzip.gz", new byte[] {0x1F, (byte) 0x8B}),
            entry("office.docx", new byte[] {'P', 'K', 3, 4, 0, 0}),
            entry("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}),
            entry("empty.html", "<html><body></body></html>"),
            entry("scripts.html", "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"),
            entry("blanks.xml", "<?xml version='1.0'?>" + " \n".repeat(40_000) + ARTICLE),
            entry("comments.xml", "<!-- x -->".repeat(5_000) + "<nothing/>"),
            entry("open-comment.xml", "<!-- " + "- ".repeat(30_000)),
            entry("angles.xml", "<".repeat(60_000)),
            entry("declarations.xml", "<!a [ ]>".repeat(8_000)));

    static Stream<String> broken() {
        return BROKEN.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void it_is_one_problem_and_the_paper_is_read(String name) throws IOException {
        write("papers/" + name, BROKEN.getOrDefault(name, new byte[0]));

        Reading reading = read();

        assertThat(reading.documents()).extracting(Document::source).containsExactly("papers/good.md");
        assertThat(reading.problems()).singleElement().satisfies(problem -> isClear(problem, name));
    }

    @Test
    void fifty_broken_files_among_a_thousand_are_fifty_problems() throws IOException {
        List<String> names = broken().toList();
        for (int index = 0; index < 950; index++) {
            write("papers/" + index % 7 + "/paper-" + index + ".md", "# Paper " + index + "\n\nProse " + index + ".\n");
        }
        for (int index = 0; index < 50; index++) {
            String name = names.get(index % names.size());
            write("papers/broken/" + index + "-" + name, BROKEN.getOrDefault(name, new byte[0]));
        }

        Reading reading = assertTimeoutPreemptively(LIMIT, this::read);

        assertThat(reading.documents()).hasSize(951);
        assertThat(reading.problems()).hasSize(50).allSatisfy(problem -> isClear(problem, "broken/"));
        assertThat(reading.problems())
                .extracting(problem -> problem.where().replaceFirst(", line .*", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_bomb_is_unpacked_no_further_than_the_limit() throws IOException {
        for (Map.Entry<String, String> bomb : Map.of(
                        "article.xml.gz", "<article><body><p>",
                        "page.html.gz", "<!DOCTYPE html><html><body><p>",
                        "text.txt.gz", "Prose. ",
                        "citation.xml.gz",
                                "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>")
                .entrySet()) {
            writeBomb("papers/" + bomb.getKey(), bomb.getValue(), 'x');
        }

        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(60), this::read);

        assertThat(reading.documents()).extracting(Document::source).containsExactly("papers/good.md");
        assertThat(reading.problems()).extracting(Problem::where).hasSize(4);
        assertThat(reading.problems()).extracting(Problem::what).allMatch(what -> what.contains("larger than"));
    }

    @Test
    void a_bomb_of_elements_is_no_heap_of_objects() throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file("papers/bomb.xml.gz")))) {
            out.write("<PubmedArticleSet><PubmedArticle>".getBytes(StandardCharsets.UTF_8));
            byte[] pieces = "<a/>".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            for (int index = 0; index < 500; index++) {
                out.write(pieces);
            }
        }

        assertThat(read().problems()).singleElement().satisfies(problem -> {
            isClear(problem, "bomb.xml.gz");
            assertThat(problem.what()).contains("larger than");
        });
    }

    @Test
    void links_are_followed_within_the_folder_only_and_never_round() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), "Not yours.");
        Path papers = folder.resolve("corpus/papers");
        Files.createSymbolicLink(papers.resolve("file-out.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(papers.resolve("folder-out"), outside);
        Files.createSymbolicLink(papers.resolve("round"), papers);
        Files.createSymbolicLink(papers.resolve("one"), papers.resolve("other"));
        Files.createSymbolicLink(papers.resolve("other"), papers.resolve("one"));
        Files.createSymbolicLink(papers.resolve("nowhere.md"), papers.resolve("gone.md"));

        Reading reading = assertTimeoutPreemptively(LIMIT, this::read);

        assertThat(reading.documents()).extracting(Document::source).containsExactly("papers/good.md");
        assertThat(reading.problems())
                .extracting(Problem::where)
                .containsExactlyInAnyOrder(
                        "papers/file-out.md",
                        "papers/folder-out",
                        "papers/round",
                        "papers/one",
                        "papers/other",
                        "papers/nowhere.md");
        assertThat(reading.problems()).allSatisfy(problem -> isClear(problem, "papers/"));
        assertThat(reading.problems()).extracting(Problem::render).noneMatch(text -> text.contains("Not yours"));
    }

    @Test
    void what_a_document_type_points_to_is_not_opened() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(300);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";
            write("papers/inside.xml", "<!DOCTYPE article [<!ENTITY % p SYSTEM '" + address + "'> %p;]>" + ARTICLE);
            write("papers/outside.xml", "<!DOCTYPE article SYSTEM '" + address + "'>" + ARTICLE);

            read();

            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void what_is_no_file_is_not_opened() throws Exception {
        Path pipe = file("papers/pipe.xml");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        Files.createDirectories(folder.resolve("corpus/papers/folder.pdf/empty.xml"));
        write("papers/folder.pdf/inside.md", "Inside.");

        Reading reading = assertTimeoutPreemptively(LIMIT, this::read);

        assertThat(reading.documents())
                .extracting(Document::source)
                .containsExactlyInAnyOrder("papers/good.md", "papers/folder.pdf/inside.md");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            isClear(problem, "pipe.xml");
            assertThat(problem.what()).contains("no regular file");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with blanks  .md",
                "論文 2020.md",
                "étude–№5.md",
                "%2e%2e.md",
                "-rf.md",
                "a'b\"c;d.md",
                "🧬.md",
                "a\nb.md"
            })
    void a_name_may_be_any(String name) throws IOException {
        write("papers/" + name, "Prose.");
        assertThat(read().documents()).extracting(Document::source).contains("papers/" + name);
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void a_name_that_is_not_in_the_systems_encoding_is_told() throws Exception {
        Process shell = new ProcessBuilder("bash", "-c", "printf 'Prose.' > $'papers/M\\xfcller.md'")
                .directory(folder.resolve("corpus").toFile())
                .start();
        assumeTrue(shell.waitFor(10, TimeUnit.SECONDS) && shell.exitValue() == 0);

        Reading reading = read();

        assertThat(reading.documents()).extracting(Document::source).containsExactly("papers/good.md");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("name");
            assertThat(problem.fix()).contains("rename");
        });
    }

    @Test
    void what_may_not_be_read_is_told() throws IOException {
        write("papers/closed.md", "Closed.");
        write("papers/closed/inside.md", "Closed.");
        close("papers/closed.md");
        close("papers/closed");
        assumeFalse(Files.isReadable(folder.resolve("corpus/papers/closed.md")), "root reads everything");

        Reading reading = read();

        assertThat(reading.documents()).extracting(Document::source).containsExactly("papers/good.md");
        assertThat(reading.problems()).extracting(Problem::where).containsExactly("papers/closed", "papers/closed.md");
    }

    private void close(String name) throws IOException {
        Files.setPosixFilePermissions(
                folder.resolve("corpus").resolve(name), PosixFilePermissions.fromString("---------"));
    }

    @Test
    void a_file_that_vanishes_is_told() throws IOException {
        write("papers/vanishing.md", "Soon gone.");
        List<CorpusFile> files = new CorpusFiles(folder.resolve("corpus")).list();
        Files.delete(folder.resolve("corpus/papers/vanishing.md"));

        List<Problem> problems = new ArrayList<>();
        for (CorpusFile file : files) {
            try {
                file.format();
            } catch (ProblemException exception) {
                problems.add(exception.problem());
            }
        }

        assertThat(problems).singleElement().satisfies(problem -> isClear(problem, "vanishing.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void texts_and_papers_may_be_in_utf_16_that_says_so(String charset) throws IOException {
        Charset utf16 = Charset.forName(charset);
        String mark = charset.equals("UTF-16") ? "" : "\uFEFF";
        write("papers/text.md", (mark + "# Überschrift\n\nMüller sagt α.\n").getBytes(utf16));
        write("papers/paper.xml", (mark + "<article><body><p>Größe β.</p></body></article>").getBytes(utf16));

        Reading reading = read();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents())
                .flatExtracting(Document::passages)
                .extracting(Passage::text)
                .contains("Müller sagt α.", "Größe β.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "Shift_JIS", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void papers_may_be_in_any_encoding_that_they_name(String charset) throws IOException {
        String blank = charset.startsWith("UTF-16") ? "" : "\n";
        String paper = blank + "<?xml version='1.0' encoding='" + charset + "'?>" + ARTICLE;
        String words = charset.equals("Shift_JIS") ? "腫瘍の記録" : "Größe ½";
        write("papers/paper.xml", paper.replace("Prose", words).getBytes(Charset.forName(charset)));

        Reading reading = read();

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.documents())
                .flatExtracting(Document::passages)
                .extracting(Passage::text)
                .contains(words + ".");
    }

    @Test
    void a_paper_that_says_utf_16_and_is_not_is_read_as_it_is() throws IOException {
        write("papers/paper.xml", "<?xml version='1.0' encoding='UTF-16'?>" + ARTICLE.replace("Prose", "Größe"));

        assertThat(read().documents())
                .flatExtracting(Document::passages)
                .extracting(Passage::text)
                .contains("Größe.");
    }

    @Test
    void bytes_that_are_no_characters_are_told_at_their_line_and_by_nobody_else() throws IOException {
        String lines = "<article><body>" + "<p>Prose.</p>\n".repeat(5_000) + "<p>Größe.</p></body></article>";
        write("papers/latin.xml", lines.getBytes(StandardCharsets.ISO_8859_1));
        PrintStream console = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(read().problems()).singleElement().satisfies(problem -> {
                assertThat(problem.what()).contains("UTF-8");
                assertThat(problem.where()).isEqualTo("papers/latin.xml, line 5001");
            });
        } finally {
            System.setErr(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void entries_of_a_list_that_are_none_are_told_and_the_others_read() throws IOException {
        write("papers/list.json", """
                [null, {"title": "A work", "author": [null, {"family": "Q"}], "issued": {"date-parts": [null]},
                "DOI": "10.9999/1", "abstract": "Words."}, 3, {"title": "Another", "issued": {"date-parts": [["x"]]}}]
                """);

        Reading reading = read();

        assertThat(reading.documents()).extracting(Document::id).contains("doi-10.9999-1");
        assertThat(reading.problems())
                .extracting(Problem::where)
                .containsExactly("papers/list.json, entry 1", "papers/list.json, entry 3", "papers/list.json, entry 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "table><tr><td", "ul><li", "h1"})
    void html_may_nest_without_end(String element) throws IOException {
        write("papers/deep.html", "<!DOCTYPE html><html><body><p>Before.</p>" + ("<" + element + ">x").repeat(30_000));

        Reading reading = assertTimeoutPreemptively(LIMIT, this::read);

        assertThat(reading.documents().size() + reading.problems().size()).isEqualTo(2);
        assertThat(reading.problems()).allSatisfy(problem -> isClear(problem, "deep.html"));
    }

    /// One byte in ten thousand is another one, or a piece is missing or twice there.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void damage_by_chance_is_read_or_told(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] paper = resource("paper.xml");
        for (int index = 0; index < 30; index++) {
            write("papers/" + index + ".xml", damaged(paper, random));
            write("papers/" + index + "-c.xml", damaged(CITATION.getBytes(StandardCharsets.UTF_8), random));
            write(
                    "papers/" + index + ".html",
                    damaged(
                            ("<!DOCTYPE html><html>" + new String(paper, StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8),
                            random));
            write("papers/" + index + ".xml.gz", damaged(gzip(paper), random));
        }

        Reading reading = assertTimeoutPreemptively(Duration.ofSeconds(60), this::read);

        assertThat(reading.documents()).extracting(Document::source).contains("papers/good.md");
        assertThat(reading.problems()).isNotEmpty().allSatisfy(problem -> isClear(problem, "papers/"));
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int from = random.nextInt(bytes.length);
        return switch (random.nextInt(3)) {
            case 0 -> sprinkled(bytes, random);
            case 1 -> java.util.Arrays.copyOf(bytes, from);
            default -> stuttering(bytes, from, random.nextInt(from + 1));
        };
    }

    private static byte[] sprinkled(byte[] bytes, Random random) {
        for (int times = 0; times <= bytes.length / 10_000; times++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] stuttering(byte[] bytes, int from, int again) {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(bytes, 0, from);
        twice.write(bytes, again, bytes.length - again);
        return twice.toByteArray();
    }

    private static void isClear(Problem problem, String where) {
        assertThat(problem.where()).contains(where);
        assertThat(problem.what()).isNotBlank().doesNotContain("Exception", "null");
        assertThat(problem.fix()).isNotBlank();
    }

    private Reading read() {
        return new CorpusFolder(folder.resolve("corpus")).read();
    }

    private void write(String name, String content) throws IOException {
        write(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(file(name), content);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve("corpus").resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private void writeBomb(String name, String start, char filling) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file(name)))) {
            out.write(start.getBytes(StandardCharsets.UTF_8));
            byte[] megabyte = String.valueOf(filling).repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
            for (int index = 0; index < 120; index++) {
                out.write(megabyte);
            }
        }
    }

    private static Map.Entry<String, byte[]> entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Map.Entry<String, byte[]> entry(String name, byte[] content) {
        return Map.entry(name, content);
    }

    private static byte[] cutInside(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return java.util.Arrays.copyOf(bytes, bytes.length - 1);
    }

    private static String laughs() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE article [<!ENTITY l0 \"ha\">");
        for (int level = 1; level < 10; level++) {
            xml.append("<!ENTITY l" + level + " \"" + ("&l" + (level - 1) + ";").repeat(10) + "\">");
        }
        return xml + "]><article><body><p>&l9;</p></body></article>";
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int index = 0; index < count; index++) {
            attributes.append(" a").append(index).append("='x'");
        }
        return attributes.toString();
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] half(byte[] whole) {
        return java.util.Arrays.copyOf(whole, whole.length / 20);
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return packed.toByteArray();
    }

    private static byte[] resource(String name) {
        try (var in = HostileFilesTest.class.getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
