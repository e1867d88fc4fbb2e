package io.docent.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.fetch.Identifier.Doi;
import java.util.List;
import java.util.Optional;

/// PubMed through NCBI's E-utilities.
final class Eutils {

    /// NCBI asks for a POST above some 200 numbers; so many are asked for at once.
    static final int AT_ONCE = 200;

    /// What it calls a query whose numbers are all unknown.
    private static final String NONE_KNOWN = "ID list is empty";

    private final Line line;
    private final FetchSettings settings;

    Eutils(Line line, FetchSettings settings) {
        this.line = line;
        this.settings = settings;
    }

    /// The XML of these citations; those that PubMed lacks are not in it, and there is none where it lacks
    /// all.
    ///
    /// @param pmids at most [#AT_ONCE]
    Optional<byte[]> citations(List<String> pmids) {
        Form form = form().with("id", String.join(",", pmids)).with("retmode", "xml");
        try {
            return Optional.of(post("efetch.fcgi", form));
        } catch (FetchFailure failure) {
            if (failure.reason().contains(NONE_KNOWN)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private byte[] post(String path, Form form) {
        return line.post(path, form.toString()).orElseThrow(() -> line.missing(path));
    }

    /// PubMed's number of a paper. PubMed may offer another paper for a DOI that it lacks, so its summary is
    /// compared.
    Optional<String> pmid(Doi doi) {
        JsonNode search =
                json("esearch.fcgi", form().with("term", "\"" + doi.value().replace('"', ' ') + "\"[doi]"));
        List<String> found = Json.each(search.path("esearchresult").path("idlist"))
                .map(id -> id.asText(""))
                .filter(id -> id.matches("\\d{1,9}"))
                .toList();
        return found.size() == 1 && isOf(found.getFirst(), doi) ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean isOf(String pmid, Doi doi) {
        JsonNode summary = json("esummary.fcgi", form().with("id", pmid));
        return Json.each(summary.path("result").path(pmid).path("articleids"))
                .filter(id -> Hit.text(id, "idtype").equals("doi"))
                .anyMatch(id -> doi.is(Hit.text(id, "value")));
    }

    private JsonNode json(String path, Form form) {
        return Json.read(post(path, form.with("retmode", "json")), Service.EUTILS);
    }

    /// NCBI asks every program to say who it is and whom to write to; the key goes in the body, which no log
    /// shows.
    private Form form() {
        Form form = new Form().with("db", "pubmed").with("tool", "docent");
        if (!settings.email().isEmpty()) {
            form.with("email", settings.email());
        }
        return settings.key().isMissing()
                ? form
                : form.with("api_key", settings.key().value());
    }
}
