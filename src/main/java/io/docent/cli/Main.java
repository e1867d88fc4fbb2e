package io.docent.cli;

import io.docent.app.Settings;
import io.docent.problem.ProblemException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The `docent` command.
@SuppressWarnings("UnusedVariable") // picocli sets the options for help and version and acts on them itself
@Command(
        name = "docent",
        description = "Answers questions about medical literature with the exact words they rest on.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  a problem; its message says what, where and how to mend it",
            "  2  the command line was not understood",
            "",
            "`docent COMMAND --help` tells more. `docent test` runs the project's tests."
        })
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help and end.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and end.")
    private boolean version;

    public static void main(String[] arguments) {
        logInOnePlace();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new Console(out, err, Console.colourIsWanted(), Console.widthOfWindow()), arguments));
    }

    /// Lucene and the JDK log through `java.util.logging`, which would print beside the log.
    private static void logInOnePlace() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static int run(Console console, String... arguments) {
        try {
            return run(console, Settings.fromSystem(), arguments);
        } catch (ProblemException e) {
            return problem(console, e);
        }
    }

    /// Runs a command line.
    ///
    /// @return the exit code: 0 done, 1 a problem, 2 not understood
    static int run(Console console, Settings settings, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new ServeCommand(console, settings));
        line.addSubcommand(new AskCommand(console, settings));
        line.addSubcommand(new SearchCommand(console, settings));
        line.addSubcommand(new TrialsCommand(console, settings));
        line.addSubcommand(new TrialCommand(console, settings));
        line.addSubcommand(new ConflictsCommand(console, settings));
        line.addSubcommand(new IndexCommand(console, settings));
        line.addSubcommand(new FetchCommand(console, settings));
        line.addSubcommand(new CommandLine(new EvalCommand())
                .addSubcommand(new EvalGoldenCommand(console, settings))
                .addSubcommand(new EvalConflictsCommand(console, settings))
                .addSubcommand(new EvalExtractionCommand(console, settings))
                .addSubcommand(new EvalChecksCommand(console, settings))
                .addSubcommand(new EvalReadingCommand(console))
                .addSubcommand(new EvalFormatsCommand(console))
                .addSubcommand(new EvalRetrievalCommand(console, settings)));
        line.addSubcommand(new CommandLine(new BenchCommand(console, settings))
                .addSubcommand(new BenchReadingCommand(console, settings)));
        line.addSubcommand(new DoctorCommand(console, settings));
        line.addSubcommand(new WarmupCommand(console, settings));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionExceptionHandler((exception, command, result) -> problem(console, exception));
        return line.execute(arguments);
    }

    private static int problem(Console console, Exception exception) {
        if (exception instanceof ProblemException known) {
            console.err().println(known.problem().render());
            return 1;
        }
        Logger log = LoggerFactory.getLogger(Main.class);
        log.debug("unexpected", exception);
        console.err()
                .println("Something went wrong inside Docent: " + exception
                        + "\n  fix: run it again with DOCENT_JAVA_OPTS=-Ddocent.log=DEBUG and report what it prints");
        return 1;
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
