package io.docent.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.servlet.JavalinServlet;
import io.javalin.http.servlet.ServletEntry;
import java.time.Duration;
import java.util.concurrent.Executors;
import kotlin.LazyKt;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// What stands below the routes: threads, connections, and the responses that no route writes.
final class JettySettings {

    /// How long requests under way may take once the server is to stop.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// How long a connection without a request is kept once the server is to stop.
    private static final Duration FAREWELL = Duration.ofMillis(100);

    private JettySettings() {}

    static void apply(JavalinConfig config, Address address) {
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(http -> {
            http.addCustomizer(new ResponseHeaders());
            http.setUriCompliance(UriCompliance.DEFAULT);
        });
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(PATIENCE.toMillis());
            server.insertHandler(new GracefulHandler());
            server.setErrorHandler(new EarlyProblems());
            server.setRequestLog(new AccessLog());
        });
        config.jetty.addConnector((server, http) -> connector(server, http, address));
        // Javalin's own servlet answers WebSocket requests past all routes; there are none here.
        config.unsafe.servlet = LazyKt.lazyOf(new ServletEntry(null, new JavalinServlet(config.unsafe)));
    }

    /// Requests run on virtual threads; the few others take and wait for connections.
    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(16, 4);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("http-", 0).factory()));
        return threads;
    }

    private static Connector connector(Server server, HttpConfiguration http, Address address) {
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(address.host());
        connector.setPort(address.port());
        connector.setShutdownIdleTimeout(FAREWELL.toMillis());
        return connector;
    }
}
