package io.docent.answer;

import io.docent.answer.Table.Cell;
import io.docent.answer.Table.Row;
import io.docent.answer.Topic.EndPoint;
import io.docent.answer.Topic.Fact;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Content;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.trial.Trial;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Compares a few trials in a table: a column for each, a row for what the question asks or, where it asks for
/// nothing in particular, for what tells most of a trial.
final class Comparisons {

    private static final int MOST_TRIALS = 4;
    private static final int MOST_TELLING_END_POINTS = 2;

    /// What tells most of a trial, the most telling first.
    private static final List<Fact> TELLING = List.of(
            Fact.TREATMENT,
            Fact.TUMOUR,
            Fact.PHASE,
            Fact.PATIENTS,
            Fact.OUTCOME,
            Fact.PRIMARY_END_POINT_MET,
            Fact.DESIGN,
            Fact.STATUS,
            Fact.START,
            Fact.COMPLETION);

    /// What says whether results can be held against each other at all.
    private static final List<Fact> GROUND = List.of(Fact.TUMOUR, Fact.TREATMENT);

    private final PassageIndex index;
    private final Candidates candidates;

    Comparisons(PassageIndex index, Candidates candidates) {
        this.index = index;
        this.candidates = candidates;
    }

    /// A table; none where it cannot tell what is asked.
    ///
    /// @param words how many the table may have, in which its first row always fits
    Optional<Evidence.Found> of(Question question, TrialFacts facts, int words) {
        List<String> trials = List.copyOf(question.trials());
        if (trials.size() < 2 || trials.size() > MOST_TRIALS) {
            return Optional.empty();
        }
        List<String> ordered = inOrder(question);
        Set<String> endPoints = new LinkedHashSet<>();
        ordered.forEach(trial -> endPoints.addAll(facts.endPoints(trial, Asked.sort(question))));
        Asked asked = new Asked(withoutNames(question), question, endPoints, index.vocabulary());
        List<Topic> wanted = asked.topics();
        Maker maker = new Maker(ordered, facts);
        boolean tellsAll = wanted.isEmpty()
                || wanted.stream().anyMatch(topic -> maker.row(topic).isPresent());
        List<Row> whole = rows(wanted.isEmpty() ? all(asked, maker) : wanted, maker);
        if (!tellsAll || whole.isEmpty() || !asked.isTold(unit -> speaksOf(unit, whole, ordered))) {
            return Optional.empty();
        }
        return Optional.of(fitted(wanted, asked, maker, words));
    }

    /// What the table speaks of: its cells' words, and what is recorded of the trials.
    private boolean speaksOf(Unit unit, List<Row> rows, List<String> trials) {
        Content told = Content.EMPTY;
        for (Row row : rows) {
            for (Cell cell : row.cells()) {
                told = told.and(candidates.content(cell.words()));
            }
        }
        for (String trial : trials) {
            told = told.and(candidates.backgroundOf(trial));
        }
        return unit.in(told);
    }

    private static List<String> inOrder(Question question) {
        Set<String> ordered = new LinkedHashSet<>();
        question.units(Kind.TRIAL).forEach(unit -> ordered.addAll(unit.ids()));
        return List.copyOf(ordered);
    }

    /// The question's words without the trials' names, which may hold words that ask for something.
    private static String withoutNames(Question question) {
        String words = question.text();
        for (Unit unit : question.units(Kind.TRIAL)) {
            words = words.replace(unit.label(), " ");
        }
        return words;
    }

    private Evidence.Found fitted(List<Topic> wanted, Asked asked, Maker maker, int words) {
        List<Topic> first = wanted.isEmpty() ? all(asked, maker) : wanted;
        boolean results = wanted.stream().anyMatch(topic -> topic instanceof EndPoint || topic == Fact.OUTCOME);
        List<Topic> ranked = new ArrayList<>(first);
        GROUND.stream().filter(fact -> results && !ranked.contains(fact)).forEach(ranked::add);
        List<Topic> kept = new ArrayList<>();
        List<String> left = new ArrayList<>();
        int used = new Table(maker.head(), List.of()).length();
        for (Topic topic : ranked) {
            Optional<Row> row = maker.row(topic);
            int length = row.map(Table::length).orElse(0);
            if (row.isPresent() && (kept.isEmpty() || used + length <= words)) {
                kept.add(topic);
                used += length;
            } else if (row.isPresent() && first.contains(topic)) {
                left.add(topic.label().toLowerCase(Locale.ROOT));
            }
        }
        kept.sort(Comparator.comparingInt(Topic::place));
        List<String> notes = left.isEmpty()
                ? List.of()
                : List.of("Left out for length: " + String.join(", ", left) + "; ask for it to see it.");
        return Evidence.Found.of(new Table(maker.head(), rows(kept, maker)), notes);
    }

    /// Everything that is stated, the most telling first: the design, the end points that most of the trials
    /// have results for, what came of them, and the rest.
    private static List<Topic> all(Asked asked, Maker maker) {
        List<EndPoint> shared = asked.endPoints().stream()
                .sorted(Comparator.comparingInt(maker::stated).reversed())
                .toList();
        int outcome = TELLING.indexOf(Fact.OUTCOME);
        List<Topic> all = new ArrayList<>(TELLING.subList(0, outcome));
        shared.stream().limit(MOST_TELLING_END_POINTS).forEach(all::add);
        all.addAll(TELLING.subList(outcome, outcome + 2));
        shared.stream().skip(MOST_TELLING_END_POINTS).forEach(all::add);
        all.addAll(TELLING.subList(outcome + 2, TELLING.size()));
        return all;
    }

    private static List<Row> rows(List<Topic> topics, Maker maker) {
        return topics.stream().flatMap(topic -> maker.row(topic).stream()).toList();
    }

    /// Makes rows over the trials.
    private final class Maker {

        private final List<String> trials;
        private final TrialFacts facts;

        Maker(List<String> trials, TrialFacts facts) {
            this.trials = trials;
            this.facts = facts;
        }

        List<String> head() {
            List<String> head = new ArrayList<>(List.of(""));
            trials.forEach(trial ->
                    head.add(index.trial(trial).map(Comparisons::heading).orElse(trial)));
            return head;
        }

        /// The row on a topic; none where it is not stated of any of them.
        Optional<Row> row(Topic topic) {
            Row row = new Row(
                    Cell.named(topic.label()),
                    trials.stream()
                            .map(trial -> Cell.of(facts.of(trial, topic)))
                            .toList());
            return row.cells().stream().anyMatch(Cell::isStated) ? Optional.of(row) : Optional.empty();
        }

        /// Of how many it is stated.
        int stated(Topic topic) {
            return (int) trials.stream()
                    .filter(trial -> !facts.of(trial, topic).isEmpty())
                    .count();
        }
    }

    private static String heading(Trial trial) {
        return trial.name().equals(trial.nctId()) ? trial.nctId() : trial.name() + " (" + trial.nctId() + ")";
    }
}
