package io.docent.fetch;

import io.docent.corpus.Bibliography;
import io.docent.corpus.PaperXml;
import io.docent.fetch.Identifier.Doi;
import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Identifier.Pmid;
import io.docent.fetch.Outcome.Failed;
import io.docent.fetch.Outcome.Fetched;
import io.docent.fetch.Outcome.NotFound;
import io.docent.fetch.Outcome.There;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches papers as richly as they can be had: the full text where Europe PMC gives it away, and always
/// PubMed's citation, which alone brings later notices.
final class PaperFetch {

    private final EuropePmc europePmc;
    private final Eutils eutils;
    private final CitationFetch citations;
    private final Shelf shelf;

    PaperFetch(EuropePmc europePmc, Eutils eutils, CitationFetch citations, Shelf shelf) {
        this.europePmc = europePmc;
        this.eutils = eutils;
        this.citations = citations;
        this.shelf = shelf;
    }

    /// What became of a paper.
    ///
    /// @param hit what Europe PMC knows of it; null where it knows nothing or was not asked
    /// @param fullText the file of its full text on the shelf, empty where there is none
    record Paper(Outcome outcome, @Nullable Hit hit, String fullText) {}

    /// What came of each paper. Papers that are there in full are not asked about.
    Map<Identifier, Paper> fetch(List<Identifier> papers) {
        Map<Identifier, Paper> outcomes = new LinkedHashMap<>();
        Kept kept = Kept.on(shelf);
        papers.forEach(paper ->
                inFull(paper, kept).ifPresent(name -> outcomes.put(paper, new Paper(new There(), null, name))));
        outcomes.putAll(fetchAll(
                papers.stream().filter(paper -> !outcomes.containsKey(paper)).toList()));
        return outcomes;
    }

    private Optional<String> inFull(Identifier paper, Kept kept) {
        return kept.pmid(paper)
                .filter(pmid -> shelf.keeps(CitationFetch.name(pmid)))
                .flatMap(pmid -> Optional.ofNullable(kept.pmcids().get(pmid)))
                .map(PaperFetch::name)
                .filter(shelf::keeps);
    }

    /// File of a full text.
    private static String name(String pmcid) {
        return pmcid + ".xml";
    }

    private Map<Identifier, Paper> fetchAll(List<Identifier> papers) {
        Finding finding = find(papers);
        Map<Identifier, List<Outcome>> parts = new LinkedHashMap<>();
        papers.forEach(paper -> parts.put(paper, new ArrayList<>()));
        parts.forEach((paper, outcomes) -> fullText(paper, finding).ifPresent(outcomes::add));

        Map<Identifier, String> pmids = new LinkedHashMap<>();
        parts.forEach((paper, outcomes) -> pmid(paper, finding, outcomes).ifPresent(pmid -> pmids.put(paper, pmid)));
        Map<String, Outcome> cited = citations.fetch(pmids.values());
        parts.forEach((paper, outcomes) ->
                Optional.ofNullable(cited.get(pmids.get(paper))).ifPresent(outcomes::add));

        Map<Identifier, Paper> settled = new LinkedHashMap<>();
        parts.forEach((paper, outcomes) -> settled.put(paper, settled(paper, outcomes, finding)));
        return settled;
    }

    /// What Europe PMC knows of papers.
    ///
    /// @param failed why it could not be asked about a paper
    private record Finding(Map<Identifier, Hit> hits, Map<Identifier, String> failed) {

        Optional<Hit> hit(Identifier paper) {
            return Optional.ofNullable(hits.get(paper));
        }
    }

    private Finding find(List<Identifier> papers) {
        Finding finding = new Finding(new HashMap<>(), new HashMap<>());
        for (int from = 0; from < papers.size(); from += EuropePmc.AT_ONCE) {
            List<Identifier> some = papers.subList(from, Math.min(from + EuropePmc.AT_ONCE, papers.size()));
            try {
                finding.hits().putAll(europePmc.find(some));
            } catch (FetchFailure failure) {
                some.forEach(paper -> finding.failed().put(paper, failure.reason()));
            }
        }
        return finding;
    }

    private Optional<Outcome> fullText(Identifier paper, Finding finding) {
        String failed = finding.failed().get(paper);
        if (failed != null) {
            return Optional.of(new Failed(failed));
        }
        return finding.hit(paper).filter(Hit::isOpen).flatMap(hit -> fullText(hit.pmcid()));
    }

    /// Nothing where it turns out that Europe PMC has only the abstract.
    Optional<Outcome> fullText(String pmcid) {
        String name = name(pmcid);
        if (shelf.keeps(name)) {
            return Optional.of(new There());
        }
        try {
            return europePmc.fullText(pmcid).map(xml -> {
                shelf.put(name, xml, PaperXml::read);
                return new Fetched(List.of(Shelf.file(name)));
            });
        } catch (FetchFailure failure) {
            return Optional.of(new Failed(failure.reason()));
        }
    }

    private Optional<String> pmid(Identifier paper, Finding finding, List<Outcome> parts) {
        Optional<String> known = finding.hit(paper).map(Hit::pmid).filter(pmid -> !pmid.isEmpty());
        return switch (paper) {
            case Pmid number -> Optional.of(number.value());
            case Nct trial -> throw new IllegalArgumentException(trial.value() + " is no paper");
            case Doi doi -> known.isPresent() || finding.hit(paper).isPresent() ? known : inPubMed(doi, parts);
        };
    }

    /// PubMed is asked only for what Europe PMC does not know, or could not say.
    private Optional<String> inPubMed(Doi doi, List<Outcome> parts) {
        try {
            return eutils.pmid(doi);
        } catch (FetchFailure failure) {
            parts.add(new Failed(failure.reason()));
            return Optional.empty();
        }
    }

    private Paper settled(Identifier paper, List<Outcome> parts, Finding finding) {
        @Nullable Hit hit = finding.hits().get(paper);
        String name = hit == null ? "" : name(hit.pmcid());
        return new Paper(parts.isEmpty() ? missing(hit) : Outcome.of(parts), hit, shelf.has(name) ? name : "");
    }

    /// Why there is nothing of a paper.
    static Outcome missing(@Nullable Hit hit) {
        return new NotFound(
                hit == null
                        ? "neither Europe PMC nor PubMed knows it"
                        : "Europe PMC knows it, but has neither its full text nor its PubMed number");
    }

    /// What a work is known by, the surest first.
    static Optional<Identifier> identifier(Bibliography work) {
        if (work.pmid().matches("[1-9]\\d{0,8}")) {
            return Optional.of(new Pmid(work.pmid()));
        }
        return work.doi().matches("10\\.\\S+/\\S+") ? Optional.of(new Doi(work.doi())) : Optional.empty();
    }
}
