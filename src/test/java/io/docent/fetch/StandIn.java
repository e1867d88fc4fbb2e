package io.docent.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.docent.fetch.FetchSettings.Addresses;
import io.docent.fetch.Holdings.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// The three services on this machine, in their documented forms, errors and rate limits included: who asks
/// more often than a service takes gets 429.
public final class StandIn implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;
    private final Holdings holdings = new Holdings();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();

    /// A request that came.
    ///
    /// @param form fields of its query and of its body
    /// @param status what it was answered with; 0 for a fault
    public record Request(String method, String path, Map<String, String> form, Instant at, int status, String agent) {}

    /// @param clock stamps requests
    public StandIn(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Addresses addresses() {
        return new Addresses(address() + "/epmc", address() + "/eutils", address() + "/ctgov");
    }

    FetchSettings settings() {
        return new FetchSettings(addresses(), "", NcbiKey.NONE, Duration.ofSeconds(5));
    }

    public void add(Work... some) {
        holdings.add(some);
    }

    /// A paper that Europe PMC does not know.
    void addToPubMed(Work work) {
        holdings.addToPubMed(work);
    }

    /// Full text, reference list or record at a path.
    public void put(String path, String content) {
        holdings.put(path, content);
    }

    /// A trial; NCT99000001 was known as NCT00000001 before.
    public void addTrial(String number, String title) {
        put("/ctgov/studies/" + number, """
                {"protocolSection":{"identificationModule":{"nctId":"%s","nctIdAliases":["NCT00000001"],"briefTitle":"%s"},\
                "statusModule":{"overallStatus":"COMPLETED"},"designModule":{"phases":["PHASE3"]}},"hasResults":false}\
                """.formatted(number, title));
    }

    /// Does these one after the other with requests whose path contains `path`, and then answers again.
    void fail(String path, Fault... some) {
        faults.put(path, new ArrayDeque<>(Arrays.asList(some)));
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Request> requests(String path) {
        return requests.stream()
                .filter(request -> request.path().contains(path))
                .toList();
    }

    void forget() {
        requests.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> form = form(exchange);
        String agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
        try (exchange) {
            @Nullable Fault fault = nextFault(path);
            Answer answer;
            synchronized (this) {
                answer = fault == null ? answer(path, form) : new Answer(0, "");
                requests.add(
                        new Request(exchange.getRequestMethod(), path, form, clock.instant(), answer.status(), agent));
            }
            if (fault == null) {
                Fault.status(answer.status(), answer.headers(), answer.body()).play(exchange);
            } else {
                fault.play(exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Fault nextFault(String path) {
        return faults.entrySet().stream()
                .filter(entry -> path.contains(entry.getKey()))
                .map(entry -> entry.getValue().poll())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> form = new HashMap<>();
        for (String field : (body + "&" + (query == null ? "" : query)).split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }

    private Answer answer(String path, Map<String, String> form) {
        Duration second = Duration.ofSeconds(1);
        boolean tooMany = (path.startsWith("/epmc/") && count("/epmc/", second) >= 10)
                || (path.startsWith("/eutils/") && count("/eutils/", second) >= (form.containsKey("api_key") ? 10 : 3))
                || (path.startsWith("/ctgov/") && count("/ctgov/", Duration.ofMinutes(1)) >= 50);
        return tooMany
                ? new Answer(429, Map.of("Retry-After", "2"), "{\"error\":\"API rate limit exceeded\"}")
                : holdings.answer(path, form);
    }

    private long count(String prefix, Duration window) {
        Instant start = clock.instant().minus(window);
        return requests.stream()
                .filter(request ->
                        request.path().startsWith(prefix) && request.at().isAfter(start))
                .count();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
