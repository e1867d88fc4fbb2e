package io.docent.corpus;

import io.docent.corpus.Bibliography.Author;
import io.docent.corpus.Xml.Element;
import io.docent.text.Typography;
import java.util.List;
import java.util.stream.Stream;

/// The people and groups that a paper's XML names as authors.
final class JatsPeople {

    private static final String[] NAMES = {"name", "string-name", "collab", "on-behalf-of"};

    private JatsPeople() {}

    /// The authors of a citation: its author group, or the names outside any group.
    static List<Author> authors(Element citation) {
        List<Element> groups = citation.elements("person-group").toList();
        Stream<Element> names = groups.isEmpty()
                ? citation.elements(NAMES)
                : groups.stream()
                        .filter(group -> group.attribute("person-group-type").matches("author|"))
                        .flatMap(group -> group.elements(NAMES));
        return Stream.concat(names, groups.isEmpty() ? Stream.empty() : citation.elements("collab"))
                .map(JatsPeople::author)
                .distinct()
                .filter(author -> !author.family().isEmpty())
                .toList();
    }

    /// The authors of the paper itself.
    static List<Author> contributors(Element meta) {
        return meta.elements("contrib-group")
                .flatMap(group -> group.elements("contrib"))
                .filter(contributor -> contributor.attribute("contrib-type").matches("author|"))
                .flatMap(contributor -> Stream.concat(
                                contributor.elements("name", "string-name", "collab"),
                                contributor.at("name-alternatives").elements("name", "string-name"))
                        .limit(1))
                .map(JatsPeople::author)
                .filter(author -> !author.family().isEmpty())
                .toList();
    }

    private static Author author(Element name) {
        String family = line(name.at("surname"));
        if (family.isEmpty()) {
            boolean members = name.is("collab") && name.first("contrib-group").isPresent();
            return new Author(members ? line(firstWords(name)) : line(name), "");
        }
        String given = (line(name.at("given-names")) + " " + line(name.at("suffix"))).strip();
        return new Author(family, given);
    }

    /// The name of a group without the list of its members.
    private static Element firstWords(Element group) {
        return new Element(
                group.name(),
                group.attributes(),
                group.children().stream()
                        .filter(child -> !(child instanceof Element inner && inner.is("contrib-group")))
                        .toList());
    }

    private static String line(Element element) {
        return Typography.repair(element.line()).text();
    }
}
