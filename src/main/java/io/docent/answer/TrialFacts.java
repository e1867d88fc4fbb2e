package io.docent.answer;

import io.docent.answer.Topic.EndPoint;
import io.docent.answer.Topic.Fact;
import io.docent.corpus.Passage;
import io.docent.evidence.Attribute;
import io.docent.evidence.Audit;
import io.docent.evidence.Conflict;
import io.docent.evidence.Severity;
import io.docent.evidence.Statement;
import io.docent.evidence.Value;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What sources state of a trial on one topic, in the words of one of them, or of each side where they disagree.
final class TrialFacts {

    private static final int MOST_SIDES = 3;
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:un)?success\\w*|positive|negative|fail\\w*)(?: ?\\(.*)?$", Pattern.CASE_INSENSITIVE);

    private final Audit audit;
    private final Predicate<Passage> allowed;

    private static final Pattern CLAUSE = Pattern.compile("[,;:] (?:(?:and|but|or|while) )?");

    /// @param allowed which passages may be quoted
    TrialFacts(Audit audit, Predicate<Passage> allowed) {
        this.audit = audit;
        this.allowed = allowed;
    }

    boolean mayQuote(Passage passage) {
        return allowed.test(passage);
    }

    /// Whether a passage states more of a trial than its name.
    boolean isAbout(Passage passage, String trial) {
        return audit.statements(trial).stream()
                .anyMatch(statement -> statement.attribute() != Attribute.NAME
                        && statement.passage().id().equals(passage.id()));
    }

    /// Words on a topic; none where no source states it.
    List<Piece> of(String trial, Topic topic) {
        return switch (topic) {
            case Fact fact -> fact(trial, fact);
            case EndPoint endPoint -> ResultWords.of(results(trial, endPoint.id()));
        };
    }

    /// The statements on an attribute that may be quoted.
    List<Statement> statements(String trial, Attribute attribute) {
        return audit.statements(trial).stream()
                .filter(statement -> statement.attribute() == attribute && allowed.test(statement.passage()))
                .toList();
    }

    /// End points for which a result of some sort is stated, in order.
    Set<String> endPoints(String trial, Predicate<Value.Found> sort) {
        Set<String> ids = new LinkedHashSet<>();
        statements(trial, Attribute.RESULT).stream()
                .filter(statement -> sort.test(ResultWords.found(statement)))
                .forEach(statement -> ids.add(ResultWords.endPoint(statement)));
        return ids;
    }

    private List<Statement> results(String trial, String endPoint) {
        return statements(trial, Attribute.RESULT).stream()
                .filter(statement -> ResultWords.endPoint(statement).equals(endPoint))
                .toList();
    }

    private List<Piece> fact(String trial, Fact fact) {
        List<Statement> sides = sides(trial, fact);
        if (sides.size() >= 2) {
            return sides.stream().map(TrialFacts::piece).toList();
        }
        return switch (fact) {
            case TREATMENT ->
                first(trial, Attribute.STRATEGY)
                        .or(() -> first(
                                trial, Attribute.DRUGS, statement -> statement.value() instanceof Value.Interventions))
                        .map(List::of)
                        .orElseGet(() -> drugs(statements(trial, Attribute.DRUGS)));
            case PRIMARY_END_POINT_MET ->
                first(trial, Attribute.PRIMARY_END_POINT_MET, TrialFacts::isPlain).stream()
                        .toList();
            case OUTCOME ->
                first(trial, Attribute.OUTCOME)
                        .or(() -> first(trial, Attribute.BENEFIT).map(TrialFacts::fromItsClause))
                        .stream()
                        .toList();
            case DESIGN ->
                first(trial, Attribute.RANDOMISED)
                        .or(() -> first(trial, Attribute.ARMS))
                        .or(() -> first(trial, Attribute.MASKING))
                        .stream()
                        .toList();
            case TUMOUR, PHASE, PATIENTS, START, COMPLETION, STATUS ->
                first(trial, fact.attributes().getFirst()).stream().toList();
        };
    }

    /// How a trial ended: its outcome in words or else whether it met its primary end point, with the words
    /// around it.
    List<Piece> ending(String trial) {
        List<Piece> outcome = of(trial, Fact.OUTCOME);
        return outcome.isEmpty()
                ? of(trial, Fact.PRIMARY_END_POINT_MET).stream()
                        .map(piece -> piece.showing(piece.quote()))
                        .toList()
                : outcome;
    }

    /// A claim with what it is claimed of: "was longer" from the beginning of its clause.
    private static Piece fromItsClause(Piece claim) {
        Span shown = claim.shown().getFirst();
        String before = claim.passage().text().substring(claim.quote().start(), shown.start());
        Matcher clause = CLAUSE.matcher(before);
        int start = 0;
        while (clause.find()) {
            start = clause.end();
        }
        return claim.showing(new Span(claim.quote().start() + start, shown.end()));
    }

    /// One statement for each value, where the sources on a trial cannot all be right.
    private List<Statement> sides(String trial, Fact fact) {
        Map<Value, Statement> sides = new LinkedHashMap<>();
        for (Conflict conflict : audit.conflicts(trial)) {
            boolean touches = fact.attributes().contains(conflict.attribute())
                    && conflict.severity() != Severity.UPDATE
                    && fact != Fact.OUTCOME;
            conflict.statements().stream()
                    .filter(statement -> touches
                            && statement.attribute() == conflict.attribute()
                            && allowed.test(statement.passage()))
                    .sorted(Comparator.comparing(Statement::isRegistry).reversed())
                    .forEach(statement -> sides.putIfAbsent(statement.value(), statement));
        }
        return sides.values().stream().limit(MOST_SIDES).toList();
    }

    private Optional<Piece> first(String trial, Attribute attribute) {
        return first(trial, attribute, statement -> true);
    }

    private Optional<Piece> first(String trial, Attribute attribute, Predicate<Statement> fitting) {
        return statements(trial, attribute).stream()
                .filter(fitting)
                .min(Comparator.comparingInt(TrialFacts::distance))
                .map(TrialFacts::piece);
    }

    /// Records first, then tables, which are about one trial a row, then prose.
    static int distance(Statement statement) {
        return switch (statement.passage().kind()) {
            case REGISTRY -> 0;
            case TABLE_ROW -> 1;
            case ABSTRACT, PARAGRAPH, CAPTION, REFERENCE -> 2;
        };
    }

    /// A table's label such as "Unsuccessful (failed or terminated)" does not say whether the end point was met.
    private static boolean isPlain(Statement statement) {
        return statement.isRegistry() || !LABEL.matcher(statement.printed()).find();
    }

    /// The drugs that one sentence names, of the sentence that names most.
    private static List<Piece> drugs(List<Statement> statements) {
        Map<List<Object>, List<Statement>> sentences = new LinkedHashMap<>();
        for (Statement statement : statements) {
            sentences
                    .computeIfAbsent(List.of(statement.passage().id(), statement.sentence()), key -> new ArrayList<>())
                    .add(statement);
        }
        return sentences.values().stream()
                .max(Comparator.comparingInt(TrialFacts::drugCount))
                .map(said -> new Piece(
                        said.getFirst().passage(),
                        said.getFirst().sentence(),
                        spans(said),
                        "",
                        List.of(said.getFirst().trial()),
                        0))
                .stream()
                .toList();
    }

    private static int drugCount(List<Statement> said) {
        return (int) said.stream().map(Statement::value).distinct().count();
    }

    private static List<Span> spans(List<Statement> said) {
        Map<Value, Span> spans = new LinkedHashMap<>();
        said.stream()
                .sorted(Comparator.comparing(Statement::span))
                .forEach(statement -> spans.putIfAbsent(statement.value(), statement.span()));
        return spans.values().stream().distinct().toList();
    }

    private static Piece piece(Statement statement) {
        Span shown = Shortened.of(statement.span(), statement.passage().text());
        return new Piece(statement.passage(), statement.sentence(), List.of(shown), "", List.of(statement.trial()), 0);
    }
}
