package io.docent.cli;

import io.docent.app.Fetching;
import io.docent.app.Settings;
import io.docent.fetch.Identifier;
import io.docent.fetch.Report;
import io.docent.fetch.Wanted;
import io.docent.fetch.Wanted.Extent;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `docent fetch`: brings papers and trial records from public services into the corpus.
@Command(
        name = "fetch",
        description = "Fetches papers, abstracts and trial records from Europe PMC, PubMed and ClinicalTrials.gov into"
                + " corpus/papers/fetched. What is there is not fetched again, so a run that broke off is gone on with"
                + " by the next.")
final class FetchCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--doi",
            paramLabel = "DOI",
            description = "A paper by its DOI: full text where it is open, and its PubMed citation.")
    private List<String> dois = new ArrayList<>();

    @Option(names = "--pmid", paramLabel = "NUMBER", description = "A paper by PubMed's number, likewise.")
    private List<String> pmids = new ArrayList<>();

    @Option(names = "--nct", paramLabel = "NCT", description = "A trial's record.")
    private List<String> trials = new ArrayList<>();

    @Option(
            names = "--cited-by",
            paramLabel = "DOCUMENT",
            description = "The reference list of a document of the corpus, the abstracts of all papers in it and the"
                    + " records of all trials that the document names.")
    private String citedBy = "";

    @Option(names = "--again", description = "Fetch what is there once more, and replace it.")
    private boolean again;

    @Option(names = "--dry-run", description = "Say what would be asked, and ask nothing.")
    private boolean dryRun;

    FetchCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        if (dois.isEmpty() && pmids.isEmpty() && trials.isEmpty() && citedBy.isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "Say what to fetch: --doi, --pmid, --nct or --cited-by");
        }
        List<Problem> mistakes = new ArrayList<>();
        List<Identifier> named = new ArrayList<>();
        parse(dois, Identifier.Doi::parse, named, mistakes);
        parse(pmids, Identifier.Pmid::parse, named, mistakes);
        parse(trials, Identifier.Nct::parse, named, mistakes);
        if (!mistakes.isEmpty()) {
            mistakes.forEach(mistake -> console.err().println(mistake.render()));
            return 1;
        }
        Fetching fetching = new Fetching(settings);
        Wanted wanted = fetching.wanted(named, citedBy, again ? Extent.AGAIN : Extent.MISSING);
        return dryRun ? plan(fetching, wanted) : fetch(fetching, wanted);
    }

    private static void parse(
            List<String> texts, Function<String, Identifier> parser, List<Identifier> named, List<Problem> mistakes) {
        for (String text : texts) {
            try {
                named.add(parser.apply(text));
            } catch (ProblemException mistake) {
                mistakes.add(mistake.problem());
            }
        }
    }

    private int plan(Fetching fetching, Wanted wanted) {
        List<String> lines = fetching.plan(wanted);
        console.out().println(lines.isEmpty() ? "Nothing would be asked." : "This would be asked:");
        lines.forEach(line -> console.out().println("  " + line));
        return 0;
    }

    private int fetch(Fetching fetching, Wanted wanted) {
        Report report;
        try (FetchBar bar = new FetchBar(console)) {
            report = fetching.fetch(wanted, bar);
        }
        new FetchPrinter(console).print(report);
        return report.isWell() ? 0 : 1;
    }
}
