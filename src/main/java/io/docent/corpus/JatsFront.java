package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a paper's XML says of the paper itself.
final class JatsFront {

    private static final Pattern LICENCE =
            Pattern.compile("creativecommons\\.org/(?:licenses/([a-z-]+)/(\\d\\.\\d)|publicdomain/(zero))");
    private static final List<String> DATES = List.of("collection", "ppub", "pub", "epub", "");
    private final Element article;
    private final Element journal;
    private final Element meta;

    JatsFront(Element article) {
        this.article = article;
        this.journal = article.at("front", "journal-meta");
        this.meta = article.at("front", "article-meta");
    }

    /// Title, authors, journal and numbers. Where the paper is in PubMed Central, its page there is the address.
    Bibliography bibliography() {
        String doi = id("doi");
        String pmcid = Stream.of(id("pmcid"), id("pmc"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .map(id -> id.startsWith("PMC") ? id : "PMC" + id)
                .orElse("");
        return new Bibliography(
                "article-journal",
                title(),
                JatsPeople.contributors(meta),
                false,
                journalTitle(),
                year(),
                meta.at("volume").line(),
                meta.at("issue").line(),
                JatsCitation.pages(ownPages()),
                doi,
                id("pmid"),
                pmcid.isEmpty() ? (doi.isEmpty() ? "" : "https://doi.org/" + doi) : Pmc.address(pmcid),
                licence(),
                pmcid);
    }

    /// What of the file is not the paper.
    List<String> warnings() {
        List<String> apart = article.elements("sub-article", "response")
                .map(part -> part.attribute("article-type").replace('-', ' '))
                .distinct()
                .toList();
        return apart.isEmpty()
                ? List.of()
                : List.of("Not read, since it is not the paper itself: " + String.join(", ", apart) + ".");
    }

    List<Notice> notices() {
        return JatsNotices.of(article, meta);
    }

    private String title() {
        Element titles = meta.at("title-group");
        String title = JatsCitation.clean(inline(titles.at("article-title")));
        String subtitle = JatsCitation.clean(inline(titles.at("subtitle")));
        return subtitle.isEmpty() ? title : title + ": " + subtitle;
    }

    /// A heading's words, raised characters included, without notes.
    static String inline(Element element) {
        return new JatsText(new JatsReferences(List.of()), JatsBlocks.APART)
                .read(element)
                .text();
    }

    private String journalTitle() {
        return Stream.concat(
                        Stream.of("nlm-ta", "iso-abbrev")
                                .flatMap(type -> journal.elements("journal-id")
                                        .filter(id ->
                                                id.attribute("journal-id-type").equals(type))),
                        journal.below("abbrev-journal-title", "journal-title"))
                .map(Element::line)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private @Nullable Integer year() {
        return DATES.stream()
                .flatMap(type -> meta.elements("pub-date")
                        .filter(date -> type.isEmpty()
                                || date.attribute("pub-type").equals(type)
                                || date.attribute("date-type").equals(type)))
                .map(date -> date.at("year").line())
                .filter(year -> year.matches("\\d{4}"))
                .findFirst()
                .map(Integer::valueOf)
                .orElse(null);
    }

    /// First and last page stand beside the title, not in a related work.
    private Element ownPages() {
        return new Element(
                "pages",
                Map.of(),
                meta.elements("fpage", "lpage", "elocation-id")
                        .map(Xml.class::cast)
                        .toList());
    }

    private String id(String type) {
        return meta.elements("article-id")
                .filter(id -> id.attribute("pub-id-type").equals(type))
                .map(Element::line)
                .findFirst()
                .orElse("");
    }

    private String licence() {
        Element permissions = meta.at("permissions");
        String addresses = permissions.text()
                + permissions
                        .below("license", "ext-link")
                        .map(link -> " " + link.attribute("href"))
                        .reduce("", String::concat);
        Matcher licence = LICENCE.matcher(addresses);
        if (!licence.find()) {
            return "";
        }
        return licence.group(3) != null
                ? "CC0 1.0"
                : "CC " + licence.group(1).toUpperCase(java.util.Locale.ROOT) + " " + licence.group(2);
    }
}
