package io.docent.corpus;

import io.docent.corpus.Bibliography.Author;
import io.docent.corpus.Passage.Kind;
import io.docent.corpus.Xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One citation of PubMed: an abstract, labelled part by labelled part, and the record of the paper.
final class PubMedCitation {

    private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})\\b");

    private final Element entry;
    private final Element citation;
    private final Element article;

    /// @param entry `PubmedArticle`, `MedlineCitation` or `PubmedBookArticle`
    PubMedCitation(Element entry) {
        this.entry = entry;
        this.citation = entry.is("MedlineCitation")
                ? entry
                : entry.first("MedlineCitation").orElseGet(() -> entry.at("BookDocument"));
        this.article = citation.first("Article").orElse(citation);
    }

    /// PubMed's number, empty where it is missing.
    String pmid() {
        String number = citation.at("PMID").line();
        return number.matches("\\d{1,12}") ? number : "";
    }

    /// @param source path of the file, relative to the corpus folder
    Document document(String source) {
        String id = "pmid-" + pmid();
        PassageWriter writer = new PassageWriter(id);
        String prefix = id + "#abstract.p";
        List<Element> parts = Stream.concat(article.elements("Abstract"), citation.elements("OtherAbstract"))
                .flatMap(each -> each.elements("AbstractText"))
                .toList();
        for (int index = 0; index < parts.size(); index++) {
            writer.addMarked(Kind.ABSTRACT, prefix + (index + 1), section(parts.get(index)), words(parts.get(index)));
        }
        if (writer.passages().isEmpty()) {
            writer.addMarked(Kind.ABSTRACT, id + "#title", new Section("", "Title"), MarkedText.of(title()));
        }
        Paper paper = new Paper(
                bibliography(),
                writer.sections(),
                writer.passages().stream().map(this::withRegistryNumbers).toList(),
                List.of(),
                List.of(),
                PubMedNotices.of(citation, article));
        return paper.document(id, source, Sha256.of(entry.toString()));
    }

    private static Section section(Element part) {
        String label = part.attribute("Label").strip();
        boolean capitals = label.equals(label.toUpperCase(Locale.ROOT)) && label.length() > 1;
        String words = capitals ? label.charAt(0) + label.substring(1).toLowerCase(Locale.ROOT) : label;
        boolean bare = words.isEmpty() || words.equalsIgnoreCase("unlabelled");
        return new Section("", bare ? "Abstract" : "Abstract: " + words);
    }

    private static MarkedText words(Element element) {
        return new JatsText(new JatsReferences(List.of()), Set.of()).read(element);
    }

    /// A record names the registry's numbers of the trials that its paper reports.
    private Passage withRegistryNumbers(Passage passage) {
        Set<String> trials = new LinkedHashSet<>(passage.trials());
        article.below("AccessionNumber").forEach(number -> trials.addAll(RegistryNumbers.of(number.line())));
        return passage.withTrials(List.copyOf(trials));
    }

    private Bibliography bibliography() {
        Element issue = article.at("Journal", "JournalIssue");
        return new Bibliography(
                article.is("BookDocument") ? "chapter" : "article-journal",
                title(),
                authors(),
                article.at("AuthorList").attribute("CompleteYN").equals("N"),
                first(article.at("Journal", "ISOAbbreviation"), citation.at("MedlineJournalInfo", "MedlineTA")),
                year(),
                issue.at("Volume").line(),
                issue.at("Issue").line(),
                first(article.at("Pagination", "MedlinePgn"), article.at("Pagination", "StartPage")),
                doi(),
                pmid(),
                address(),
                "",
                articleId("pmc"));
    }

    private String title() {
        String title = JatsCitation.clean(words(article.at("ArticleTitle")).text());
        String other = first(article.at("VernacularTitle"), article.at("Book", "BookTitle"));
        return title.isEmpty() ? JatsCitation.clean(other) : title;
    }

    private List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        article.at("AuthorList").elements("Author").forEach(author -> {
            String given =
                    (author.at("Initials").line() + " " + author.at("Suffix").line()).strip();
            String family = author.at("LastName").line();
            authors.add(
                    family.isEmpty() ? new Author(author.at("CollectiveName").line(), "") : new Author(family, given));
        });
        authors.removeIf(author -> author.family().isEmpty());
        return authors;
    }

    private @Nullable Integer year() {
        Element issued = article.at("Journal", "JournalIssue", "PubDate");
        String dates = issued.at("Year").line() + " " + issued.at("MedlineDate").line() + " "
                + article.at("ArticleDate", "Year").line() + " "
                + article.at("Book", "PubDate", "Year").line();
        Matcher year = YEAR.matcher(dates);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    private String doi() {
        return article.elements("ELocationID")
                .filter(id -> id.attribute("EIdType").equals("doi"))
                .map(Element::line)
                .findFirst()
                .orElseGet(() -> articleId("doi"));
    }

    private String address() {
        String pmcid = articleId("pmc");
        return pmcid.matches("PMC\\d+") ? Pmc.address(pmcid) : "https://pubmed.ncbi.nlm.nih.gov/" + pmid() + "/";
    }

    private String articleId(String type) {
        return entry.at("PubmedData", "ArticleIdList")
                .elements("ArticleId")
                .filter(id -> id.attribute("IdType").equals(type))
                .map(Element::line)
                .findFirst()
                .orElse("");
    }

    private static String first(Element one, Element other) {
        return one.line().isEmpty() ? other.line() : one.line();
    }
}
