package io.docent.corpus;

import io.docent.corpus.Passage.Kind;
import io.docent.corpus.Xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads a paper from JATS, the Journal Article Tag Suite (NISO Z39.96), and its forerunners at PubMed Central.
///
/// Reviewers' reports and other papers inside the file are left out, with a warning.
final class JatsReader {

    private JatsReader() {}

    /// @param article the root element
    static Paper read(String documentId, Element article) {
        JatsReferences references = new JatsReferences(entries(article));
        JatsBlocks blocks = new JatsBlocks(documentId, references);
        Element meta = article.at("front", "article-meta");
        Stream.concat(meta.elements("abstract"), meta.elements("trans-abstract"))
                .forEach(each -> readAbstract(each, blocks));
        article.elements("body").forEach(body -> blocks.readPart("Text", Kind.PARAGRAPH, body));
        article.elements("floats-group", "floats-wrap").forEach(blocks::readChildren);
        article.elements("back").forEach(blocks::readChildren);
        blocks.readNotes();
        JatsFront front = new JatsFront(article);
        List<String> warnings = new ArrayList<>(front.warnings());
        warnings.addAll(blocks.warnings());
        return new Paper(
                front.bibliography(),
                blocks.sections(),
                blocks.passages(),
                references.list(),
                warnings,
                front.notices());
    }

    private static List<Element> entries(Element article) {
        return article.elements("back", "body")
                .flatMap(part -> part.below("ref"))
                .toList();
    }

    private static void readAbstract(Element element, JatsBlocks blocks) {
        String type = element.attribute("abstract-type");
        String title = JatsCitation.clean(JatsFront.inline(element.at("title")));
        boolean plain = type.isEmpty() || title.isEmpty() || Shape.isAbstract(title);
        String language = element.is("trans-abstract") ? " (" + element.attribute("lang") + ")" : "";
        blocks.readPart(plain ? "Abstract" + language : title, Kind.ABSTRACT, element);
    }
}
