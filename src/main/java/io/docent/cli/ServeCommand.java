package io.docent.cli;

import io.docent.answer.Examples;
import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.web.Server;
import io.docent.web.Serving;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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
        AtomicReference<Optional<Serving>> serving = new AtomicReference<>(Optional.empty());
        try (Server server = start(serving)) {
            try (BuildBar bar = new BuildBar(console)) {
                serve(server, serving, Docent.open(chosen, bar));
            }
        }
        return 0;
    }

    /// Serves until the process is asked to end; the server stops before what it reads from is closed.
    private void serve(Server server, AtomicReference<Optional<Serving>> serving, Docent docent)
            throws InterruptedException {
        try (docent) {
            List<String> examples = new Examples(docent.index()).questions();
            serving.set(Optional.of(new Serving(docent.index(), docent.retriever(), docent.answering(), examples)));
            String shown = host().equals("0.0.0.0") || host().equals("::") ? "localhost" : host();
            console.out().println("Docent answers at " + console.accent("http://" + shown + ":" + server.port() + "/"));
            docent.warmUp();
            untilEnded();
            server.close();
        }
    }

    private int port() {
        return port == null ? settings.listening().port() : port;
    }

    private String host() {
        return host == null ? settings.listening().host() : host;
    }

    private Server start(AtomicReference<Optional<Serving>> serving) {
        try {
            return Server.start(host(), port(), settings.web(), serving::get);
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

    private static void untilEnded() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            ended.countDown();
            try {
                main.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        ended.await();
    }
}
