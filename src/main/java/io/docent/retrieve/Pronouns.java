package io.docent.retrieve;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Words of a question that stand for what was spoken of before it.
final class Pronouns {

    private static final Pattern THING = Pattern.compile(
            "\\b(?:(?:this|that|the|these|those|the same) (?:trial|study|drug|agent|treatment|combination|therapy|trials|studies|arm)"
                    + "|it|they|them|this one|that one)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE_PRONOUN = Pattern.compile("it|they|them|its|their", Pattern.CASE_INSENSITIVE);

    /// "Is it known whether": a pronoun that stands for nothing.
    private static final Pattern EMPTY_IT = Pattern.compile(
            "\\b(?:is|was|be) it (?:true|known|possible|clear|likely|correct|the case)\\b|\\bit (?:is|was) (?:true|known|possible|clear|likely)\\b",
            Pattern.CASE_INSENSITIVE);

    /// The beginning of a question of two parts, whose second part may speak of what the first one names.
    private static final Pattern FIRST_PART = Pattern.compile(
            "^(?:which|what|how|why|when|where|who|list|name|are|is|do|does|did|was|were|has|have|can)\\b.*(?:\\band\\b|\\bor\\b|[,;:?.])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b(?:which|what|list|name|how many) (?:[\\w-]+ ){0,3}?[\\w-]{3,}s\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern POSSESSIVE = Pattern.compile("\\b(?:its|their)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern THERE =
            Pattern.compile("(?<!\\b(?:is|are) )\\bthere\\b(?! (?:is|are|was|were|any))", Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> FORMS = List.of(THING, THERE, POSSESSIVE);

    private final Predicate<String> names;

    /// @param names whether a text names something that a pronoun could mean
    Pronouns(Predicate<String> names) {
        this.names = names;
    }

    /// Whether a question leans on what was said before it.
    boolean refer(String question) {
        return FORMS.stream().anyMatch(form -> first(form, question).isPresent());
    }

    /// Whether one stands where a name could.
    boolean stand(String question) {
        return first(THING, question).isPresent();
    }

    /// The question with a name in the place of its first one; empty where none refers to what was said
    /// before.
    Optional<String> replaced(String question, String name) {
        for (Pattern form : FORMS) {
            Optional<MatchResult> match = first(form, question);
            if (match.isPresent()) {
                String placed = form == THERE ? "in " + name : form == POSSESSIVE ? name + "'s" : name;
                return Optional.of(question.substring(0, match.get().start())
                        + placed
                        + question.substring(match.get().end()));
            }
        }
        return Optional.empty();
    }

    private Optional<MatchResult> first(Pattern form, String question) {
        return form.matcher(question)
                .results()
                .filter(match -> !isBound(match, question))
                .findFirst();
    }

    /// Whether a pronoun means what an earlier part of the same question names, or nothing: "Which drugs
    /// target hypoxia and how do they work?".
    private boolean isBound(MatchResult pronoun, String question) {
        if (!BARE_PRONOUN.matcher(pronoun.group()).matches()) {
            return false;
        }
        String before = question.substring(0, pronoun.start());
        boolean empty = EMPTY_IT.matcher(question)
                .results()
                .anyMatch(match -> match.start() <= pronoun.start() && pronoun.end() <= match.end());
        return empty
                || FIRST_PART.matcher(before).find()
                        && (names.test(before) || SEVERAL.matcher(before).find());
    }
}
