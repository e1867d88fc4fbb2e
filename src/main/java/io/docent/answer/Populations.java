package io.docent.answer;

import io.docent.answer.Answer.PopulationKind;
import io.docent.corpus.Passage;
import io.docent.evidence.Attribute;
import io.docent.evidence.Statement;
import io.docent.evidence.Value;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Content;
import io.docent.text.Span;
import io.docent.trial.Trial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells whom quoted words are about: a part of those who took part, or all of them for the primary end point.
final class Populations {

    private static final Pattern PART = Pattern.compile(
            "\\bsub-?(?:groups?|sets?|populations?)\\b|\\bpost[- ]hoc\\b|\\bexploratory analys\\w+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRIMARY = Pattern.compile(
            "\\bprimary (?:efficacy )?(?:end ?-?points?|outcomes?|analys[ie]s)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALL = Pattern.compile(
            "\\b(?:all|overall|unselected|intention|intent|ITT|whole|full)\\b"
                    + "|^(?:the )?(?:phase [1-4I]+[ab]?|randomi[sz]ed|treated|enrolled|evaluable)(?: (?:part|component|portion|stage))?"
                    + "(?: (?:patients|participants|subjects|population))?$",
            Pattern.CASE_INSENSITIVE);

    private Populations() {}

    /// @param statements on the trial that the words speak of
    static Optional<PopulationKind> of(Sources.Words words, List<Statement> statements, PassageIndex index) {
        String quote = words.quote().in(words.passage().text());
        List<Statement> results = statements.stream()
                .filter(statement -> statement.attribute() == Attribute.RESULT && isQuoted(statement, words))
                .toList();
        long parts = results.stream().filter(Populations::isPart).count();
        boolean part = PART.matcher(quote).find() && results.size() <= 1;
        if (part || parts > 0 && parts == results.size()) {
            return Optional.of(PopulationKind.SUBGROUP);
        }
        boolean told = words.passage().kind() != Passage.Kind.TABLE_ROW
                && PRIMARY.matcher(quote).find();
        boolean primary = told || measuresPrimary(results, index);
        return parts == 0 && primary ? Optional.of(PopulationKind.PRIMARY) : Optional.empty();
    }

    private static boolean isQuoted(Statement statement, Sources.Words words) {
        return statement.passage().id().equals(words.passage().id())
                && new Span(words.quote().start(), words.quote().end()).contains(statement.span());
    }

    private static boolean isPart(Statement result) {
        return result.value() instanceof Value.Found found && isPart(found);
    }

    /// Whether a result was measured in a part of those who took part.
    static boolean isPart(Value.Found result) {
        return !result.population().isBlank()
                && !ALL.matcher(result.population()).find();
    }

    /// Whether one of the results is for an end point that the record names as primary.
    private static boolean measuresPrimary(List<Statement> results, PassageIndex index) {
        if (results.isEmpty()) {
            return false;
        }
        Set<String> primary =
                index.trial(results.getFirst().trial()).map(Trial::primaryOutcomes).orElse(List.of()).stream()
                        .flatMap(outcome -> Content.of(outcome, index.vocabulary()).entities().stream())
                        .collect(Collectors.toSet());
        return results.stream().map(ResultWords::endPoint).anyMatch(primary::contains);
    }
}
