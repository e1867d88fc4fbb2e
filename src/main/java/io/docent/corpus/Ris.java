package io.docent.corpus;

import io.docent.corpus.Bibliography.Author;
import java.util.Map;

/// Writes a work as a record in the format of Research Information Systems (RIS): a tag of two characters, two
/// blanks, a hyphen and a blank, one field a line, lines ending in carriage return and line feed, from `TY` to
/// `ER`.
public final class Ris {

    private static final Map<String, String> TYPES = Map.of(
            "article", "JOUR",
            "article-journal", "JOUR",
            "article-magazine", "MGZN",
            "book", "BOOK",
            "chapter", "CHAP",
            "dataset", "DATA",
            "paper-conference", "CONF",
            "report", "RPRT",
            "thesis", "THES",
            "webpage", "ELEC");

    private Ris() {}

    /// `work` as one record.
    public static String record(Bibliography work) {
        StringBuilder lines = new StringBuilder();
        add(lines, "TY", TYPES.getOrDefault(work.type(), "GEN"));
        work.authors().forEach(author -> add(lines, "AU", name(author)));
        add(lines, "TI", work.title());
        add(lines, "T2", work.container().replace("*", ""));
        add(lines, "PY", work.year() == null ? "" : work.year().toString());
        add(lines, "VL", work.volume());
        add(lines, "IS", work.issue());
        Pages pages = Pages.of(work.page());
        add(lines, "SP", pages.first());
        add(lines, "EP", pages.last());
        add(lines, "DO", work.doi());
        add(lines, "AN", work.pmid());
        add(lines, "UR", work.url());
        add(lines, "N1", work.authorsTruncated() ? "There are more authors than are named here." : "");
        return lines.append("ER  - \r\n").toString();
    }

    private static void add(StringBuilder lines, String tag, String value) {
        String oneLine = value.replaceAll("\\s+", " ").strip();
        if (!oneLine.isEmpty()) {
            lines.append(tag).append("  - ").append(oneLine).append("\r\n");
        }
    }

    /// The format does not allow an asterisk in a name.
    private static String name(Author author) {
        String name = author.given().isEmpty() ? author.family() : author.family() + ", " + Initials.of(author.given());
        return name.replace("*", "");
    }
}
