package io.docent.eval;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The citations of a file of PubMed, one at a time, by a plain walk over its elements. It shares nothing with
/// the reader that is measured.
final class CitationXml {

    private static final Set<String> ENTRIES = Set.of("MedlineCitation", "BookDocument", "DeleteCitation");

    private final String where;
    private final XMLStreamReader reader;

    /// @param withdrawn numbers of `DeleteCitation`, where this is one
    /// @param pmid the citation's number
    /// @param title its title, without markup
    /// @param parts of its abstract that hold words
    record Citation(List<String> withdrawn, String pmid, String title, List<String> parts) {}

    CitationXml(InputStream in, String where) {
        this.where = where;
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException exception) {
            throw malformed(exception);
        }
    }

    /// The next citation; empty at the end.
    Optional<Citation> next() {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && ENTRIES.contains(reader.getLocalName())) {
                    return Optional.of(entry(reader.getLocalName()));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException exception) {
            throw malformed(exception);
        }
    }

    private Citation entry(String name) throws XMLStreamException {
        List<String> numbers = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        String title = "";
        Deque<String> path = new ArrayDeque<>(List.of(name));
        StringBuilder text = new StringBuilder();
        while (!path.isEmpty()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (Set.of("PMID", "AbstractText", "ArticleTitle").contains(reader.getLocalName())) {
                        text.setLength(0);
                    }
                    path.push(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    String ended = path.pop();
                    if (ended.equals("PMID") && path.size() == 1) {
                        numbers.add(text.toString().strip());
                    } else if (ended.equals("AbstractText") && !text.toString().isBlank()) {
                        parts.add(text.toString());
                    } else if (ended.equals("ArticleTitle")) {
                        title = text.toString();
                    }
                }
                default -> {}
            }
        }
        return name.equals("DeleteCitation")
                ? new Citation(numbers, "", "", List.of())
                : new Citation(List.of(), numbers.isEmpty() ? "" : numbers.getFirst(), title, parts);
    }

    private ProblemException malformed(XMLStreamException exception) {
        return new ProblemException(new Problem("the XML is malformed", where, "look at the file"), exception);
    }
}
