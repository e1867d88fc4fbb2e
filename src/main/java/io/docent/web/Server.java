package io.docent.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The HTTP server. It answers from its first moment: until there is something to serve, with a problem that
/// says so.
public final class Server implements AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Javalin javalin;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private Server(Address address, Path webFolder, Supplier<Optional<Serving>> serving, Duration heartbeat) {
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            JettySettings.apply(config, address);
            StaticFiles page = new StaticFiles(webFolder);
            config.resourceHandler(page);
            Problems.addTo(config, path -> page.find(path).isPresent());
            config.routes.before(new HostGuard(address.host()));
            config.routes.after(Server::nameRoute);
            Routes routes = new Routes(config.routes, serving);
            new AskRoute(heartbeat, stopping::get).addTo(routes);
            SearchRoute.addTo(routes);
            DocumentRoutes.addTo(routes);
            ReferenceFormats.addTo(routes);
            PassageRoutes.addTo(routes);
            TrialRoutes.addTo(routes);
            CorpusRoutes.addTo(routes);
            IndexRoute.addTo(routes);
            ChangeRoutes.addTo(routes);
            new JobRoutes(heartbeat, stopping::get).addTo(routes);
            DocsRoutes.addTo(routes);
            HealthRoutes.addTo(routes);
        });
        javalin.start();
    }

    /// Starts one.
    ///
    /// @param host name or address to listen at
    /// @param port to listen at; 0 for any that is free
    /// @param webFolder the page's files
    /// @param serving what to serve; asked anew for each request, so that it may appear and change
    public static Server start(String host, int port, Path webFolder, Supplier<Optional<Serving>> serving) {
        return start(host, port, webFolder, serving, HEARTBEAT);
    }

    static Server start(
            String host, int port, Path webFolder, Supplier<Optional<Serving>> serving, Duration heartbeat) {
        return new Server(new Address(host, port), webFolder, serving, heartbeat);
    }

    /// The port that it listens at.
    public int port() {
        return javalin.port();
    }

    /// Its routes, "GET /v1/search"; those that answer HEAD like GET are not listed twice.
    Set<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(entry -> entry.endpoint)
                .filter(route -> route.method.isHttpMethod() && !route.method.equals(HandlerType.HEAD))
                .map(route -> route.method + " " + route.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Stops taking requests, gives those under way a few seconds, cuts off the rest.
    @Override
    public void close() {
        stopping.set(true);
        javalin.stop();
    }

    private static void nameRoute(Context context) {
        Endpoint route = context.endpoints().lastHttpEndpoint();
        if (route != null) {
            context.attribute(AccessLog.ROUTE, route.path);
        }
    }
}
