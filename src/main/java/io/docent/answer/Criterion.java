package io.docent.answer;

import io.docent.evidence.Attribute;
import io.docent.evidence.Statement;
import io.docent.evidence.Value;
import io.docent.retrieve.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// One requirement of a question on the trials that it wants.
///
/// @param attributes that it is about; those named first decide where anything telling is stated of them
/// @param words of the question that make it
/// @param like words that say in a text that it is fulfilled, for trials of which nothing is stated
/// @param tells whether a value decides on it
/// @param holds whether a value that does fulfils it
record Criterion(
        List<Attribute> attributes, String words, Pattern like, Predicate<Value> tells, Predicate<Value> holds) {

    /// Matches nothing: what is required is a number or a date, and no word says it.
    static final Pattern NEVER = Pattern.compile("(?!)");

    Criterion {
        attributes = List.copyOf(attributes);
    }

    /// A requirement on which every value of one attribute decides.
    static Criterion of(Attribute attribute, String words, Pattern like, Predicate<Value> holds) {
        return new Criterion(List.of(attribute), words, like, value -> true, holds);
    }

    /// The attribute that it is about before all others.
    Attribute attribute() {
        return attributes.getFirst();
    }

    /// Whether a text says it in words, for trials of which nothing is stated.
    boolean isSaid(String text) {
        return like.matcher(text).find();
    }

    /// Whether the question's words for it name this unit.
    boolean names(Unit unit) {
        return words.toLowerCase(Locale.ROOT).contains(unit.label().toLowerCase(Locale.ROOT));
    }

    /// The statements that decide on it.
    ///
    /// @param stated what is stated of a trial on an attribute
    List<Statement> deciding(Function<Attribute, List<Statement>> stated) {
        return attributes.stream()
                .map(attribute -> stated.apply(attribute).stream()
                        .filter(statement -> tells.test(statement.value()))
                        .toList())
                .filter(statements -> !statements.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /// What the sources say to it: a statement that fulfils it; empty where none does.
    Optional<Statement> shown(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> holds.test(statement.value()))
                .min(Comparator.comparingInt(TrialFacts::distance));
    }
}
