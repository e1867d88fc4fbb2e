package io.docent.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a published work; the fields are those of CSL-JSON 1.0.2, empty where unknown.
///
/// @param type CSL type: `article-journal`, `dataset`, …
/// @param title of the work
/// @param authors in order
/// @param authorsTruncated true where there are more authors than are named
/// @param container journal or registry, as abbreviated by the source
/// @param year of issue, or null
/// @param volume of the journal
/// @param issue of the journal
/// @param page first and last page, or an article number
/// @param doi without a resolver's address: "10.3389/fimmu.2025.1672601"
/// @param pmid PubMed's number
/// @param url where the work can be read
/// @param licence name of the licence of the text, where it is known
/// @param pmcid PubMed Central's number with its prefix: "PMC5946805"
public record Bibliography(
        String type,
        String title,
        List<Author> authors,
        boolean authorsTruncated,
        String container,
        @Nullable Integer year,
        String volume,
        String issue,
        String page,
        String doi,
        String pmid,
        String url,
        String licence,
        String pmcid) {

    /// A person or group who wrote a work.
    ///
    /// @param family family name, or the whole name of a group
    /// @param given given names or initials; empty for a group
    public record Author(String family, String given) {

        /// "Van Cutsem E".
        public String name() {
            return given.isEmpty() ? family : family + " " + given;
        }
    }

    public Bibliography {
        authors = List.copyOf(authors);
    }

    /// A work that PubMed Central does not have, as far as is known.
    public Bibliography(
            String type,
            String title,
            List<Author> authors,
            boolean authorsTruncated,
            String container,
            @Nullable Integer year,
            String volume,
            String issue,
            String page,
            String doi,
            String pmid,
            String url,
            String licence) {
        this(type, title, authors, authorsTruncated, container, year, volume, issue, page, doi, pmid, url, licence, "");
    }

    /// A work of which only the title is known.
    public static Bibliography titled(String title) {
        return new Bibliography("article", title, List.of(), false, "", null, "", "", "", "", "", "", "");
    }

    /// This, and where it leaves a field empty what `other` says of the same work.
    public Bibliography completedBy(Bibliography other) {
        boolean named = !authors.isEmpty();
        return new Bibliography(
                type.isEmpty() || type.equals("article") ? other.type : type,
                first(title, other.title),
                named ? authors : other.authors,
                named ? authorsTruncated : other.authorsTruncated,
                first(container, other.container),
                year == null ? other.year : year,
                first(volume, other.volume),
                first(issue, other.issue),
                first(page, other.page),
                first(doi, other.doi),
                first(pmid, other.pmid),
                first(url, other.url),
                first(licence, other.licence),
                first(pmcid, other.pmcid));
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
