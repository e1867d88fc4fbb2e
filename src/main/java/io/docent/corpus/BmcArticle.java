package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// BioMed Central's own document type of before 2016 (`art`), in the elements of JATS.
final class BmcArticle {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("bdy", "body"),
            Map.entry("bm", "back"),
            Map.entry("st", "title"),
            Map.entry("it", "italic"),
            Map.entry("b", "bold"),
            Map.entry("refgrp", "ref-list"),
            Map.entry("tblbdy", "table"),
            Map.entry("tblfn", "table-wrap-foot"),
            Map.entry("tgroup", "table"),
            Map.entry("row", "tr"),
            Map.entry("entry", "td"),
            Map.entry("r", "tr"),
            Map.entry("c", "td"),
            Map.entry("aug", "person-group"),
            Map.entry("au", "name"),
            Map.entry("snm", "surname"),
            Map.entry("fnm", "given-names"),
            Map.entry("cnm", "collab"),
            Map.entry("pubdate", "year"),
            Map.entry("pubid", "pub-id"));
    private static final Map<String, String> ATTRIBUTES =
            Map.of("idtype", "pub-id-type", "cspn", "colspan", "rspn", "rowspan");

    private BmcArticle() {}

    /// @param art the root element
    static Element asJats(Element art) {
        Element work = art.at("fm", "bibl");
        List<Xml> meta = new ArrayList<>();
        work.below("pubid").map(id -> renamed("article-id", id)).forEach(meta::add);
        meta.add(element("title-group", Stream.of(element("article-title", work.at("title").children().stream()))));
        meta.add(element("contrib-group", work.at("aug").elements("au").map(BmcArticle::contributor)));
        meta.add(element("pub-date", work.elements("pubdate").map(BmcArticle::jats)));
        work.elements("volume", "issue", "fpage", "lpage").forEach(meta::add);
        art.at("fm").elements("abs").map(each -> renamed("abstract", each)).forEach(meta::add);
        Element journal =
                element("journal-meta", Stream.of(element("journal-title", work.at("source").children().stream())));
        Element front = element("front", Stream.of(journal, element("article-meta", meta.stream())));
        return element(
                "article",
                Stream.concat(Stream.of(front), art.elements("bdy", "bm").map(BmcArticle::jats)));
    }

    private static Element contributor(Element author) {
        Element contributor = element("contrib", Stream.of(jats(author)));
        return new Element("contrib", Map.of("contrib-type", "author"), contributor.children());
    }

    private static Element jats(Element element) {
        return switch (element.name()) {
            case "bibl" -> reference(element);
            case "abbrgrp" -> citation(element);
            case "tbl", "table" -> labelled("table-wrap", element);
            case "entry" -> cell(element);
            case "fig", "suppl" -> labelled("fig", element);
            case "pubid" -> renamed("pub-id", element);
            case "sec" -> renamed("sec", element);
            default -> renamed(NAMES.getOrDefault(element.name(), element.name()), element);
        };
    }

    private static Element renamed(String name, Element element) {
        Map<String, String> attributes = new TreeMap<>();
        element.attributes()
                .forEach((key, value) ->
                        attributes.put(ATTRIBUTES.getOrDefault(key, key), value.equals("pmpid") ? "pmid" : value));
        return new Element(
                name,
                attributes,
                element.children().stream()
                        .map(child -> child instanceof Element inner ? jats(inner) : child)
                        .toList());
    }

    /// A cell names the columns and counts the further rows that it covers.
    private static Element cell(Element entry) {
        Element cell = renamed("td", entry);
        Map<String, String> spans = new TreeMap<>(cell.attributes());
        int width = digits(entry.attribute("nameend")) - digits(entry.attribute("namest")) + 1;
        spans.put("colspan", String.valueOf(Math.max(1, width)));
        spans.put("rowspan", String.valueOf(digits(entry.attribute("morerows")) + 1));
        return new Element("td", spans, cell.children());
    }

    private static int digits(String name) {
        String digits = name.replaceAll("\\D+", "");
        return digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
    }

    private static Element reference(Element bibl) {
        Element words = renamed("element-citation", bibl);
        Stream<Xml> parts = words.children().stream()
                .map(part -> part instanceof Element title && title.is("title")
                        ? element("article-title", title.children().stream())
                        : part);
        return new Element("ref", Map.of("id", bibl.attribute("id")), List.of(element("element-citation", parts)));
    }

    /// `[1,2]` or `[1-3]`, as these papers are printed.
    private static Element citation(Element group) {
        List<Xml> parts = new ArrayList<>(List.of(new Xml.Text("[")));
        for (Xml child : group.children()) {
            if (child instanceof Element mark) {
                parts.add(new Xml.Text(parts.getLast() instanceof Element ? "," : ""));
                parts.add(
                        new Element("xref", Map.of("ref-type", "bibr", "rid", mark.attribute("bid")), mark.children()));
            } else if (!child.text().isBlank()) {
                parts.add(new Xml.Text(child.text().strip()));
            }
        }
        parts.add(new Xml.Text("]"));
        return element("abbreviations", parts.stream());
    }

    /// The title of a table or figure is its label there; the caption's title and text follow.
    private static Element labelled(String name, Element element) {
        Element renamed = renamed(name, element);
        Stream<Xml> caption = renamed.elements("caption", "text").flatMap(part -> part.children().stream());
        Stream<Xml> others = renamed.elements("table", "table-wrap-foot").map(Xml.class::cast);
        return element(
                name,
                Stream.concat(
                        Stream.of(
                                element("label", renamed.at("title").children().stream()), element("caption", caption)),
                        others));
    }

    private static Element element(String name, Stream<? extends Xml> children) {
        return new Element(name, Map.of(), children.map(Xml.class::cast).toList());
    }
}
