package io.docent.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.fetch.Identifier.Doi;
import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Identifier.Pmid;
import java.util.Optional;

/// A paper as Europe PMC knows it.
///
/// @param source collection that the record is from: `MED` is PubMed, `PMC` PubMed Central, `PPR` preprints
/// @param id in that collection
/// @param pmid PubMed's number, empty where it has none
/// @param pmcid PubMed Central's, `PMC…`, empty where it has none
/// @param doi empty where it has none
/// @param title as printed, markup taken out
/// @param authors in one line: "Family AB, Family C."
/// @param access whether the full text may be had
record Hit(
        String source, String id, String pmid, String pmcid, String doi, String title, String authors, Access access) {

    /// Who may read the full text.
    enum Access {
        /// Europe PMC gives the full text's XML away.
        OPEN,
        /// It does not.
        CLOSED
    }

    /// @param result an entry of `resultList.result`
    static Hit of(JsonNode result) {
        return new Hit(
                only("[A-Z]{3}", text(result, "source")),
                only("[A-Za-z0-9]{1,40}", text(result, "id")),
                only("[1-9]\\d{0,8}", text(result, "pmid")),
                only("PMC\\d{1,12}", text(result, "pmcid")),
                text(result, "doi"),
                Titles.plain(text(result, "title")),
                text(result, "authorString"),
                text(result, "isOpenAccess").equals("Y") ? Access.OPEN : Access.CLOSED);
    }

    /// These become names of files and parts of addresses, so that they are taken only in the form that they
    /// have.
    private static String only(String form, String text) {
        return text.matches(form) ? text : "";
    }

    /// Whether this is the paper that somebody asked for.
    boolean is(Identifier asked) {
        return switch (asked) {
            case Doi wanted -> wanted.is(doi);
            case Pmid wanted -> wanted.value().equals(pmid);
            case Nct trial -> false;
        };
    }

    /// What the paper is known by elsewhere.
    Optional<Identifier> identifier() {
        if (!pmid.isEmpty()) {
            return Optional.of(new Pmid(pmid));
        }
        return doi.isEmpty() ? Optional.empty() : Optional.of(new Doi(doi));
    }

    /// Whether there is full text to be fetched.
    boolean isOpen() {
        return access == Access.OPEN && !pmcid.isEmpty();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asText("").strip();
    }
}
