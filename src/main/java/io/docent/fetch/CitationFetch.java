package io.docent.fetch;

import io.docent.corpus.Document;
import io.docent.corpus.PaperXml;
import io.docent.fetch.CitationSlices.End;
import io.docent.fetch.CitationSlices.Slices;
import io.docent.fetch.Outcome.Failed;
import io.docent.fetch.Outcome.Fetched;
import io.docent.fetch.Outcome.NotFound;
import io.docent.fetch.Outcome.There;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fetches PubMed's citations, which bring abstracts and notices of retraction and correction.
final class CitationFetch {

    private final Eutils eutils;
    private final Shelf shelf;

    CitationFetch(Eutils eutils, Shelf shelf) {
        this.eutils = eutils;
        this.shelf = shelf;
    }

    /// File of a citation.
    static String name(String pmid) {
        return "pmid-" + pmid + ".xml";
    }

    /// What came of each number.
    Map<String, Outcome> fetch(Collection<String> pmids) {
        Map<String, Outcome> outcomes = new HashMap<>();
        List<String> missing = new ArrayList<>();
        for (String pmid : pmids.stream().distinct().toList()) {
            if (shelf.keeps(name(pmid))) {
                outcomes.put(pmid, new There());
            } else {
                missing.add(pmid);
            }
        }
        for (int from = 0; from < missing.size(); from += Eutils.AT_ONCE) {
            fetch(missing.subList(from, Math.min(from + Eutils.AT_ONCE, missing.size())), outcomes);
        }
        return outcomes;
    }

    private void fetch(List<String> pmids, Map<String, Outcome> outcomes) {
        try {
            Optional<byte[]> reply = eutils.citations(pmids);
            Slices slices = reply.map(CitationSlices::of).orElseGet(() -> new Slices(Map.of(), End.WHOLE));
            pmids.forEach(pmid -> outcomes.put(pmid, keep(pmid, slices)));
        } catch (FetchFailure failure) {
            pmids.forEach(pmid -> outcomes.put(pmid, new Failed(failure.reason())));
        }
    }

    private Outcome keep(String pmid, Slices slices) {
        byte[] xml = slices.byPmid().get(pmid);
        if (xml == null) {
            return slices.end() == End.WHOLE
                    ? new NotFound("PubMed has no such citation")
                    : new Failed("the reply of " + Service.EUTILS.title() + " broke off");
        }
        try {
            Document read = shelf.put(name(pmid), xml, PaperXml::read);
            return read.bibliography().pmid().equals(pmid)
                    ? new Fetched(List.of(Shelf.file(name(pmid))))
                    : new Failed("PubMed sent another citation");
        } catch (FetchFailure failure) {
            return new Failed(failure.reason());
        }
    }
}
