package io.docent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `docent eval`: measurements, one a subcommand.
@Command(name = "eval", description = "Measures Docent.", synopsisSubcommandLabel = "COMMAND")
final class EvalCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
