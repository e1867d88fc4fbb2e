package io.docent.evidence;

import io.docent.evidence.Value.Allocation;
import io.docent.evidence.Value.Met;
import io.docent.evidence.Value.Patients;
import io.docent.evidence.Value.Phases;
import io.docent.evidence.Value.Status;
import io.docent.trial.Trial;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A trial at a glance: what its record says or, where that is silent, what the corpus says. What nothing says
/// is empty or null.
///
/// @param condition tumours as printed
/// @param strategy what was given, as printed
/// @param phase "PHASE1/PHASE2"
/// @param randomised whether patients were, or null
/// @param enrolment number of patients, or null
/// @param status "completed", "terminated", "ongoing", "withdrawn"
/// @param start ISO date, or a year
/// @param completion likewise
/// @param primaryEndPointMet by its record or a sentence that says so, not by a table's label; or null
/// @param outcome in the words of a table or sentence
/// @param conflicts how many there are
public record Profile(
        String condition,
        String strategy,
        String phase,
        @Nullable Boolean randomised,
        @Nullable Integer enrolment,
        String status,
        String start,
        String completion,
        @Nullable Boolean primaryEndPointMet,
        String outcome,
        int conflicts) {

    static Profile of(Trial trial, List<Statement> statements, int conflicts) {
        Said said = new Said(statements);
        return new Profile(
                said.printed(Attribute.CONDITION),
                said.first(Attribute.STRATEGY, Statement::printed).orElse(String.join(" + ", trial.interventions())),
                said.first(Attribute.PHASE, Profile::phase).orElse(""),
                said.first(Attribute.RANDOMISED, statement -> statement.value() == Allocation.RANDOMISED)
                        .orElse(null),
                said.first(Attribute.ENROLMENT, Profile::patients).orElse(null),
                said.first(Attribute.STATUS, Profile::status)
                        .filter(status -> !status.equals("ongoing")
                                || said.printed(Attribute.COMPLETION).isEmpty())
                        .orElse(""),
                said.printed(Attribute.START),
                said.printed(Attribute.COMPLETION),
                said.first(Attribute.PRIMARY_END_POINT_MET, Profile::met).orElse(null),
                said.first(Attribute.OUTCOME, Statement::printed)
                        .or(() -> said.first(Attribute.BENEFIT, Statement::quote))
                        .orElse(""),
                conflicts);
    }

    private static @Nullable String phase(Statement statement) {
        return statement.value() instanceof Phases phases
                ? new TreeSet<>(phases.numbers())
                        .stream().map(number -> "PHASE" + number).collect(Collectors.joining("/"))
                : null;
    }

    private static @Nullable Integer patients(Statement statement) {
        return statement.value() instanceof Patients patients ? Integer.valueOf(patients.number()) : null;
    }

    private static @Nullable String status(Statement statement) {
        return statement.value() instanceof Status status ? status.name().toLowerCase(Locale.ROOT) : null;
    }

    private static @Nullable Boolean met(Statement statement) {
        String printed = statement.printed().toLowerCase(Locale.ROOT);
        boolean says = statement.isRegistry() || printed.contains("end") || printed.contains("outcome");
        boolean label =
                printed.contains("successful") || printed.startsWith("positive") || printed.startsWith("negative");
        return says && !label ? Boolean.valueOf(statement.value() == Met.YES) : null;
    }

    /// The statements on a trial.
    private record Said(List<Statement> statements) {

        String printed(Attribute attribute) {
            return first(attribute, Statement::printed).orElse("");
        }

        /// Records first, then tables, which are about one trial a row, then prose.
        private static int distance(Statement statement) {
            return switch (statement.passage().kind()) {
                case REGISTRY -> 0;
                case TABLE_ROW -> 1;
                case ABSTRACT, PARAGRAPH, CAPTION, REFERENCE -> 2;
            };
        }

        <T> Optional<T> first(Attribute attribute, Function<Statement, @Nullable T> value) {
            return statements.stream()
                    .filter(statement -> statement.attribute() == attribute)
                    .sorted(Comparator.comparingInt(Said::distance))
                    .flatMap(statement -> Optional.ofNullable(value.apply(statement)).stream())
                    .findFirst();
        }
    }
}
