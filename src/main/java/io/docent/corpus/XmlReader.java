package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Entities;

/// Reads XML without opening anything that it points to: document types are passed over, entities that a file
/// declares itself are refused, and the named characters of the journals' document types (`&alpha;`) are known
/// here.
final class XmlReader {

    /// How deep elements may nest; the deepest of published papers is below 60.
    private static final int DEEPEST = 200;

    /// Pieces that one paper or citation may have: ten times as many as published ones. Each takes some 200
    /// bytes.
    private static final int MOST_PIECES = 1_000_000;

    /// Characters that one may have.
    private static final int MOST_CHARACTERS = 32 * 1024 * 1024;

    private final String where;
    private final XmlText text;
    private final XMLStreamReader reader;
    private int pieces;
    private long characters;

    /// @param where how messages call the file
    /// @throws ProblemException if the stream does not start as XML does
    XmlReader(InputStream in, String where) {
        this.where = where;
        try {
            text = new XmlText(in);
            reader = factory().createXMLStreamReader(new BufferedReader(text));
        } catch (XMLStreamException exception) {
            throw malformed(exception);
        } catch (IOException exception) {
            throw problem("the XML breaks off: " + exception.getMessage(), "", "fetch the file again");
        } catch (UnsupportedCharsetException unknown) {
            throw problem(
                    "the XML says that it is in " + unknown.getCharsetName() + ", an encoding that is not known here",
                    "",
                    "save it in UTF-8");
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /// The next element that has one of `names`, with all that is in it, or [Element#NONE] at the end.
    ///
    /// @throws ProblemException if the XML is malformed, nests too deep or uses entities of its own
    Element next(Set<String> names) {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && names.contains(reader.getLocalName())) {
                    return tree();
                }
                if (event == XMLStreamConstants.DTD) {
                    checkDeclarations();
                }
            }
            return Element.NONE;
        } catch (XMLStreamException exception) {
            throw malformed(exception);
        }
    }

    private void checkDeclarations() {
        String declarations = reader.getText();
        if (declarations != null && declarations.contains("<!ENTITY")) {
            throw entity("declares entities of its own");
        }
    }

    private Element tree() throws XMLStreamException {
        pieces = 0;
        characters = 0;
        Deque<Open> open = new ArrayDeque<>(List.of(open()));
        while (true) {
            checkSize();
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> push(open);
                case XMLStreamConstants.END_ELEMENT -> {
                    Element closed = open.pop().close();
                    if (open.isEmpty()) {
                        return closed;
                    }
                    open.element().children().add(closed);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    open.element().children().add(text(reader.getText()));
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    open.element().children().add(new Xml.Text(character(reader.getLocalName())));
                default -> {}
            }
        }
    }

    private Xml.Text text(String text) {
        characters += text.length();
        return new Xml.Text(text);
    }

    /// A packed file may hold far more than memory does.
    private void checkSize() {
        pieces++;
        if (pieces > MOST_PIECES || characters > MOST_CHARACTERS) {
            throw problem("the XML holds a paper that is larger than any", "", "take the file out; this is no paper");
        }
    }

    private void push(Deque<Open> open) {
        if (open.size() >= DEEPEST) {
            throw problem(
                    "the XML nests deeper than " + DEEPEST + " elements", "", "take the file out; this is no paper");
        }
        open.push(open());
    }

    private Open open() {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            attributes.put(reader.getAttributeLocalName(index), reader.getAttributeValue(index));
        }
        return new Open(reader.getLocalName(), attributes, new ArrayList<>());
    }

    private record Open(String name, Map<String, String> attributes, List<Xml> children) {

        Element close() {
            return new Element(name, attributes, children);
        }
    }

    private String character(String name) {
        String known = Entities.getByName(name);
        if (known.isEmpty()) {
            throw entity("refers to the entity &" + name + ";");
        }
        return known;
    }

    private ProblemException entity(String what) {
        return problem("the XML " + what + ", which is not expanded", "", "write the characters themselves");
    }

    private ProblemException malformed(XMLStreamException exception) {
        String at = where + ", line " + exception.getLocation().getLineNumber();
        Throwable cause = exception.getNestedException();
        Problem problem = cause instanceof CharacterCodingException
                ? new Problem(
                        "the XML has bytes that are no " + text.encoding() + ", in which it should be",
                        at,
                        "save it in UTF-8, or let its first line name the encoding that it is in")
                : new Problem(
                        "the XML breaks off or is malformed: " + XmlMistake.of(String.valueOf(exception.getMessage())),
                        at,
                        "fetch the file again, or mend it at that place");
        return new ProblemException(problem, exception);
    }

    private ProblemException problem(String what, String at, String fix) {
        return new ProblemException(new Problem(what, where + at, fix));
    }
}
