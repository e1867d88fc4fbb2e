package io.docent.fetch;

import io.docent.corpus.Reference;
import io.docent.fetch.Citing.Listed;
import io.docent.fetch.Citing.Unlisted;
import io.docent.fetch.Identifier.Nct;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Says what a run would ask, and of whom. What depends on a reply is said in words.
final class Plan {

    private final FetchSettings settings;
    private final Shelf shelf;

    Plan(FetchSettings settings, Shelf shelf) {
        this.settings = settings;
        this.shelf = shelf;
    }

    List<String> of(Wanted wanted) {
        List<Identifier> papers = wanted.named().stream()
                .filter(identifier -> !(identifier instanceof Nct))
                .toList();
        List<String> lines = new ArrayList<>();
        if (!papers.isEmpty()) {
            paper(labels(papers), lines);
        }
        List<String> trials = new ArrayList<>();
        wanted.named().stream()
                .filter(Nct.class::isInstance)
                .map(Identifier::label)
                .forEach(trials::add);
        Citing citing = wanted.citing();
        if (citing != null) {
            cited(citing, lines);
            trials.addAll(citing.trials());
        }
        trials.stream()
                .distinct()
                .filter(trial -> !wanted.held().contains(trial) && !shelf.keeps(trial + ".json"))
                .forEach(trial -> lines.add(at(Service.CLINICAL_TRIALS, "studies/" + trial) + ": its record"));
        return lines;
    }

    private void paper(String what, List<String> lines) {
        lines.add(at(Service.EUROPE_PMC, "search") + ": the numbers of " + what);
        lines.add(at(Service.EUROPE_PMC, "PMC…/fullTextXML") + ": the full text of each that has open access");
        lines.add(at(Service.EUTILS, "efetch.fcgi") + ": the citation of each, with abstract and notices");
    }

    private void cited(Citing citing, List<String> lines) {
        switch (citing) {
            case Listed listed ->
                lines.add(at(Service.EUTILS, "efetch.fcgi") + ": the citations of " + numbers(listed.references())
                        + " works that " + listed.id() + " cites");
            case Unlisted unlisted -> {
                paper(unlisted.id() + ", for its reference list", lines);
                lines.add(at(Service.EUTILS, "efetch.fcgi") + ": the citations of all papers in that list");
            }
        }
        lines.add(at(Service.EUROPE_PMC, "search") + ": the PubMed numbers of cited works that the list has without");
    }

    private static long numbers(List<Reference> references) {
        return references.stream()
                .filter(reference -> !reference.bibliography().pmid().isEmpty())
                .count();
    }

    private static String labels(List<Identifier> papers) {
        return papers.stream().map(Identifier::label).collect(Collectors.joining(", "));
    }

    private String at(Service service, String path) {
        return service.title() + ", " + settings.addresses().of(service) + "/" + path;
    }
}
