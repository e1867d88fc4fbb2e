package io.docent.answer;

import io.docent.answer.TrialLists.Item;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A trial by its name and its registry number, in the words of the passage that shows that it is wanted; what
/// that passage leaves out, its registry record adds.
final class TrialName {

    private final PassageIndex index;
    private final TrialFacts facts;

    TrialName(PassageIndex index, TrialFacts facts) {
        this.index = index;
        this.facts = facts;
    }

    List<Piece> of(Item item) {
        Candidate candidate = item.candidate();
        Passage passage = candidate.passage();
        List<Span> names = names(item.trial(), passage, candidate.span());
        List<Piece> pieces = new ArrayList<>(List.of(new Piece(
                passage, quote(candidate, names), names, "", List.of(item.trial()), candidate.passageScore())));
        boolean numbered = pieces.getFirst().words().contains(item.trial());
        record(item.trial()).filter(sheet -> !numbered).ifPresent(sheet -> pieces.add(number(item.trial(), sheet)));
        return pieces;
    }

    private static Span quote(Candidate candidate, List<Span> names) {
        return names.stream().allMatch(candidate.span()::contains)
                ? candidate.span()
                : new Span(
                        Math.min(candidate.span().start(), names.getFirst().start()),
                        Math.max(candidate.span().end(), names.getLast().end()));
    }

    /// The first name and the first number in a passage, one span where the number stands in brackets behind
    /// the name.
    private List<Span> names(String trial, Passage passage, Span within) {
        List<Span> mentions = index.vocabulary().mentions(passage.text(), Reading.TEXT).stream()
                .filter(mention -> mention.term().id().equals(trial))
                .map(Mention::span)
                .sorted(Comparator.comparing((Span span) -> !within.contains(span))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Optional<Span> name =
                mentions.stream().filter(span -> !isNumber(span, passage)).findFirst();
        Optional<Span> number =
                mentions.stream().filter(span -> isNumber(span, passage)).findFirst();
        if (name.isPresent() && number.isPresent()) {
            return together(name.get(), number.get(), passage.text());
        }
        return name.or(() -> number).map(List::of).orElse(List.of(within));
    }

    private static List<Span> together(Span name, Span number, String text) {
        boolean bracketed = text.startsWith(" (", name.end()) && number.start() == name.end() + 2;
        if (bracketed && text.startsWith(")", number.end())) {
            return List.of(new Span(name.start(), number.end() + 1));
        }
        return name.compareTo(number) < 0 ? List.of(name, number) : List.of(number, name);
    }

    private static boolean isNumber(Span span, Passage passage) {
        return span.in(passage.text()).matches("(?i)NCT\\d{8}");
    }

    private Optional<Passage> record(String trial) {
        return index.passage(trial + "#design").filter(facts::mayQuote);
    }

    private static Piece number(String trial, Passage sheet) {
        int at = sheet.text().indexOf(trial);
        Span span = at < 0 ? sheet.sentences().getFirst() : new Span(at, at + trial.length());
        return new Piece(sheet, sheet.sentences().getFirst(), List.of(span), "", List.of(trial), 0);
    }
}
