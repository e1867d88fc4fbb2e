package io.docent.eval;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads a publisher's XML (JATS, or BioMed Central's older form) for comparison. It shares
/// nothing with the readers
/// that are
/// measured.
public final class PublicationXml {

    private static final Set<String> INLINE = Set.of(
            "italic",
            "bold",
            "sup",
            "sub",
            "it",
            "b",
            "sc",
            "xref",
            "ext-link",
            "uri",
            "abbr",
            "abbrgrp",
            "underline",
            "styled-content",
            "monospace",
            "named-content",
            "smcaps",
            "figr",
            "tblr",
            "url",
            "ul",
            "monosp",
            "email");
    private static final Set<String> OUTSIDE_BODY = Set.of(
            "table-wrap",
            "table",
            "fig",
            "tbl",
            "disp-formula",
            "display-formula",
            "ref-list",
            "table-wrap-foot",
            "media",
            "suppl");
    private static final Set<String> NOT_PRINTED = Set.of("tex-math", "object-id", "annotation", "processing-meta");

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder everything = new StringBuilder();
    private final List<String> titles = new ArrayList<>();
    private final List<String> otherTitles = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private final StringBuilder reference = new StringBuilder();

    private PublicationXml() {}

    /// @throws ProblemException if the file cannot be read or is not well-formed
    public static Publication read(Path file) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            PublicationXml xml = new PublicationXml();
            while (reader.hasNext()) {
                xml.take(reader.next(), reader);
            }
            return new Publication(
                    xml.body.toString(),
                    xml.titles,
                    xml.otherTitles,
                    xml.references,
                    xml.rows,
                    xml.everything.toString());
        } catch (IOException | XMLStreamException exception) {
            throw new ProblemException(
                    new Problem("cannot read the publisher's XML", file.toString(), "check the file"), exception);
        }
    }

    private void take(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader.getLocalName());
            case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
            default -> {
                // Comments and instructions are not printed.
            }
        }
    }

    private void start(String name) {
        path.push(name);
        if (!INLINE.contains(name)) {
            text(" ");
        }
        switch (name) {
            case "title", "st", "td", "th", "entry" -> part.setLength(0);
            case "tr", "row" -> rows.add(new ArrayList<>());
            case "ref", "bibl" -> reference.setLength(0);
            default -> {
                // Only its words count.
            }
        }
    }

    private void end(String name) {
        switch (name) {
            case "title", "st" -> addTitle();
            case "td", "th", "entry" -> addCell();
            case "ref" -> references.add(reference.toString());
            case "bibl" -> {
                if (path.contains("refgrp")) {
                    references.add(reference.toString());
                }
            }
            default -> {
                // Only its words count.
            }
        }
        path.pop();
        if (!INLINE.contains(name)) {
            text(" ");
        }
    }

    private void addTitle() {
        String parent = path.stream().skip(1).findFirst().orElse("");
        boolean section = parent.equals("sec") && (path.contains("body") || path.contains("bdy"));
        (section ? titles : otherTitles).add(part.toString());
    }

    private void addCell() {
        if (!rows.isEmpty() && !part.toString().isBlank()) {
            rows.getLast().add(part.toString());
        }
    }

    private void text(String words) {
        if (path.stream().anyMatch(NOT_PRINTED::contains)) {
            return;
        }
        everything.append(words);
        part.append(words);
        reference.append(words);
        boolean inBody =
                (path.contains("body") || path.contains("bdy")) && path.stream().noneMatch(OUTSIDE_BODY::contains);
        if (inBody) {
            body.append(words);
        }
    }
}
