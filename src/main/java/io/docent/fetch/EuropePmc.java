package io.docent.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.corpus.Bibliography;
import io.docent.corpus.Reference;
import io.docent.fetch.FetchFailure.Kind;
import io.docent.fetch.Identifier.Doi;
import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Identifier.Pmid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Europe PMC's REST service for articles: searches, full text of open-access papers, reference lists.
final class EuropePmc {

    /// As many papers in one query keep its address below what servers take.
    static final int AT_ONCE = 20;

    private static final int MOST_HITS = 100;
    private static final int MOST_REFERENCES = 1000;

    private final Line line;

    EuropePmc(Line line) {
        this.line = line;
    }

    /// The papers of these that Europe PMC knows.
    ///
    /// @param papers at most [#AT_ONCE]
    Map<Identifier, Hit> find(List<Identifier> papers) {
        String query = papers.stream().map(EuropePmc::clause).collect(Collectors.joining(" OR "));
        List<Hit> hits = new ArrayList<>(search(query));
        hits.sort(Comparator.comparing((Hit hit) -> !hit.source().equals("MED"))
                .thenComparing(hit -> !hit.isOpen())
                .thenComparing(Hit::id));
        Map<Identifier, Hit> found = new HashMap<>();
        for (Identifier paper : papers) {
            hits.stream().filter(hit -> hit.is(paper)).findFirst().ifPresent(hit -> found.put(paper, hit));
        }
        return found;
    }

    private static String clause(Identifier paper) {
        return switch (paper) {
            case Doi doi -> "DOI:\"" + quotable(doi.value()) + "\"";
            case Pmid pmid -> "(EXT_ID:" + pmid.value() + " AND SRC:MED)";
            case Nct trial -> throw new IllegalArgumentException(trial.value() + " is no paper");
        };
    }

    /// The one paper that has this title, was published in the same year or next to it and names the same
    /// first author.
    Optional<Hit> byTitle(Bibliography work) {
        if (!Titles.isTelling(work.title())) {
            return Optional.empty();
        }
        @Nullable Integer year = work.year();
        String when = year == null ? "" : " AND PUB_YEAR:[" + (year - 1) + " TO " + (year + 1) + "]";
        List<Hit> same = search("TITLE:\"" + quotable(Titles.plain(work.title())) + "\"" + when).stream()
                .filter(hit -> Titles.same(hit.title(), work.title()) && isBy(hit, work))
                .toList();
        List<Hit> inPubMed = same.stream().filter(hit -> !hit.pmid().isEmpty()).toList();
        List<Hit> chosen = inPubMed.isEmpty() ? same : inPubMed;
        return chosen.size() == 1 ? Optional.of(chosen.getFirst()) : Optional.empty();
    }

    private static boolean isBy(Hit hit, Bibliography work) {
        return work.authors().isEmpty()
                || hit.authors().isEmpty()
                || Titles.letters(hit.authors())
                        .contains(Titles.letters(work.authors().getFirst().family()));
    }

    private static String quotable(String text) {
        return text.replace('"', ' ').replace("\\", "\\\\");
    }

    private List<Hit> search(String query) {
        Form form = new Form()
                .with("query", query)
                .with("format", "json")
                .with("resultType", "lite")
                .with("pageSize", String.valueOf(MOST_HITS));
        byte[] reply = line.get("search?" + form).orElseThrow(() -> line.missing("search"));
        JsonNode list = Json.read(reply, Service.EUROPE_PMC).path("resultList").path("result");
        if (!list.isArray()) {
            throw new FetchFailure(Kind.REFUSED, Service.EUROPE_PMC.title() + " sent something else than a list");
        }
        return Json.each(list).map(Hit::of).filter(hit -> !hit.id().isEmpty()).toList();
    }

    /// The XML of a paper, which there is for those with open access.
    ///
    /// @param pmcid with its prefix: "PMC5946805"
    Optional<byte[]> fullText(String pmcid) {
        return line.get(pmcid + "/fullTextXML");
    }

    /// The reference list of a paper, numbered as the paper does; empty where Europe PMC has none.
    List<Reference> references(Hit paper) {
        Form form = new Form()
                .with("page", "1")
                .with("pageSize", String.valueOf(MOST_REFERENCES))
                .with("format", "json");
        byte[] reply = line.get(paper.source() + "/" + paper.id() + "/references?" + form)
                .orElse(Json.NOTHING);
        Map<Integer, Reference> references = new TreeMap<>();
        Json.each(Json.read(reply, Service.EUROPE_PMC).path("referenceList").path("reference"))
                .filter(entry -> entry.path("citedOrder").asInt() > 0)
                .map(CitedOrder::reference)
                .forEach(reference -> references.putIfAbsent(reference.number(), reference));
        return List.copyOf(references.values());
    }
}
