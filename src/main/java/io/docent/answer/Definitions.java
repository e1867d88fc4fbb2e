package io.docent.answer;

import io.docent.index.Analysis;
import io.docent.index.Term;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Recognises sentences that say what something is: an apposition, a gloss in brackets, a copula.
final class Definitions {

    private static final Pattern GLOSS =
            Pattern.compile("^s? \\((?!e\\.g\\.|NCT|HR|P )[^()]*(?:\\w+[ ,-]+){3,}[^()]*\\).*", Pattern.DOTALL);
    private static final Pattern APPOSITION = Pattern.compile(
            "^s?(?: \\([^()]*\\))?, (?:an?|the|one of|designed|also|known|defined)\\b.*", Pattern.DOTALL);
    private static final Pattern COPULA = Pattern.compile(
            "^s?\\)?(?: \\([^()]*\\))?,? (?:is|are|was|were|refers? to|denotes?|means?|has emerged|have emerged|comprises?|consists?|describes?)\\b.*",
            Pattern.DOTALL);
    private static final Pattern SHORT_FORM = Pattern.compile(".*\\p{L}\\)?[ -]?\\($", Pattern.DOTALL);
    private static final Pattern LONG_FORM = Pattern.compile("^s? \\([A-Za-z0-9-]{2,10}[,)].*", Pattern.DOTALL);
    /// The full name at the beginning of a sentence, with the short one in brackets after it.
    private static final Pattern LONG_BEFORE = Pattern.compile("^(?:(?:An?|The) )?[^,;:()]{3,80} \\($");
    private static final Pattern INSTANCE = Pattern.compile(
            ".*(?:\\w+ (?:formulations?|inhibitors?|antibod(?:y|ies)|agents?|molecules?|enzymes?|drugs?|viruses|cells?|strategies|approaches))"
                    + ",? ?(?:\\((?:e\\.g\\.,? ?)?|such as |like |including )$",
            Pattern.DOTALL);

    private Definitions() {}

    /// How strongly a candidate defines what the question asks about, 0..0.3.
    static double strength(Question question, Candidate candidate, Vocabulary vocabulary) {
        double best = 0;
        for (Unit unit : question.units()) {
            if (unit.weight() >= 0.25) {
                for (Span span : mentions(unit, candidate.text(), vocabulary)) {
                    best = Math.max(best, strength(candidate.text(), span));
                }
            }
        }
        Span phrase = phrase(question, candidate.text());
        return phrase == null ? best : Math.max(best, strength(candidate.text(), phrase));
    }

    private static double strength(String text, Span span) {
        String before = text.substring(0, span.start());
        String after = text.substring(span.end());
        if (APPOSITION.matcher(after).matches() || GLOSS.matcher(after).matches()) {
            return 0.30;
        }
        if (COPULA.matcher(after).matches()) {
            return before.isBlank() || LONG_BEFORE.matcher(before).matches() ? 0.26 : 0.18;
        }
        if (INSTANCE.matcher(before).matches()) {
            return 0.2;
        }
        return SHORT_FORM.matcher(before).matches() || LONG_FORM.matcher(after).matches() ? 0.14 : 0;
    }

    private static List<Span> mentions(Unit unit, String text, Vocabulary vocabulary) {
        List<Span> spans = new ArrayList<>();
        if (unit.term() != null) {
            for (Mention mention : vocabulary.mentions(text, Reading.TEXT)) {
                if (unit.ids().contains(mention.term().id())) {
                    spans.add(mention.span());
                }
            }
        }
        return spans;
    }

    /// Where all the question's telling words stand in a row: "vascular normalization".
    private static @org.jspecify.annotations.Nullable Span phrase(Question question, String text) {
        List<String> wanted = question.units().stream()
                .filter(unit -> unit.weight() >= 0.15)
                .flatMap(unit -> Analysis.terms(unit.label()).stream())
                .map(Term::form)
                .distinct()
                .toList();
        if (wanted.isEmpty() || wanted.size() > 6) {
            return null;
        }
        List<Term> terms = Analysis.terms(text);
        for (int i = 0; i + wanted.size() <= terms.size(); i++) {
            List<Term> window = terms.subList(i, i + wanted.size());
            if (window.stream().map(Term::form).toList().containsAll(wanted)) {
                int end = window.stream()
                        .map(Term::span)
                        .max(Comparator.comparingInt(Span::end))
                        .orElseThrow()
                        .end();
                return new Span(window.getFirst().span().start(), end);
            }
        }
        return null;
    }
}
