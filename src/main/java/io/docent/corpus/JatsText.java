package io.docent.corpus;

import io.docent.corpus.MarkedText.Mark;
import io.docent.corpus.Xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The running text of an element of a paper's XML: citation marks with the numbers that they stand for, raised
/// and lowered characters, formulae; figures, tables, lists and footnotes that stand in its midst are put
/// aside.
///
/// Citations that are printed as raised numbers stand in square brackets, so that they do not read as part of a
/// word or a figure.
final class JatsText {

    private static final Set<String> SILENT =
            Set.of("graphic", "inline-graphic", "media", "object-id", "alt-text", "long-desc", "permissions", "hr");
    private static final Set<String> FORMULAE =
            Set.of("inline-formula", "disp-formula", "math", "tex-math", "disp-formula-group", "chem-struct");
    private static final String SEPARATORS = "[\\s,;–‐‑—-]*";

    private final JatsReferences references;
    private final Set<String> apart;
    private final StringBuilder out = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Element> aside = new ArrayList<>();
    private int lastNumber;
    private int lastEnd = -1;
    private int bracketEnd = -1;

    /// @param apart names of the elements that are put aside
    JatsText(JatsReferences references, Set<String> apart) {
        this.references = references;
        this.apart = apart;
    }

    /// The words of `element` without what was put aside.
    MarkedText read(Element element) {
        readChildren(element);
        return new MarkedText(out.toString(), marks);
    }

    /// What was put aside, in order.
    List<Element> aside() {
        return List.copyOf(aside);
    }

    private void readChildren(Element element) {
        List<Xml> children = element.children();
        for (int index = 0; index < children.size(); index++) {
            switch (children.get(index)) {
                case Xml.Text text ->
                    readText(text.text(), index + 1 < children.size() ? children.get(index + 1) : null);
                case Element child -> readElement(child);
            }
        }
    }

    private void readText(String text, @org.jspecify.annotations.Nullable Xml next) {
        boolean between = bracketEnd == out.length() && text.matches(SEPARATORS) && !text.isBlank();
        if (between && next instanceof Element element && isCitation(element)) {
            out.insert(out.length() - 1, text.replaceAll("\\s+", " "));
            bracketEnd = out.length();
            return;
        }
        out.append(text.replaceAll("[ \\t\\r\\n]+", " "));
    }

    private void readElement(Element element) {
        if (apart.contains(element.name())) {
            aside.add(element);
        } else if (FORMULAE.contains(element.name())) {
            out.append(element.name().startsWith("disp") ? " " + Formula.line(element) + " " : Formula.line(element));
        } else if (isCitation(element)) {
            readCitation(element);
        } else if (!SILENT.contains(element.name())) {
            readPlain(element);
        }
    }

    private void readPlain(Element element) {
        switch (element.name()) {
            case "sup" -> readRaised(element);
            case "sub" -> out.append(padded(element, Raised.below(lastCharacter(), element.line())));
            case "break" -> out.append(' ');
            case "alternatives" -> readElement(Alternatives.best(element));
            case "p", "title", "list", "list-item", "def-item", "def", "term", "disp-quote", "label" -> {
                out.append(' ');
                readChildren(element);
                out.append(' ');
            }
            default -> readChildren(element);
        }
    }

    private static boolean isCitation(Element element) {
        return (element.is("xref") && element.attribute("ref-type").matches("bibr|ref"))
                || (element.is("sup") && element.below("xref").anyMatch(JatsText::isCitation));
    }

    private void readRaised(Element element) {
        String text = element.line();
        boolean separates = bracketEnd == out.length() && text.matches(SEPARATORS);
        if (separates) {
            out.insert(out.length() - 1, text);
            bracketEnd = out.length();
        } else {
            out.append(padded(element, Raised.above(lastCharacter(), text)));
        }
    }

    /// `text` with the blanks that stand inside the element's ends.
    private static String padded(Element element, String text) {
        String raw = element.text();
        String before = raw.isEmpty() || !Character.isWhitespace(raw.charAt(0)) ? "" : " ";
        String after = raw.isEmpty() || !Character.isWhitespace(raw.charAt(raw.length() - 1)) ? "" : " ";
        return before + text + after;
    }

    private void readCitation(Element element) {
        List<Element> inner = element.is("sup")
                ? element.below("xref").filter(JatsText::isCitation).toList()
                : List.of(element);
        String text = element.line();
        boolean raised = text.matches("[\\d\\s,;–‐‑—-]+")
                && (element.is("sup") || element.below("sup").findAny().isPresent() || touchesWord());
        if (raised) {
            openBracket();
            out.append(text);
        } else {
            readChildren(element);
        }
        inner.forEach(this::mark);
        lastEnd = out.length();
        if (raised) {
            out.append(']');
            bracketEnd = out.length();
        }
    }

    /// A number right after a word can only be a raised one.
    private boolean touchesWord() {
        String last = lastCharacter();
        return bracketEnd == out.length() || (!last.isEmpty() && !last.matches("[\\s(\\[{/,;–‐‑—-]"));
    }

    private void openBracket() {
        if (bracketEnd == out.length() && bracketEnd > 0) {
            out.setLength(out.length() - 1);
            out.append(lastCharacter().matches("\\d") ? "," : "");
        } else {
            out.append('[');
        }
    }

    private void mark(Element citation) {
        int at = out.length();
        List<Integer> numbers = references.numbers(citation);
        boolean range = lastEnd >= 0
                && lastEnd <= at
                && isDash(lastEnd, at - citation.line().length());
        if (range && !numbers.isEmpty()) {
            for (int number = lastNumber + 1; number < Math.min(numbers.getFirst(), lastNumber + 100); number++) {
                marks.add(new Mark(at, number));
            }
        }
        numbers.forEach(number -> marks.add(new Mark(at, number)));
        lastNumber = numbers.isEmpty() ? 0 : numbers.getLast();
    }

    private boolean isDash(int start, int end) {
        return lastNumber > 0 && start < end && out.substring(start, end).matches("[\\s\\]]*[–‐‑—-]\\s*");
    }

    private String lastCharacter() {
        return out.isEmpty() ? "" : out.substring(out.length() - 1);
    }
}
