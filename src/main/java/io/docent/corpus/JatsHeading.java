package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a section of a paper's XML is called.
///
/// @param label as printed before the title, "2.1" or "Appendix 1"; empty where there is none
/// @param title without the label; empty where there is none
record JatsHeading(String label, String title) {

    private static final Pattern NUMBERED =
            Pattern.compile("(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,5})\\.?\\s+(?<title>\\S.*)");
    private static final Map<String, String> TITLES = Map.of(
            "ack", "Acknowledgements",
            "glossary", "Glossary",
            "notes", "Notes",
            "app", "Appendix");

    static JatsHeading of(Element section) {
        Element heading = section.first("title")
                .or(() -> section.first("caption", "title"))
                .orElse(Element.NONE);
        String title = JatsCitation.clean(JatsFront.inline(heading));
        return new JatsHeading(
                JatsCitation.clean(section.at("label").line()),
                title.isEmpty() ? TITLES.getOrDefault(section.name(), "") : title);
    }

    boolean isEmpty() {
        return label.isEmpty() && title.isEmpty();
    }

    Section section() {
        Matcher numbered = NUMBERED.matcher((label + " " + title).strip());
        if (numbered.matches()) {
            return new Section(numbered.group("number"), numbered.group("title"));
        }
        boolean bare = label.isEmpty() || title.isEmpty();
        return new Section("", bare ? label + title : label + ": " + title);
    }

    /// A labelled part of `whole`, which is an abstract: "Abstract: Methods".
    Section partOf(Section whole) {
        return new Section("", whole.title() + ": " + title.replaceFirst("\\s*:$", ""));
    }
}
