package io.docent.fetch;

import io.docent.corpus.Bibliography;
import io.docent.corpus.CorpusFile;
import io.docent.corpus.CslJson;
import io.docent.corpus.Document;
import io.docent.corpus.Reference;
import io.docent.fetch.Citing.Listed;
import io.docent.fetch.Citing.Unlisted;
import io.docent.fetch.Outcome.Failed;
import io.docent.fetch.Outcome.NotFound;
import io.docent.fetch.PaperFetch.Paper;
import io.docent.fetch.Report.Entry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Gets hold of the reference list of a document: its own, that of its XML, or the one that Europe PMC keeps
/// of it.
final class CitedList {

    private final EuropePmc europePmc;
    private final PaperFetch papers;
    private final Shelf shelf;

    CitedList(EuropePmc europePmc, PaperFetch papers, Shelf shelf) {
        this.europePmc = europePmc;
        this.papers = papers;
        this.shelf = shelf;
    }

    /// What a document cites.
    ///
    /// @param own what came of the document itself, where it was fetched
    /// @param references the list
    /// @param trials registry numbers that the document names
    /// @param advice what is to be done by hand
    record Cites(List<Entry> own, List<Reference> references, Set<String> trials, List<String> advice) {}

    Cites of(Citing citing) {
        return switch (citing) {
            case Listed listed ->
                new Cites(List.of(), listed.references(), new LinkedHashSet<>(listed.trials()), List.of());
            case Unlisted unlisted -> fetch(unlisted);
        };
    }

    private Cites fetch(Unlisted citing) {
        try {
            Identifier identifier = identifier(citing.work()).orElse(null);
            if (identifier == null) {
                return known(
                        citing,
                        new NotFound("it has neither a DOI nor a PubMed number, and no service knows its title"));
            }
            Paper paper =
                    Objects.requireNonNull(papers.fetch(List.of(identifier)).get(identifier));
            Document xml = shelf.paper(paper.fullText()).orElse(null);
            return xml == null || xml.references().isEmpty() ? kept(citing, paper) : listed(citing, paper, xml);
        } catch (FetchFailure failure) {
            return known(citing, new Failed(failure.reason()));
        }
    }

    private Optional<Identifier> identifier(Bibliography work) {
        return PaperFetch.identifier(work).or(() -> europePmc.byTitle(work).flatMap(Hit::identifier));
    }

    private static Cites listed(Unlisted citing, Paper paper, Document xml) {
        Set<String> trials = new LinkedHashSet<>(citing.trials());
        xml.passages().forEach(passage -> trials.addAll(passage.trials()));
        return new Cites(List.of(new Entry(citing.id(), paper.outcome())), xml.references(), trials, List.of());
    }

    /// The list that Europe PMC keeps goes into a file that a catalogue can name.
    private Cites kept(Unlisted citing, Paper paper) {
        Hit hit = paper.hit();
        List<Reference> references = hit == null ? List.of() : europePmc.references(hit);
        if (hit == null || references.isEmpty()) {
            boolean failed = paper.outcome() instanceof Failed;
            return known(citing, failed ? paper.outcome() : new NotFound("no service has it"));
        }
        String name = "references-" + hit.id() + ".json";
        CslJson csl = new CslJson();
        String json = references.stream().map(csl::write).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        shelf.put(name, json.getBytes(StandardCharsets.UTF_8), CorpusFile::format);
        return new Cites(
                List.of(new Entry(citing.id(), paper.outcome())),
                references,
                new LinkedHashSet<>(citing.trials()),
                List.of("The reference list of " + citing.id() + " is in " + Shelf.file(name)
                        + "; name that file as custom.references of its item in documents.json, and its numbers lead"
                        + " there."));
    }

    /// What the corpus knows serves where no list can be had.
    private static Cites known(Unlisted citing, Outcome own) {
        return new Cites(
                List.of(new Entry("the reference list of " + citing.id(), own)),
                citing.known(),
                new LinkedHashSet<>(citing.trials()),
                List.of());
    }
}
