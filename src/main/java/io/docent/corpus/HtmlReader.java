package io.docent.corpus;

import io.docent.corpus.Bibliography.Author;
import io.docent.corpus.Passage.Kind;
import io.docent.corpus.Xml.Element;
import io.docent.text.Typography;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Reads a paper from a web page: what stands in its `article` or `main` element, without navigation, forms and
/// footers; title, authors and journal from the `citation_…` fields that publishers give to search engines.
final class HtmlReader {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NUMBERED = Pattern.compile("\\d.*");

    private final Document page;
    private final String title;

    private HtmlReader(Document page) {
        this.page = page;
        this.title = JatsCitation.clean(title(page));
    }

    static Paper read(String documentId, Document page) {
        return new HtmlReader(page).read(documentId);
    }

    private Paper read(String documentId) {
        JatsBlocks blocks = new JatsBlocks(documentId, new JatsReferences(List.of()));
        for (Element section : HtmlTree.sections(page)) {
            String title = JatsCitation.clean(section.at("title").line());
            if (title.isEmpty() || isTitle(title)) {
                blocks.readPart("Text", Kind.PARAGRAPH, section);
            } else if (Shape.isAbstract(title) && !NUMBERED.matcher(title).matches()) {
                blocks.readPart(title, Kind.ABSTRACT, section);
            } else {
                blocks.readChildren(new Element("body", section.attributes(), List.of(section)));
            }
        }
        blocks.readNotes();
        return new Paper(bibliography(), blocks.sections(), blocks.passages(), List.of(), blocks.warnings());
    }

    private boolean isTitle(String heading) {
        return heading.equalsIgnoreCase(title);
    }

    private Bibliography bibliography() {
        String doi = meta("citation_doi", "dc.identifier", "prism.doi")
                .replaceFirst("^(?:https?://(?:dx\\.)?doi\\.org/|doi:)", "");
        String first = meta("citation_firstpage");
        String last = meta("citation_lastpage");
        return new Bibliography(
                meta("citation_journal_title").isEmpty() ? "webpage" : "article-journal",
                title,
                page.select("meta[name=citation_author]").stream()
                        .map(tag ->
                                author(Typography.repair(tag.attr("content")).text()))
                        .toList(),
                false,
                meta("citation_journal_abbrev", "citation_journal_title"),
                year(),
                meta("citation_volume"),
                meta("citation_issue"),
                first + (last.isEmpty() || last.equals(first) ? "" : "-" + last),
                doi.startsWith("10.") ? doi : "",
                meta("citation_pmid"),
                page.select("link[rel=canonical]").attr("href"),
                "");
    }

    private static String title(Document page) {
        String cited = meta(page, "citation_title", "dc.title", "og:title");
        String heading = page.select("h1").size() == 1 ? page.select("h1").text() : "";
        return cited.isEmpty() ? (heading.isEmpty() ? page.title() : heading) : cited;
    }

    private static Author author(String name) {
        int comma = name.indexOf(',');
        int blank = name.lastIndexOf(' ');
        if (comma > 0) {
            return new Author(
                    name.substring(0, comma), name.substring(comma + 1).strip());
        }
        return blank < 0 ? new Author(name, "") : new Author(name.substring(blank + 1), name.substring(0, blank));
    }

    private @Nullable Integer year() {
        Matcher year = YEAR.matcher(meta("citation_publication_date", "citation_date", "citation_year", "dc.date"));
        return year.find() ? Integer.valueOf(year.group()) : null;
    }

    private String meta(String... names) {
        return meta(page, names);
    }

    private static String meta(Document page, String... names) {
        for (String name : names) {
            String value = page.select("meta[name=" + name + "], meta[property=" + name + "]")
                    .attr("content");
            if (!value.isBlank()) {
                return Typography.repair(value).text();
            }
        }
        return "";
    }
}
