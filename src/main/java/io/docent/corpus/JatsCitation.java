package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import io.docent.text.Typography;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One entry of a reference list in a paper's XML, as what it names. An entry whose parts are not marked keeps
/// its words as a title.
final class JatsCitation {

    private static final Pattern YEAR = Pattern.compile("(?:1[6-9]|20)\\d\\d");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/[^\\s\"<>]+");

    /// What is marked as a DOI may hold any sign:
    /// "10.1002/(SICI)1097-0142(1999)85:7<1567::AID-CNCR16>3.0.CO;2-#".
    private static final Pattern MARKED_DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("journal", "article-journal"),
            Map.entry("book", "book"),
            Map.entry("book-chapter", "chapter"),
            Map.entry("confproc", "paper-conference"),
            Map.entry("conf-proc", "paper-conference"),
            Map.entry("thesis", "thesis"),
            Map.entry("web", "webpage"),
            Map.entry("webpage", "webpage"),
            Map.entry("website", "webpage"),
            Map.entry("data", "dataset"),
            Map.entry("report", "report"),
            Map.entry("gov", "report"),
            Map.entry("patent", "patent"),
            Map.entry("software", "software"));

    private final Element citation;

    private JatsCitation(Element citation) {
        this.citation = citation;
    }

    /// What `entry`, a `ref` element, names; of several works under one number the first.
    static Bibliography bibliography(Element entry) {
        return new JatsCitation(entry.below("element-citation", "mixed-citation", "nlm-citation", "citation")
                        .findFirst()
                        .orElse(entry))
                .bibliography();
    }

    private Bibliography bibliography() {
        String doi = doi();
        return new Bibliography(
                type(),
                title(),
                JatsPeople.authors(citation),
                citation.below("etal").findAny().isPresent(),
                title().equals(text("source")) ? "" : text("source"),
                year(),
                text("volume"),
                text("issue"),
                pages(citation),
                doi,
                id("pmid"),
                doi.isEmpty() ? link() : "https://doi.org/" + doi,
                "");
    }

    private String type() {
        String type = Stream.of("publication-type", "citation-type")
                .map(citation::attribute)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("journal");
        boolean chapter =
                type.equals("book") && !text("chapter-title", "article-title").isEmpty();
        return chapter ? "chapter" : TYPES.getOrDefault(type, "article");
    }

    private String title() {
        String title = text("article-title", "chapter-title", "data-title", "trans-title", "part-title");
        String marked = title.isEmpty() ? text("source") : title;
        return marked.isEmpty() ? clean(citation.line().replaceFirst("^\\d{1,4}\\.? ", "")) : marked;
    }

    private @Nullable Integer year() {
        Matcher year = YEAR.matcher(text("year"));
        return year.find() ? Integer.valueOf(year.group()) : null;
    }

    private String doi() {
        Matcher marked = MARKED_DOI.matcher(id("doi"));
        if (marked.find()) {
            return marked.group().replaceFirst("[.,;]+$", "");
        }
        Matcher doi = DOI.matcher(citation.text() + " " + link());
        return doi.find() ? doi.group().replaceFirst("[.,;)]+$", "") : "";
    }

    private String id(String type) {
        return citation.below("pub-id", "article-id")
                .filter(id -> id.attribute("pub-id-type").equals(type))
                .map(Element::line)
                .findFirst()
                .orElse("");
    }

    private String link() {
        return citation.below("ext-link", "uri")
                .map(link -> link.attribute("href").isEmpty() ? link.line() : link.attribute("href"))
                .filter(address -> address.startsWith("http"))
                .findFirst()
                .orElse("");
    }

    private String text(String... names) {
        return Stream.of(names)
                .flatMap(citation::below)
                .map(Element::line)
                .filter(line -> !line.isEmpty())
                .map(JatsCitation::clean)
                .findFirst()
                .orElse("");
    }

    /// "181-185", "e12", or an article number, in a citation or in a paper's own record.
    static String pages(Element element) {
        String first = element.below("fpage").findFirst().map(Element::line).orElse("");
        String last = element.below("lpage").findFirst().map(Element::line).orElse("");
        if (first.isEmpty()) {
            return element.below("elocation-id", "page-range")
                    .findFirst()
                    .map(Element::line)
                    .orElse("");
        }
        return last.isEmpty() || last.equals(first) ? first : first + "-" + last;
    }

    /// One line, repaired, without the full stop at its end.
    static String clean(String text) {
        return Typography.repair(text)
                .text()
                .replaceFirst("(?<![.A-Z])\\.$", "")
                .strip();
    }
}
