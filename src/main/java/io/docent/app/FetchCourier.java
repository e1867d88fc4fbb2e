package io.docent.app;

import io.docent.fetch.Identifier;
import io.docent.fetch.Outcome;
import io.docent.fetch.Report.Entry;
import io.docent.fetch.Wanted.Extent;
import io.docent.library.Courier;
import io.docent.library.FileOutcome;
import io.docent.problem.Problem;
import java.util.List;
import java.util.Optional;

/// Fetches papers and trials for the library by the names that a reader gives.
public final class FetchCourier implements Courier {

    private final Fetching fetching;

    public FetchCourier(Settings settings) {
        this.fetching = new Fetching(settings);
    }

    @Override
    public Errand errand(List<String> names) {
        List<Identifier> wanted = names.stream().map(FetchCourier::identifier).toList();
        return steps -> fetching.fetch(
                        fetching.wanted(wanted, "", Extent.MISSING), (done, total) -> steps.at("fetching", done, total))
                .entries()
                .flatMap(entry -> missing(entry).stream())
                .toList();
    }

    private static Identifier identifier(String name) {
        String bare = name.strip();
        if (bare.matches("(?i)NCT.*")) {
            return Identifier.Nct.parse(bare);
        }
        return bare.matches("(?i)(?:PMID:?\\s*)?\\d+") ? Identifier.Pmid.parse(bare) : Identifier.Doi.parse(bare);
    }

    private static Optional<FileOutcome> missing(Entry entry) {
        return switch (entry.outcome()) {
            case Outcome.NotFound none -> Optional.of(failed(entry.what(), none.reason()));
            case Outcome.Failed failed -> Optional.of(failed(entry.what(), failed.reason()));
            case Outcome.Fetched fetched -> Optional.empty();
            case Outcome.There there -> Optional.empty();
        };
    }

    private static FileOutcome failed(String name, String reason) {
        Problem problem = new Problem(reason, name, "try again later, or add its file");
        return new FileOutcome(name, FileOutcome.Outcome.FAILED, null, problem);
    }
}
