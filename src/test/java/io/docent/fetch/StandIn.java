package io.docent.fetch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.docent.fetch.FetchSettings.Addresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The three services on this machine, in their documented forms, errors and rate limits included: who asks more often
/// than a service takes gets 429.
public final class StandIn implements AutoCloseable {

    private static final String XML = "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle,"
            + " 1st January 2025//EN\" \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n";
    private static final Pattern NAMED = Pattern.compile("DOI:\"([^\"]+)\"|EXT_ID:(\\d+)");
    private static final Pattern TITLED =
            Pattern.compile("TITLE:\"([^\"]+)\"(?: AND PUB_YEAR:\\[(\\d+) TO (\\d+)])?");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Work> works = new CopyOnWriteArrayList<>();
    private final List<Work> unknown = new CopyOnWriteArrayList<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();
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
        works.addAll(List.of(some));
    }

    /// A paper that Europe PMC does not know.
    void addToPubMed(Work work) {
        works.add(work);
        unknown.add(work);
    }

    /// Full text, reference list or record at a path.
    public void put(String path, String content) {
        files.put(path, content);
    }

    /// A trial, with its results where `results` is JSON.
    public void addTrial(String number, String title) {
        put(
                "/ctgov/studies/" + number,
                """
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
        return requests.stream().filter(request -> request.path().contains(path)).toList();
    }

    void forget() {
        requests.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Map<String, String> form = form(exchange);
        String agent = String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent"));
        try (exchange) {
            Fault fault = nextFault(path);
            Answer answer;
            synchronized (this) {
                answer = fault == null ? answer(path, form) : new Answer(0, "");
                requests.add(new Request(
                        exchange.getRequestMethod(), path, form, clock.instant(), answer.status(), agent));
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

    private Fault nextFault(String path) {
        return faults.entrySet().stream()
                .filter(entry -> path.contains(entry.getKey()))
                .map(entry -> entry.getValue().poll())
                .filter(fault -> fault != null)
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

    private record Answer(int status, Map<String, String> headers, String body) {

        Answer(int status, String body) {
            this(status, Map.of(), body);
        }
    }

    private Answer answer(String path, Map<String, String> form) {
        boolean tooMany = path.startsWith("/epmc/") && count("/epmc/", Duration.ofSeconds(1)) >= 10
                || path.startsWith("/eutils/")
                        && count("/eutils/", Duration.ofSeconds(1)) >= (form.containsKey("api_key") ? 10 : 3)
                || path.startsWith("/ctgov/") && count("/ctgov/", Duration.ofMinutes(1)) >= 50;
        if (tooMany) {
            return new Answer(429, Map.of("Retry-After", "2"), "{\"error\":\"API rate limit exceeded\"}");
        }
        return switch (path) {
            case "/epmc/search" -> new Answer(200, search(form.getOrDefault("query", "")));
            case "/eutils/efetch.fcgi" -> citations(form.getOrDefault("id", ""));
            case "/eutils/esearch.fcgi" -> new Answer(200, pubMedSearch(form.getOrDefault("term", "")));
            case "/eutils/esummary.fcgi" -> new Answer(200, summary(form.getOrDefault("id", "")));
            case "/ctgov/studies/NCT00000001" -> new Answer(
                    301, Map.of("Location", "/ctgov/studies/NCT99000001"), "");
            default -> files.containsKey(path)
                    ? new Answer(200, files.get(path))
                    : new Answer(404, "NOT FOUND");
        };
    }

    private long count(String prefix, Duration window) {
        Instant start = clock.instant().minus(window);
        return requests.stream()
                .filter(request -> request.path().startsWith(prefix) && request.at().isAfter(start))
                .count();
    }

    private String search(String query) {
        Matcher titled = TITLED.matcher(query);
        List<Work> found = new ArrayList<>();
        if (titled.matches()) {
            int from = titled.group(2) == null ? 0 : Integer.parseInt(titled.group(2));
            int to = titled.group(3) == null ? 9999 : Integer.parseInt(titled.group(3));
            works.stream()
                    .filter(work -> Titles.letters(Titles.plain(work.title())).contains(Titles.letters(titled.group(1))))
                    .filter(work -> work.year() >= from && work.year() <= to)
                    .forEach(found::add);
        }
        NAMED.matcher(query).results().forEach(clause -> works.stream()
                .filter(work -> clause.group(1) == null
                        ? work.pmid().equals(clause.group(2))
                        : work.doi().equalsIgnoreCase(clause.group(1)))
                .forEach(found::add));
        found.removeAll(unknown);
        ObjectNode reply = JsonNodeFactory.instance.objectNode().put("version", "6.9").put("hitCount", found.size());
        ArrayNode results = reply.putObject("resultList").putArray("result");
        found.forEach(work -> results.add(work.json()));
        return reply.toString();
    }

    private Answer citations(String ids) {
        List<String> asked = List.of(ids.split(","));
        if (asked.stream().allMatch(id -> id.equals("999999999"))) {
            return new Answer(
                    400,
                    "<?xml version=\"1.0\" ?><eFetchResult><ERROR>ID list is empty! Possibly it has no correct IDs."
                            + "</ERROR></eFetchResult>");
        }
        return new Answer(
                200,
                works.stream()
                        .filter(work -> asked.contains(work.pmid()))
                        .map(Work::citation)
                        .collect(Collectors.joining("", XML + "<PubmedArticleSet>\n", "</PubmedArticleSet>")));
    }

    /// PubMed offers its only paper whose DOI begins as the one asked for.
    private String pubMedSearch(String term) {
        String doi = term.replaceFirst("^\"(.*)\"\\[doi]$", "$1");
        Stream<String> found = works.stream()
                .filter(work -> work.doi().toLowerCase().startsWith(doi.toLowerCase()) && !work.pmid().isEmpty())
                .map(work -> "\"" + work.pmid() + "\"");
        return "{\"header\":{\"type\":\"esearch\"},\"esearchresult\":{\"count\":\"1\",\"idlist\":["
                + found.collect(Collectors.joining(",")) + "]}}";
    }

    private String summary(String id) {
        String ids = works.stream()
                .filter(work -> work.pmid().equals(id))
                .map(work -> "{\"idtype\":\"doi\",\"idtypen\":3,\"value\":\"" + work.doi() + "\"}")
                .collect(Collectors.joining(","));
        return "{\"result\":{\"uids\":[\"" + id + "\"],\"" + id + "\":{\"uid\":\"" + id + "\",\"articleids\":[" + ids
                + "]}}}";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
