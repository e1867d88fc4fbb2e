package io.docent.eval;

import io.docent.text.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Words to put in place of others.
///
/// @param span what they replace
record Splice(Span span, String with) {

    /// The text with one place exchanged.
    static String one(String text, Span span, String with) {
        return text.substring(0, span.start()) + with + text.substring(span.end());
    }

    /// The text with each place exchanged; places must not overlap.
    static String all(String text, Collection<Splice> splices) {
        List<Splice> ordered = splices.stream()
                .sorted(Comparator.comparing(Splice::span).reversed())
                .toList();
        String spliced = text;
        for (Splice splice : ordered) {
            spliced = one(spliced, splice.span(), splice.with());
        }
        return spliced;
    }
}
