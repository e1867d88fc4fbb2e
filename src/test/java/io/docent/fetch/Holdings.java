package io.docent.fetch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the services that stand in know, and how they tell it.
final class Holdings {

    private static final String XML =
            "<?xml version=\"1.0\" ?>\n<!DOCTYPE PubmedArticleSet PUBLIC \"-//NLM//DTD PubMedArticle,"
                    + " 1st January 2025//EN\" \"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd\">\n";
    private static final String NONE_KNOWN =
            "<?xml version=\"1.0\" ?><eFetchResult><ERROR>ID list is empty! Possibly it"
                    + " has no correct IDs.</ERROR></eFetchResult>";
    private static final Pattern NAMED = Pattern.compile("DOI:\"([^\"]+)\"|EXT_ID:(\\d+)");
    private static final Pattern TITLED = Pattern.compile("TITLE:\"([^\"]+)\"(?: AND PUB_YEAR:\\[(\\d+) TO (\\d+)])?");

    private final List<Work> works = new CopyOnWriteArrayList<>();
    private final List<Work> unknown = new CopyOnWriteArrayList<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();

    /// An answer of a service.
    record Answer(int status, Map<String, String> headers, String body) {

        Answer(int status, String body) {
            this(status, Map.of(), body);
        }
    }

    void add(Work... some) {
        works.addAll(List.of(some));
    }

    /// A paper that Europe PMC does not know.
    void addToPubMed(Work work) {
        works.add(work);
        unknown.add(work);
    }

    void put(String path, String content) {
        files.put(path, content);
    }

    Answer answer(String path, Map<String, String> form) {
        return switch (path) {
            case "/epmc/search" -> new Answer(200, search(form.getOrDefault("query", "")));
            case "/eutils/efetch.fcgi" -> citations(form.getOrDefault("id", ""));
            case "/eutils/esearch.fcgi" -> new Answer(200, pubMedSearch(form.getOrDefault("term", "")));
            case "/eutils/esummary.fcgi" -> new Answer(200, summary(form.getOrDefault("id", "")));
            case "/ctgov/studies/NCT00000001" -> new Answer(301, Map.of("Location", "/ctgov/studies/NCT99000001"), "");
            default -> files.containsKey(path) ? new Answer(200, files.get(path)) : new Answer(404, "NOT FOUND");
        };
    }

    private String search(String query) {
        Matcher titled = TITLED.matcher(query);
        List<Work> found = new ArrayList<>();
        if (titled.matches()) {
            int from = titled.group(2) == null ? 0 : Integer.parseInt(titled.group(2));
            int to = titled.group(3) == null ? 9999 : Integer.parseInt(titled.group(3));
            works.stream()
                    .filter(work -> letters(work.title()).contains(letters(titled.group(1))))
                    .filter(work -> work.year() >= from && work.year() <= to)
                    .forEach(found::add);
        }
        NAMED.matcher(query)
                .results()
                .forEach(clause -> works.stream()
                        .filter(work -> clause.group(1) == null
                                ? work.pmid().equals(clause.group(2))
                                : work.doi().equalsIgnoreCase(clause.group(1)))
                        .forEach(found::add));
        found.removeAll(unknown);
        ObjectNode reply =
                JsonNodeFactory.instance.objectNode().put("version", "6.9").put("hitCount", found.size());
        ArrayNode results = reply.putObject("resultList").putArray("result");
        found.forEach(work -> results.add(work.json()));
        return reply.toString();
    }

    private static String letters(String title) {
        return Titles.letters(Titles.plain(title));
    }

    private Answer citations(String ids) {
        List<String> asked = List.of(ids.split(","));
        if (asked.stream().allMatch(id -> id.equals("999999999"))) {
            return new Answer(400, NONE_KNOWN);
        }
        return new Answer(
                200,
                works.stream()
                        .filter(work -> asked.contains(work.pmid()))
                        .map(Work::citation)
                        .collect(Collectors.joining("", XML + "<PubmedArticleSet>\n", "</PubmedArticleSet>")));
    }

    /// PubMed offers a paper whose DOI begins as the one asked for.
    private String pubMedSearch(String term) {
        String doi = term.replaceFirst("^\"(.*)\"\\[doi]$", "$1").toLowerCase(Locale.ROOT);
        Stream<String> found = works.stream()
                .filter(work -> work.doi().toLowerCase(Locale.ROOT).startsWith(doi))
                .filter(work -> !work.pmid().isEmpty())
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
}
