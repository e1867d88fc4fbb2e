package io.docent.fetch;

import io.docent.fetch.CitedList.Cites;
import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Report.Entry;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Fetches papers and trial records into a corpus folder. Each file is there whole once it is fetched, so
/// that a run that is broken off is gone on with by the next.
public final class Fetcher {

    private final FetchSettings settings;
    private final Path corpus;
    private final HttpClient client;
    private final Pausing pausing;

    /// @param corpus the corpus folder
    /// @param client follows no redirects by itself
    public Fetcher(FetchSettings settings, Path corpus, HttpClient client) {
        this(settings, corpus, client, Pausing.REAL);
    }

    Fetcher(FetchSettings settings, Path corpus, HttpClient client, Pausing pausing) {
        this.settings = settings;
        this.corpus = corpus;
        this.client = client;
        this.pausing = pausing;
    }

    /// Sentences on what would be asked, and of whom.
    public List<String> plan(Wanted wanted) {
        return new Plan(settings, new Shelf(corpus, wanted.extent())).of(wanted);
    }

    /// Fetches what is wanted and is not there.
    ///
    /// @throws ProblemException if no service can be reached, or the folder cannot be written
    public Report fetch(Wanted wanted, Progress progress) {
        Shelf shelf = new Shelf(corpus, wanted.extent());
        shelf.tidy(pausing.clock().instant());
        Services services = Services.of(settings, client, pausing);
        Report report = new Run(wanted, shelf, services, new Steps(progress)).report();
        boolean fetched = report.entries().anyMatch(entry -> entry.outcome() instanceof Outcome.Fetched);
        if (!services.unreachable().isEmpty() && !fetched) {
            throw unreachable(services.unreachable());
        }
        return report;
    }

    /// With nothing fetched and a service out of reach there is nothing to report but that.
    private ProblemException unreachable(String where) {
        return new ProblemException(new Problem(
                "no connection to the services that papers come from",
                where,
                "connect this machine and run it again; or, on one that is connected, save XML of the papers, or"
                        + " references as RIS or NBIB, with a browser and put the files into "
                        + corpus.resolve("papers")));
    }

    /// One run.
    private static final class Run {

        private final Wanted wanted;
        private final Steps steps;
        private final Shelf shelf;
        private final PaperFetch papers;
        private final CitedFetch cited;
        private final CitedList lists;
        private final TrialFetch trials;

        Run(Wanted wanted, Shelf shelf, Services services, Steps steps) {
            this.wanted = wanted;
            this.shelf = shelf;
            this.steps = steps;
            CitationFetch citations = new CitationFetch(services.eutils(), shelf);
            this.papers = new PaperFetch(services.europePmc(), services.eutils(), citations, shelf);
            this.cited = new CitedFetch(services.europePmc(), services.eutils(), citations, papers);
            this.lists = new CitedList(services.europePmc(), papers, shelf);
            this.trials = new TrialFetch(services.registry(), shelf, wanted.held());
        }

        Report report() {
            List<Entry> named = named();
            Citing citing = wanted.citing();
            if (citing == null) {
                return new Report(named, List.of(), List.of());
            }
            Cites cites = lists.of(citing);
            named.addAll(cites.own());
            List<Nct> numbers = cites.trials().stream().sorted().map(Nct::new).toList();
            steps.more(cites.references().size() + numbers.size());
            List<Entry> found = new ArrayList<>(cited.fetch(cites.references(), Kept.on(shelf), steps));
            found.addAll(trials.fetch(numbers, steps));
            return new Report(named, found, cites.advice());
        }

        private List<Entry> named() {
            List<Identifier> works = wanted.named().stream()
                    .filter(identifier -> !(identifier instanceof Nct))
                    .toList();
            List<Nct> numbers = wanted.named().stream()
                    .filter(Nct.class::isInstance)
                    .map(Nct.class::cast)
                    .toList();
            steps.more(wanted.named().size());
            List<Entry> entries = new ArrayList<>();
            papers.fetch(works).forEach((work, paper) -> entries.add(new Entry(work.label(), paper.outcome())));
            steps.done(works.size());
            entries.addAll(trials.fetch(numbers, steps));
            return entries;
        }
    }
}
