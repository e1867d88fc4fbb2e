package io.docent.fetch;

import java.util.List;
import java.util.stream.Stream;

/// What came of a run.
///
/// @param named papers and trials that were named themselves, in that order
/// @param cited what a document cites and names, in order of its reference list, trials last
/// @param advice sentences on what is to be done by hand
public record Report(List<Entry> named, List<Entry> cited, List<String> advice) {

    /// Something that was wanted.
    ///
    /// @param what as people call it: "PMID 123", "(34) Title of a paper, 2019"
    public record Entry(String what, Outcome outcome) {}

    public Report {
        named = List.copyOf(named);
        cited = List.copyOf(cited);
        advice = List.copyOf(advice);
    }

    /// All entries.
    public Stream<Entry> entries() {
        return Stream.concat(named.stream(), cited.stream());
    }

    /// Whether nothing failed and everything was found that was named itself; a work that a paper cites may
    /// well be a book that no service has.
    public boolean isWell() {
        return entries().noneMatch(entry -> entry.outcome() instanceof Outcome.Failed)
                && named.stream().noneMatch(entry -> entry.outcome() instanceof Outcome.NotFound);
    }
}
