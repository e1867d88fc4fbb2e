package io.docent.fetch;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Reference;
import io.docent.fetch.Identifier.Doi;
import io.docent.fetch.Outcome.Failed;
import io.docent.fetch.Outcome.NotFound;
import io.docent.fetch.Report.Entry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches the abstracts of the papers in a reference list: by PubMed's number, else by DOI, else by title.
final class CitedFetch {

    private static final int LONGEST_LABEL = 110;

    private final EuropePmc europePmc;
    private final Eutils eutils;
    private final CitationFetch citations;
    private final PaperFetch papers;

    CitedFetch(EuropePmc europePmc, Eutils eutils, CitationFetch citations, PaperFetch papers) {
        this.europePmc = europePmc;
        this.eutils = eutils;
        this.citations = citations;
        this.papers = papers;
    }

    /// Where an entry of the list leads.
    private sealed interface Lead {

        /// To a citation in PubMed.
        record Citation(String pmid) implements Lead {}

        /// To a paper that PubMed does not have, in PubMed Central.
        record FullText(String pmcid) implements Lead {}

        /// Nowhere.
        record Nowhere(Outcome outcome) implements Lead {}
    }

    /// What came of each entry, in order of the list.
    ///
    /// @param kept what is on the shelf
    List<Entry> fetch(List<Reference> references, Kept kept, Steps steps) {
        Map<Identifier, Lead> byDoi = byDoi(references, kept);
        Map<Reference, Lead> leads = new LinkedHashMap<>();
        for (Reference reference : references) {
            leads.put(reference, lead(reference.bibliography(), kept, byDoi));
            steps.done(1);
        }
        Map<String, Outcome> cited = citations.fetch(leads.values().stream()
                .filter(Lead.Citation.class::isInstance)
                .map(lead -> ((Lead.Citation) lead).pmid())
                .toList());
        List<Entry> entries = new ArrayList<>();
        leads.forEach((reference, lead) -> entries.add(new Entry(label(reference), outcome(lead, cited))));
        return entries;
    }

    private Outcome outcome(Lead lead, Map<String, Outcome> cited) {
        return switch (lead) {
            case Lead.Citation citation -> Objects.requireNonNull(cited.get(citation.pmid()));
            case Lead.FullText paper -> papers.fullText(paper.pmcid()).orElseGet(() -> PaperFetch.missing(null));
            case Lead.Nowhere nowhere -> nowhere.outcome();
        };
    }

    /// Asks about all DOIs that have no number beside them, many at once.
    private Map<Identifier, Lead> byDoi(List<Reference> references, Kept kept) {
        List<Identifier> dois = references.stream()
                .flatMap(reference -> PaperFetch.identifier(reference.bibliography()).stream())
                .filter(identifier -> kept.pmid(identifier).isEmpty())
                .distinct()
                .toList();
        Map<Identifier, Lead> leads = new HashMap<>();
        for (int from = 0; from < dois.size(); from += EuropePmc.AT_ONCE) {
            List<Identifier> some = dois.subList(from, Math.min(from + EuropePmc.AT_ONCE, dois.size()));
            try {
                europePmc.find(some).forEach((doi, hit) -> leads.put(doi, lead(hit)));
            } catch (FetchFailure failure) {
                some.forEach(doi -> leads.put(doi, nowhere(failure)));
            }
        }
        return leads;
    }

    private Lead lead(Bibliography work, Kept kept, Map<Identifier, Lead> byDoi) {
        Identifier identifier = PaperFetch.identifier(work).orElse(null);
        Optional<String> pmid = identifier == null ? kept.pmid(work.title()) : kept.pmid(identifier);
        if (pmid.isPresent()) {
            return new Lead.Citation(pmid.get());
        }
        try {
            Lead found = byDoi.get(identifier);
            return found == null ? search(identifier, work) : found;
        } catch (FetchFailure failure) {
            return nowhere(failure);
        }
    }

    private Lead search(@Nullable Identifier identifier, Bibliography work) {
        Optional<String> pmid = identifier instanceof Doi doi ? eutils.pmid(doi) : Optional.empty();
        if (pmid.isPresent()) {
            return new Lead.Citation(pmid.get());
        }
        return europePmc
                .byTitle(work)
                .map(CitedFetch::lead)
                .orElseGet(() -> new Lead.Nowhere(new NotFound("no service knows a paper of this number or title")));
    }

    private static Lead lead(Hit hit) {
        if (!hit.pmid().isEmpty()) {
            return new Lead.Citation(hit.pmid());
        }
        return hit.isOpen() ? new Lead.FullText(hit.pmcid()) : new Lead.Nowhere(PaperFetch.missing(hit));
    }

    private static Lead nowhere(FetchFailure failure) {
        return new Lead.Nowhere(new Failed(failure.reason()));
    }

    /// "(34) Title of the paper, 2019".
    private static String label(Reference reference) {
        Bibliography work = reference.bibliography();
        String title = work.title().length() > LONGEST_LABEL
                ? work.title().substring(0, LONGEST_LABEL).strip() + " …"
                : work.title();
        return "(" + reference.number() + ") " + title + (work.year() == null ? "" : ", " + work.year());
    }
}
