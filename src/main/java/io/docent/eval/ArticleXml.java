package io.docent.eval;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// What a paper in XML (JATS, or BioMed Central's older form) holds by a plain walk over its elements. It shares
/// nothing
/// with the readers that are measured.
final class ArticleXml {

    private static final Set<String> FLOATS = Set.of(
            "table-wrap",
            "table",
            "fig",
            "tbl",
            "media",
            "suppl",
            "supplementary-material",
            "disp-formula",
            "display-formula",
            "inline-formula",
            "math",
            "ref-list",
            "graphic",
            "chem-struct-wrap");
    private static final Set<String> BLOCKS = Set.of(
            "list",
            "list-item",
            "p",
            "def-list",
            "def-item",
            "disp-quote",
            "li",
            "title",
            "st",
            "sec",
            "boxed-text",
            "break",
            "term",
            "def",
            "label",
            "td",
            "th",
            "c",
            "entry",
            "caption",
            "text");
    private static final Set<String> NOT_PRINTED = Set.of(
            "tex-math", "object-id", "annotation", "annotation-xml", "inline-graphic", "alt-text", "m:annotation");

    private ArticleXml() {}

    /// @param body its words, without tables, figures and formulas, which readers write in their own way
    /// @param sections headings of the body's sections
    /// @param paragraphs pieces of each of the body's paragraphs between figures, lists and formulas
    /// @param rows pieces of the cells of each row of a table's body
    /// @param captions of figures and tables
    /// @param references title, source or text of each entry of the reference list
    record Article(
            String body,
            List<String> sections,
            List<List<String>> paragraphs,
            List<List<String>> rows,
            List<List<String>> captions,
            List<String> references) {}

    /// @throws ProblemException if it is not well-formed
    static Article read(InputStream in, String where) {
        try {
            Element root = builder().parse(in).getDocumentElement();
            Element article = is(root, "article", "art")
                    ? root
                    : below(root, "article", "art").getFirst();
            return read(article);
        } catch (SAXException
                | IOException
                | ParserConfigurationException
                | java.util.NoSuchElementException exception) {
            throw new ProblemException(
                    new Problem("the XML is not a well-formed article", where, "look at the file"), exception);
        }
    }

    private static DocumentBuilder builder() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        DocumentBuilder builder = factory.newDocumentBuilder();
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        builder.setErrorHandler(new DefaultHandler());
        return builder;
    }

    private static Article read(Element article) {
        List<String> sections = new ArrayList<>();
        List<List<String>> paragraphs = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Element body : children(article, "body", "bdy")) {
            words.append(String.join(" ", pieces(body))).append(' ');
            for (Element title : below(body, "title", "st")) {
                if (is((Element) title.getParentNode(), "sec") && !inside(title, body, FLOATS)) {
                    sections.add(String.join(" ", pieces(title)));
                }
            }
            for (Element paragraph : below(body, "p")) {
                if (!inside(paragraph, body, FLOATS)
                        && !inside(paragraph, body, Set.of("p", "caption", "title", "st"))) {
                    paragraphs.add(pieces(paragraph));
                }
            }
        }
        List<String> references = new ArrayList<>();
        for (Element part : children(article, "back", "body", "bm")) {
            below(part, "ref").forEach(entry -> references.add(named(entry)));
            for (Element group : below(part, "refgrp")) {
                below(group, "bibl").forEach(entry -> references.add(named(entry)));
            }
        }
        return new Article(words.toString(), sections, paragraphs, rows(article), captions(article), references);
    }

    /// What an entry of a reference list is best known by.
    private static String named(Element entry) {
        for (String name : List.of("article-title", "chapter-title", "title", "source")) {
            List<Element> named = below(entry, name);
            if (!named.isEmpty()) {
                return String.join(" ", pieces(named.getFirst()));
            }
        }
        return String.join(" ", pieces(entry));
    }

    private static List<List<String>> rows(Element article) {
        List<List<String>> rows = new ArrayList<>();
        for (Element part : children(article, "body", "bdy", "back", "floats-group", "floats-wrap", "bm")) {
            for (Element row : below(part, "tr", "r")) {
                List<String> cells = new ArrayList<>();
                for (Element cell : children(row, "td", "th", "c")) {
                    pieces(cell).stream()
                            .filter(piece -> !PrintedWords.of(piece).isEmpty())
                            .forEach(cells::add);
                }
                if (!cells.isEmpty() && !inside(row, part, Set.of("thead", "hd"))) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static List<List<String>> captions(Element article) {
        List<List<String>> captions = new ArrayList<>();
        for (Element part : children(article, "body", "bdy", "back", "floats-group", "floats-wrap", "bm")) {
            for (Element box : below(part, "fig", "table-wrap", "tbl")) {
                for (Element caption : children(box, "caption", "text")) {
                    captions.add(pieces(caption));
                }
            }
        }
        return captions;
    }

    /// The words below an element, apart where a block begins or ends; without what floats or is not printed.
    private static List<String> pieces(Element element) {
        List<StringBuilder> pieces = new ArrayList<>(List.of(new StringBuilder()));
        collect(element, pieces);
        return pieces.stream()
                .map(StringBuilder::toString)
                .filter(piece -> !piece.isBlank())
                .toList();
    }

    private static void collect(Node node, List<StringBuilder> pieces) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                String name = element.getNodeName().replaceFirst("^\\w+:", "");
                if (element.getAttribute("ref-type").equals("bibr")) {
                    pieces.getLast().append(' '); // a raised mark is no part of the number before it
                }
                boolean apart = FLOATS.contains(name) || BLOCKS.contains(name);
                if (apart) {
                    pieces.add(new StringBuilder());
                }
                if (!FLOATS.contains(name) && !NOT_PRINTED.contains(name)) {
                    collect(element, pieces);
                }
                if (apart) {
                    pieces.add(new StringBuilder());
                }
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                pieces.getLast().append(child.getNodeValue());
            }
        }
    }

    private static List<Element> children(Element element, String... names) {
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element each && is(each, names)) {
                children.add(each);
            }
        }
        return children;
    }

    private static List<Element> below(Element element, String... names) {
        NodeList all = element.getElementsByTagName("*");
        List<Element> below = new ArrayList<>();
        for (int index = 0; index < all.getLength(); index++) {
            if (is((Element) all.item(index), names)) {
                below.add((Element) all.item(index));
            }
        }
        return below;
    }

    /// Whether an element between `node` and `top` has one of these names.
    private static boolean inside(Element node, Element top, Set<String> names) {
        for (Node parent = node.getParentNode();
                parent != null && !parent.isSameNode(top);
                parent = parent.getParentNode()) {
            if (names.contains(parent.getNodeName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean is(Element element, String... names) {
        return List.of(names).contains(element.getNodeName());
    }
}
