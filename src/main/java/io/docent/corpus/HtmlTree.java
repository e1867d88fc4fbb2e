package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The body of a web page as sections, in the elements that papers in XML have.
final class HtmlTree {

    private static final String BOILERPLATE =
            "script, style, noscript, template, nav, header nav, footer, aside, form, button, iframe, svg, dialog, [hidden],"
                    + " [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=search]";
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Set<String> PARAGRAPHS = Set.of("p", "pre", "blockquote", "dt", "dd", "address");
    private static final Map<String, String> NAMES =
            Map.of("br", "break", "i", "italic", "b", "bold", "ul", "list", "ol", "list", "li", "list-item");

    private final List<Section> sections = new ArrayList<>(List.of(new Section()));
    private List<Xml> run = new ArrayList<>();

    private HtmlTree() {}

    /// A heading and the blocks below it.
    private static final class Section {

        private final List<Xml> blocks = new ArrayList<>();
    }

    /// Sections in order of the page, each with a `title` where it has a heading.
    static List<Element> sections(Document page) {
        Document clean = page.clone();
        clean.select(BOILERPLATE).remove();
        org.jsoup.nodes.Element main = clean.selectFirst("article");
        main = main == null ? clean.selectFirst("main, [role=main]") : main;
        HtmlTree tree = new HtmlTree();
        tree.readChildren(main == null ? clean.body() : main);
        tree.endRun();
        return tree.sections.stream()
                .map(section -> element("sec", section.blocks))
                .toList();
    }

    private void readChildren(org.jsoup.nodes.Element parent) {
        for (Node node : parent.childNodes()) {
            if (node instanceof TextNode text) {
                run.add(new Xml.Text(text.getWholeText()));
            } else if (node instanceof org.jsoup.nodes.Element child) {
                readElement(child);
            }
        }
    }

    private void readElement(org.jsoup.nodes.Element element) {
        String name = element.normalName();
        if (HEADING.matcher(name).matches()) {
            endRun();
            sections.add(new Section());
            add(element("title", inline(element)));
        } else if (PARAGRAPHS.contains(name)) {
            endRun();
            add(element("p", inline(element)));
        } else if (name.equals("ul") || name.equals("ol")) {
            endRun();
            add(element("list", element.children().stream().map(HtmlTree::item).toList()));
        } else if (name.equals("table") && isData(element)) {
            endRun();
            add(table(element));
        } else if (name.equals("figcaption")) {
            endRun();
            add(figure("fig", inline(element)));
        } else if (element.isBlock()) {
            endRun();
            readChildren(element);
            endRun();
        } else {
            run.add(tree(element));
        }
    }

    private static boolean isData(org.jsoup.nodes.Element table) {
        return !table.attr("role").equals("presentation")
                && table.select("table").size() == 1;
    }

    private void add(Element block) {
        sections.getLast().blocks.add(block);
    }

    /// Words between blocks are a paragraph.
    private void endRun() {
        if (run.stream().anyMatch(piece -> !piece.text().isBlank())) {
            add(element("p", run));
        }
        run = new ArrayList<>();
    }

    private static Xml item(org.jsoup.nodes.Element item) {
        return element("list-item", List.of(element("p", inline(item))));
    }

    private static Element table(org.jsoup.nodes.Element table) {
        org.jsoup.nodes.Element caption = table.selectFirst("caption");
        List<Xml> parts = new ArrayList<>(
                caption == null
                        ? List.of()
                        : figure("table-wrap", inline(caption)).children());
        if (caption != null) {
            caption.remove();
        }
        parts.add(tree(table));
        return element("table-wrap", parts);
    }

    /// Label and caption: "Table 1. Response by arm".
    private static Element figure(String name, List<Xml> words) {
        String line = element("caption", words).line();
        return Label.of(line)
                .map(label -> element(
                        name,
                        List.of(
                                element("label", List.of(new Xml.Text(label.text()))),
                                element("caption", List.of(new Xml.Text(line.substring(label.length())))))))
                .orElseGet(() -> element(name, List.of(element("caption", words))));
    }

    private static List<Xml> inline(org.jsoup.nodes.Element element) {
        return tree(element).children();
    }

    private static Element tree(org.jsoup.nodes.Element element) {
        List<Xml> children = new ArrayList<>();
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                children.add(new Xml.Text(text.getWholeText()));
            } else if (node instanceof org.jsoup.nodes.Element child) {
                children.add(tree(child));
            }
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        return new Element(NAMES.getOrDefault(element.normalName(), element.normalName()), attributes, children);
    }

    private static Element element(String name, List<Xml> children) {
        return new Element(name, Map.of(), children);
    }
}
