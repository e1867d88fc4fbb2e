package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.web.Server;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `docent serve`: the chat page and the HTTP interface.
@Command(
        name = "serve",
        description = "Opens the chat page and the HTTP interface; Ctrl-C ends it.",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", description = "Port, 0 for any that is free (7878, or what docent.yaml says).")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            description = "Address to listen at (127.0.0.1: this machine alone; or what docent.yaml says).")
    private @Nullable String host;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    ServeCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port() < 0 || port() > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port must be from 0 to 65535, not " + port());
        }
        Settings chosen = profile.applied(settings);
        AtomicReference<Optional<Docent>> docent = new AtomicReference<>(Optional.empty());
        try (Server server = start(new Served(docent::get, chosen))) {
            serve(server, docent, Docent.serve(chosen, job -> {}));
        }
        return 0;
    }

    /// Serves until the process is asked to end; the server stops before what it reads from is closed.
    private void serve(Server server, AtomicReference<Optional<Docent>> served, Docent docent)
            throws InterruptedException {
        try (docent) {
            served.set(Optional.of(docent));
            String shown = host().equals("0.0.0.0") || host().equals("::") ? "localhost" : host();
            console.out().println("Docent answers at " + console.accent("http://" + shown + ":" + server.port() + "/"));
            docent.warmUp();
            UntilEnded.await();
            server.close();
        }
    }

    private int port() {
        return port == null ? settings.listening().port() : port;
    }

    private String host() {
        return host == null ? settings.listening().host() : host;
    }

    private Server start(Served served) {
        try {
            return Server.start(host(), port(), settings.web(), served);
        } catch (RuntimeException e) {
            throw new ProblemException(
                    new Problem(
                            "cannot listen at " + host() + " port " + port() + ": " + rootMessage(e),
                            "--port",
                            "end what uses the port, or choose another with --port"),
                    e);
        }
    }

    private static String rootMessage(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
