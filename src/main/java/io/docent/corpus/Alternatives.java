package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import java.util.List;

/// Several forms of one thing, of which one is read: words before pictures.
final class Alternatives {

    private static final List<String> BEST_FIRST = List.of("table", "math", "tex-math", "textual-form");

    private Alternatives() {}

    /// The form of `alternatives` that has most to read, or [Element#NONE].
    static Element best(Element alternatives) {
        return BEST_FIRST.stream()
                .flatMap(alternatives::elements)
                .findFirst()
                .or(() -> alternatives.elements().findFirst())
                .orElse(Element.NONE);
    }
}
