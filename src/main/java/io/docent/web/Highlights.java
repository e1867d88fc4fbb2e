package io.docent.web;

import io.docent.index.Analysis;
import io.docent.index.Term;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Where the words of a question stand in a text, whatever their endings.
final class Highlights {

    private final Set<String> forms;

    Highlights(String question) {
        this.forms = Analysis.terms(question).stream().map(Term::form).collect(Collectors.toSet());
    }

    /// Spans of the text, in order; those that overlap are one.
    List<Span> in(String text) {
        List<Span> spans = new ArrayList<>();
        Analysis.terms(text).stream()
                .filter(term -> forms.contains(term.form()))
                .map(Term::span)
                .sorted()
                .forEach(span -> {
                    if (spans.isEmpty() || span.start() >= spans.getLast().end()) {
                        spans.add(span);
                    } else {
                        Span last = spans.removeLast();
                        spans.add(new Span(last.start(), Math.max(last.end(), span.end())));
                    }
                });
        return spans;
    }
}
