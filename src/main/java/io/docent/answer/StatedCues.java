package io.docent.answer;

import io.docent.evidence.Attribute;
import io.docent.evidence.Audit;
import io.docent.evidence.Statement;
import io.docent.retrieve.Question;
import io.docent.retrieve.Shape;
import io.docent.retrieve.Unit;
import io.docent.vocabulary.Term.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Signs that a candidate states what a question asks of a trial: a result for its end point, its date.
final class StatedCues {

    private static final String WHEN = "\\b(?:when|what (?:year|date|month)|which year|date of|year of)\\b.*";
    private static final Pattern WHEN_STARTED =
            Pattern.compile(WHEN + "\\b(?:start\\w*|beg[aiu]n\\w*|initiat\\w*|open\\w*|launch\\w*|commenc\\w*)\\b");
    private static final Pattern WHEN_ENDED =
            Pattern.compile(WHEN + "\\b(?:complet\\w*|finish\\w*|end(?:ed|ing)?|clos\\w*|conclud\\w*)\\b");

    /// For the date that is asked for.
    private static final double COURSE = 0.25;

    /// For figures of the end point that is asked for.
    private static final double RESULT = 0.15;

    static final String ENROLMENT = "end_point:enrollment";

    private final Supplier<Audit> audit;

    /// @param audit what is stated of trials
    StatedCues(Supplier<Audit> audit) {
        this.audit = audit;
    }

    double bonus(Question question, Candidate candidate) {
        boolean result = question.shape() != Shape.WHY && givesResult(question, candidate);
        return (result ? RESULT : 0) + (givesCourse(question, candidate) ? COURSE : 0);
    }

    /// Whether it gives figures for an end point that the question asks for, whatever figures for others
    /// stand beside.
    private boolean givesResult(Question question, Candidate candidate) {
        Set<String> asked = question.units(Kind.END_POINT).stream()
                .filter(Unit::isBinding)
                .flatMap(unit -> unit.ids().stream())
                .collect(Collectors.toSet());
        return !asked.isEmpty()
                && stated(candidate, Attribute.RESULT)
                        .anyMatch(statement -> asked.contains(ResultWords.endPoint(statement)));
    }

    /// Whether it tells when a trial that is asked about started or ended, whichever the question wants.
    boolean givesCourse(Question question, Candidate candidate) {
        String asked = question.text().toLowerCase(Locale.ROOT);
        boolean ofTrial = question.trials().stream().anyMatch(candidate.trials()::contains);
        return ofTrial
                && (WHEN_STARTED.matcher(asked).find()
                                && stated(candidate, Attribute.START).findAny().isPresent()
                        || WHEN_ENDED.matcher(asked).find()
                                && stated(candidate, Attribute.COMPLETION)
                                        .findAny()
                                        .isPresent());
    }

    /// Whether it says how many took part in a trial, in whatever words.
    boolean counts(Candidate candidate) {
        return stated(candidate, Attribute.ENROLMENT).findAny().isPresent();
    }

    private Stream<Statement> stated(Candidate candidate, Attribute attribute) {
        return candidate.trials().stream()
                .flatMap(trial -> audit.get().statements(trial).stream())
                .filter(statement -> statement.attribute() == attribute)
                .filter(statement ->
                        statement.passage().id().equals(candidate.passage().id())
                                && candidate.span().contains(statement.span()));
    }
}
