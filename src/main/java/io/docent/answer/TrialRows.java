package io.docent.answer;

import io.docent.answer.Table.Cell;
import io.docent.answer.Table.Row;
import io.docent.answer.Topic.Fact;
import io.docent.answer.TrialLists.Item;
import io.docent.answer.TrialLists.Wanted;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Content;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.text.Span;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Lists trials in a table: a row for each, however many sources speak of it, and columns for what the question
/// asks and for what tells most of a trial, as many as there is room for.
final class TrialRows {

    /// Of a table that answers alone; a sentence on a conflict may follow.
    static final int MOST_WORDS = 255;

    /// What tells most of a trial among others, the most telling first.
    private static final List<Fact> TELLING =
            List.of(Fact.TREATMENT, Fact.OUTCOME, Fact.TUMOUR, Fact.PHASE, Fact.PATIENTS);

    private final PassageIndex index;
    private final Candidates candidates;
    private final TrialFacts facts;
    private final int most;

    /// @param most words that the table may have
    TrialRows(PassageIndex index, Candidates candidates, TrialFacts facts, int most) {
        this.most = most;
        this.index = index;
        this.candidates = candidates;
        this.facts = facts;
    }

    Evidence table(List<Item> items, Wanted wanted, Question question) {
        List<Column> columns = columns(items, wanted, question);
        List<Row> rows = new ArrayList<>();
        int words = new Table(head(columns), List.of()).length();
        for (Item item : items) {
            Row row = row(item, columns);
            if (rows.isEmpty() || words + Table.length(row) <= most) {
                rows.add(row);
                words += Table.length(row);
            }
        }
        int left = items.size() - rows.size();
        List<String> notes =
                left == 0 ? List.of() : List.of(left + " more are not shown; narrow the question to see them.");
        return Evidence.Found.of(new Table(head(columns), rows), notes);
    }

    /// A column beside the trials' names.
    ///
    /// @param place where it stands among the others
    private record Column(String label, int place, Function<Item, List<Piece>> cells) {}

    private static List<String> head(List<Column> columns) {
        List<String> head = new ArrayList<>(List.of("Trial"));
        columns.forEach(column -> head.add(column.label()));
        return head;
    }

    private Row row(Item item, List<Column> columns) {
        return new Row(
                Cell.of(new TrialName(index, facts).of(item)),
                columns.stream()
                        .map(column -> Cell.of(column.cells().apply(item)))
                        .toList());
    }

    /// The columns that fit, in order: first what is asked and what shows that a trial is wanted.
    private List<Column> columns(List<Item> items, Wanted wanted, Question question) {
        Set<String> endPoints = new LinkedHashSet<>();
        items.forEach(item -> endPoints.addAll(facts.endPoints(item.trial(), Asked.sort(question))));
        Asked asked = new Asked(wanted.telling(), question, endPoints, index.vocabulary());
        Set<Topic> topics = new LinkedHashSet<>(wanted.criteria().facts());
        topics.addAll(wanted.shown());
        topics.addAll(wanted.telling().isEmpty() ? List.of() : asked.topics());
        List<Column> ranked = new ArrayList<>();
        topics.forEach(topic -> ranked.add(column(topic)));
        if (items.stream().anyMatch(item -> !isShown(item, wanted))) {
            ranked.add(new Column(
                    "In the source’s words", Fact.OUTCOME.place() + 1, item -> List.of(words(item, wanted, items))));
        }
        TELLING.stream().filter(fact -> !topics.contains(fact)).forEach(fact -> ranked.add(column(fact)));
        List<Column> kept = new ArrayList<>();
        for (Column column : ranked) {
            boolean stated =
                    items.stream().anyMatch(item -> !column.cells().apply(item).isEmpty());
            List<Column> more = new ArrayList<>(kept);
            more.add(column);
            if (stated && (kept.isEmpty() || length(items, more) <= most)) {
                kept.add(column);
            }
        }
        kept.sort(Comparator.comparingInt(Column::place));
        return kept;
    }

    private Column column(Topic topic) {
        int place = topic == Fact.TREATMENT ? -1 : topic.place();
        return new Column(topic.label(), place, item -> cells(item.trial(), topic));
    }

    private List<Piece> cells(String trial, Topic topic) {
        return topic == Fact.OUTCOME ? facts.ending(trial) : facts.of(trial, topic);
    }

    private int length(List<Item> items, List<Column> columns) {
        return new Table(
                        head(columns),
                        items.stream().map(item -> row(item, columns)).toList())
                .length();
    }

    /// Whether what is wanted of a trial can be seen in what the table tells of any trial.
    private boolean isShown(Item item, Wanted wanted) {
        Content record = candidates.backgroundOf(item.trial());
        Content told = record;
        for (Fact fact : TELLING) {
            for (Piece piece : facts.of(item.trial(), fact)) {
                told = told.and(candidates.content(piece.words()));
            }
        }
        Content all = told;
        return wanted.open().stream().filter(unit -> unit.weight() >= 0.3).allMatch(unit -> unit.in(all));
    }

    /// The sentence, or the line of a row, that speaks of what is wanted; of a sentence that stands in a
    /// row above already, only what it says of this trial.
    private Piece words(Item item, Wanted wanted, List<Item> items) {
        Candidate candidate = item.candidate();
        Span span = candidate.span();
        if (candidate.isRow()) {
            span = candidate.passage().sentences().stream()
                    .filter(line -> speaks(candidate, line, wanted))
                    .findFirst()
                    .orElse(candidate.passage().sentences().getLast());
        }
        Span shown = isAbove(item, items) ? own(item) : span;
        return new Piece(
                candidate.passage(), span, List.of(shown), "", List.of(item.trial()), candidate.passageScore());
    }

    private static boolean isAbove(Item item, List<Item> items) {
        return !item.candidate().isRow()
                && items.subList(0, items.indexOf(item)).stream()
                        .anyMatch(above -> above.candidate()
                                        .passage()
                                        .id()
                                        .equals(item.candidate().passage().id())
                                && above.candidate()
                                        .span()
                                        .equals(item.candidate().span()));
    }

    private Span own(Item item) {
        Span sentence = item.candidate().span();
        String text = item.candidate().text();
        Span own = OwnWords.stretch(text, item.trial(), index.vocabulary().mentions(text, Reading.TEXT));
        return new Span(sentence.start() + own.start(), sentence.start() + own.end());
    }

    private boolean speaks(Candidate candidate, Span line, Wanted wanted) {
        Content content = candidates.content(line.in(candidate.passage().text()));
        return wanted.open().stream().anyMatch((Unit unit) -> unit.in(content));
    }
}
