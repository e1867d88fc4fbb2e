package io.docent.corpus;

import io.docent.corpus.Bibliography.Author;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a work as a BibTeX entry in UTF-8, with the entry types and fields of Patashnik's BibTeXing (1988)
/// and the customary `doi`, `pmid` and `url`.
///
/// Titles stand in two pairs of braces, so that a style does not change their capitals; DOI and address are
/// verbatim.
public final class BibTex {

    private static final Map<String, String> TYPES = Map.of(
            "article", "article",
            "article-journal", "article",
            "article-magazine", "article",
            "book", "book",
            "chapter", "incollection",
            "paper-conference", "inproceedings",
            "report", "techreport",
            "thesis", "phdthesis");
    private static final Map<String, String> CONTAINERS =
            Map.of("article", "journal", "incollection", "booktitle", "inproceedings", "booktitle");

    private BibTex() {}

    /// `work` as an entry with the key `key`, ending in a line feed.
    public static String entry(String key, Bibliography work) {
        String type = TYPES.getOrDefault(work.type(), "misc");
        StringBuilder entry = new StringBuilder("@" + type + "{" + key.replaceAll("[^A-Za-z0-9:._-]", ""));
        add(entry, "author", authors(work));
        add(entry, "title", work.title().isEmpty() ? "" : "{" + escape(work.title()) + "}");
        add(entry, CONTAINERS.getOrDefault(type, "howpublished"), escape(work.container()));
        add(entry, "year", work.year() == null ? "" : work.year().toString());
        add(entry, "volume", escape(work.volume()));
        add(entry, "number", escape(work.issue()));
        add(entry, "pages", pages(work.page()));
        add(entry, "doi", verbatim(work.doi()));
        add(entry, "pmid", escape(work.pmid()));
        add(entry, "url", verbatim(work.url()));
        return entry.append("\n}\n").toString();
    }

    private static void add(StringBuilder entry, String field, String value) {
        if (!value.isEmpty()) {
            entry.append(",\n  ").append(field).append(" = {").append(value).append('}');
        }
    }

    private static String authors(Bibliography work) {
        List<Author> authors = work.authors();
        String names = authors.stream().map(BibTex::name).collect(Collectors.joining(" and "));
        return work.authorsTruncated() && !names.isEmpty() ? names + " and others" : names;
    }

    private static String name(Author author) {
        return author.given().isEmpty()
                ? "{" + escape(author.family()) + "}"
                : escape(author.family()) + ", " + escape(Initials.of(author.given()));
    }

    private static String pages(String printed) {
        Pages pages = Pages.of(printed);
        return escape(pages.first()) + (pages.last().isEmpty() ? "" : "--" + escape(pages.last()));
    }

    private static String escape(String text) {
        return text.chars().mapToObj(character -> escape((char) character)).collect(Collectors.joining());
    }

    private static String escape(char character) {
        return switch (character) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '{', '}', '$', '&', '#', '_', '%' -> "\\" + character;
            default -> String.valueOf(character);
        };
    }

    /// A brace would end the field, and has no other place in an address.
    private static String verbatim(String address) {
        return address.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C");
    }
}
