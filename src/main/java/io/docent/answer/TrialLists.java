package io.docent.answer;

import io.docent.answer.BenefitCriteria.Benefit;
import io.docent.answer.Topic.EndPoint;
import io.docent.answer.Topic.Fact;
import io.docent.corpus.Passage;
import io.docent.evidence.Attribute;
import io.docent.evidence.Statement;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Content;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.text.Span;
import io.docent.trial.Trial;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lists trials: those for which everything holds that the question says of them, each with the words that show
/// it.
final class TrialLists {

    private static final int MOST_WORDS = 270;
    private static final int FEWEST_FOR_TABLE = 2;

    /// Where a question turns from which trials it wants to what it wants to know of them.
    private static final Pattern TELLING = Pattern.compile(
            "(?:\\band |, ?)?\\b(?:whether|how (?:did|do|does|was|were|many|long|far)|what (?:was|were|did|happened|came)"
                    + "|(?:did|were|have) they|when (?:did|were|was)|(?:and|with|by|including) (?:their|its|the|what|which) "
                    + "(?:results?|outcomes?|end ?-?points?|hazard|design|phases?|status|primary|numbers?|patients))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int MOST_PASSAGES = 2_000;
    private static final double LEAST_COVERAGE = 0.6;

    private final PassageIndex index;
    private final Candidates candidates;

    TrialLists(PassageIndex index, Candidates candidates) {
        this.index = index;
        this.candidates = candidates;
    }

    /// @param facts what sources that may be quoted state of trials
    /// @param words that a table may have
    Evidence answer(Question question, TrialFacts facts, Filter filter, int words) {
        Wanted wanted = wanted(question);
        List<Item> items = new ArrayList<>();
        for (Trial trial : index.trials()) {
            best(trial, wanted, new Looking(question, facts, filter)).ifPresent(items::add);
        }
        double top = items.stream().mapToDouble(Item::coverage).max().orElse(0);
        items.removeIf(item -> item.coverage() < Math.max(LEAST_COVERAGE, top - 0.25));
        if (items.isEmpty()) {
            return new Evidence.Missing("No trial in the corpus fits: "
                    + String.join(", ", wanted.units().stream().map(Unit::label).toList()) + ".");
        }
        items.sort(Comparator.comparing(Item::inTable)
                .reversed()
                .thenComparing(item -> item.candidate().passage().documentId())
                .thenComparingInt(item -> item.candidate().passage().order())
                .thenComparing(item -> item.candidate().span())
                .thenComparing(Item::trial));
        boolean plain = wanted.telling().isEmpty() && wanted.criteria().all().isEmpty();
        return items.size() < FEWEST_FOR_TABLE && plain
                ? list(items, question)
                : new TrialRows(index, candidates, facts, words).table(items, wanted, question);
    }

    /// What the question says of the trials that it wants, and what it wants to know of them.
    ///
    /// @param units that a trial must be about
    /// @param excluded units that it must not be about
    /// @param criteria that what is stated of it must fulfil
    /// @param shown end points that criteria are about
    /// @param telling the words after those that say which trials are wanted
    /// @param table that they must stand in, or empty
    record Wanted(
            List<Unit> units,
            List<Unit> excluded,
            Criteria criteria,
            List<EndPoint> shown,
            String telling,
            String table) {
        Wanted {
            units = List.copyOf(units);
            excluded = List.copyOf(excluded);
            shown = List.copyOf(shown);
        }

        /// Units that no criterion stands for.
        List<Unit> unnamed() {
            return units.stream()
                    .filter(unit -> criteria.all().stream().noneMatch(criterion -> criterion.names(unit)))
                    .toList();
        }

        /// Units that neither a criterion nor the table stands for.
        List<Unit> open() {
            return unnamed().stream()
                    .filter(unit -> !table.toLowerCase(Locale.ROOT)
                            .contains(unit.label().toLowerCase(Locale.ROOT)))
                    .toList();
        }
    }

    private record Looking(Question question, TrialFacts facts, Filter filter) {

        List<Statement> stated(Trial trial, Attribute attribute) {
            return facts.statements(trial.nctId(), attribute).stream()
                    .filter(statement -> inTable(statement.passage(), question))
                    .toList();
        }
    }

    private Wanted wanted(Question question) {
        Matcher turn = TELLING.matcher(question.text());
        boolean turns = turn.find(Math.min(question.text().length(), 10));
        String which = turns ? question.text().substring(0, turn.start()) : question.text();
        String telling = turns ? question.text().substring(turn.start()) : "";
        String lower = which.toLowerCase(Locale.ROOT);
        List<Unit> units = question.units().stream()
                .filter(unit -> unit.weight() >= 0.15 && !isTrialWord(unit) && !isTaking(unit))
                .filter(unit -> lower.contains(unit.label().toLowerCase(Locale.ROOT)))
                .filter(unit -> !Asked.COMPARING.matcher(unit.label()).matches())
                .toList();
        Criteria criteria = Criteria.of(which);
        List<EndPoint> shown = new ArrayList<>();
        for (Benefit benefit : new BenefitCriteria(index.vocabulary()).of(which, units)) {
            criteria = criteria.and(benefit.criterion());
            shown.addAll(benefit.endPoints());
        }
        List<Unit> excluded = Exclusions.in(which, units);
        List<Unit> kept = units.stream()
                .filter(unit -> !excluded.contains(unit) && (excluded.isEmpty() || unit.isBinding()))
                .toList();
        return new Wanted(
                kept, excluded, criteria, shown, telling, question.aspect().table());
    }

    /// "Enrolled", "patients": every trial has that.
    private static boolean isTaking(Unit unit) {
        boolean thing = unit.is(Kind.DRUG) || unit.is(Kind.DRUG_CLASS) || unit.is(Kind.TUMOUR) || unit.is(Kind.CONCEPT);
        return !thing && Fact.PATIENTS.isAsked(unit.label());
    }

    private static boolean isTrialWord(Unit unit) {
        return unit.is(Kind.END_POINT)
                && unit.term() != null
                && unit.term().name().equals("clinical trial");
    }

    private Evidence list(List<Item> items, Question question) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        int words = 0;
        int left = 0;
        for (Item item : items) {
            String key = item.candidate().passage().id() + item.candidate().span();
            if (pieces.containsKey(key)) {
                continue;
            }
            Piece piece = piece(item, question);
            if (words + piece.length() > MOST_WORDS && !pieces.isEmpty()) {
                left++;
                continue;
            }
            words += piece.length();
            pieces.put(key, piece);
        }
        List<String> notes =
                left == 0 ? List.of() : List.of(left + " more are not shown; narrow the question to see them.");
        return new Evidence.Found(List.copyOf(pieces.values()), Evidence.Lines.LIST, notes);
    }

    private Piece piece(Item item, Question question) {
        Candidate candidate = item.candidate();
        if (candidate.isRow()) {
            return Rows.piece(candidate, question, index.vocabulary(), Rows.Detail.OUTCOME);
        }
        Piece piece = Piece.of(candidate);
        boolean named = candidate.own().trials().contains(item.trial());
        return named ? piece : piece.withLead("[" + name(item.trial()) + "]");
    }

    private String name(String nctId) {
        return index.trial(nctId).map(Trial::name).orElse(nctId);
    }

    /// A trial that is wanted.
    ///
    /// @param candidate the words that show it best
    /// @param coverage share of the wanted units, by weight, that holds for the trial
    record Item(String trial, Candidate candidate, double coverage) {
        boolean inTable() {
            return candidate.isRow();
        }
    }

    /// The words that show best that a trial is wanted; empty where it is not.
    private Optional<Item> best(Trial trial, Wanted wanted, Looking looking) {
        Content record = candidates.backgroundOf(trial.nctId());
        if (wanted.excluded().stream().anyMatch(unit -> unit.in(record))) {
            return Optional.empty();
        }
        List<Statement> shown = new ArrayList<>();
        List<Criterion> unstated = new ArrayList<>();
        for (Criterion criterion : wanted.criteria().all()) {
            List<Statement> said = criterion.deciding(attribute -> looking.stated(trial, attribute));
            Optional<Statement> fulfils = criterion.shown(said);
            if (fulfils.isEmpty() && !said.isEmpty()) {
                return Optional.empty();
            }
            fulfils.ifPresentOrElse(shown::add, () -> unstated.add(criterion));
        }
        return best(trial, new Fitting(wanted.unnamed(), shown, unstated), looking);
    }

    /// What must hold for a trial beside the statements that fulfil criteria.
    ///
    /// @param units that it must be about
    /// @param shown statements that fulfil criteria
    /// @param unstated criteria that no statement decides: the words must say it
    private record Fitting(List<Unit> units, List<Statement> shown, List<Criterion> unstated) {}

    private Optional<Item> best(Trial trial, Fitting fitting, Looking looking) {
        Content record = candidates.background(List.of(trial.nctId()));
        if (fitting.units().stream().anyMatch(unit -> isLacking(unit, trial, record))) {
            return Optional.empty();
        }
        Item best = null;
        double bestFit = -1;
        for (Candidate candidate : spoken(trial, looking)) {
            if (!fitting.unstated().stream().allMatch(criterion -> criterion.isSaid(candidate.text()))) {
                continue;
            }
            boolean shows = fitting.shown().stream().anyMatch(statement -> holds(candidate, statement));
            double fit = fit(candidate, fitting.units()) + preference(candidate, looking.question()) + (shows ? 1 : 0);
            double coverage = coverage(trial, record, candidate, fitting.units());
            if (coverage >= 0 && fit > bestFit) {
                bestFit = fit;
                best = new Item(trial.nctId(), candidate, coverage);
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean holds(Candidate candidate, Statement statement) {
        return candidate.passage().id().equals(statement.passage().id())
                && candidate.span().contains(statement.span());
    }

    private static boolean inTable(Passage passage, Question question) {
        String table = question.aspect().table();
        String title = passage.section().title();
        return table.isEmpty() || title.equals(table) || title.startsWith(table + " ");
    }

    private static double preference(Candidate candidate, Question question) {
        boolean table = candidate.passage().section().title().startsWith("Table");
        boolean asked = !question.aspect().table().isEmpty();
        return candidate.isRow() ? 0.3 : table && asked ? 0.1 : candidate.isRegistry() ? 0.0 : 0.15;
    }

    private static double fit(Candidate candidate, List<Unit> wanted) {
        double all = wanted.stream().mapToDouble(Unit::weight).sum();
        double held = wanted.stream()
                .filter(unit -> unit.in(candidate.own()))
                .mapToDouble(Unit::weight)
                .sum();
        return all == 0 ? 0 : held / all;
    }

    /// Share of the wanted units that hold; -1 where one holds not that must. What the registry or a table
    /// records of a trial's drugs and tumours decides; without a record the sentence that names the trial does.
    private static double coverage(Trial trial, Content record, Candidate candidate, List<Unit> wanted) {
        double all = 0;
        double held = 0;
        for (Unit unit : wanted) {
            boolean holds = unit.in(record) || !isRecorded(unit, trial) && unit.in(candidate.own());
            if (!holds && unit.isBinding()) {
                return -1;
            }
            all += unit.weight();
            held += holds ? unit.weight() : unit.in(candidate.passageContent()) ? unit.weight() * 0.3 : 0;
        }
        return all == 0 ? 1 : held / all;
    }

    private static boolean isRecorded(Unit unit, Trial trial) {
        return !trial.title().isEmpty() && (unit.is(Kind.TUMOUR) || unit.is(Kind.DRUG) || isClass(unit));
    }

    /// Whether a trial's record decides that it is not wanted, whatever sentences say.
    private static boolean isLacking(Unit unit, Trial trial, Content record) {
        return unit.isBinding() && isRecorded(unit, trial) && !unit.in(record);
    }

    private static boolean isClass(Unit unit) {
        return unit.ids().stream().anyMatch(id -> id.startsWith(Kind.DRUG_CLASS.id("")));
    }

    /// What the corpus says of a trial: rows, sentences that name it, the head and the facts of its registry
    /// record.
    private List<Candidate> spoken(Trial trial, Looking looking) {
        List<Candidate> spoken = new ArrayList<>();
        Filter asked = looking.filter();
        Filter filter =
                new Filter(asked.documents(), asked.kinds(), Set.of(trial.nctId()), asked.yearFrom(), asked.yearTo());
        for (Passage passage : index.passages(filter, MOST_PASSAGES)) {
            boolean outside = !inTable(passage, looking.question());
            if (passage.kind() == Passage.Kind.REFERENCE || outside || isRowOfOthers(passage, trial, looking.facts())) {
                continue;
            }
            if (passage.kind() == Passage.Kind.TABLE_ROW) {
                Content whole = whole(passage);
                spoken.add(candidate(passage, 0, new Span(0, passage.text().length()), whole, whole));
                continue;
            }
            for (int i = 0; i < passage.sentences().size(); i++) {
                sentence(passage, i, trial).ifPresent(spoken::add);
            }
        }
        return spoken;
    }

    /// A sentence that speaks of a trial: in the registry's words, or by its name. What else it speaks of is
    /// read only then: of thousands of trials most sentences around the name do not.
    private Optional<Candidate> sentence(Passage passage, int number, Trial trial) {
        Span span = passage.sentences().get(number);
        String sentence = span.in(passage.text());
        List<Mention> mentions = index.vocabulary().mentions(sentence, Reading.TEXT);
        boolean registry = passage.kind() == Passage.Kind.REGISTRY;
        if (!registry
                && mentions.stream().noneMatch(mention -> mention.term().id().equals(trial.nctId()))) {
            return Optional.empty();
        }
        Content own = candidates.content(OwnWords.of(sentence, trial.nctId(), mentions));
        boolean record = registry && own.trials().isEmpty();
        return record || own.trials().contains(trial.nctId())
                ? Optional.of(candidate(passage, number, span, own, whole(passage)))
                : Optional.empty();
    }

    private Content whole(Passage passage) {
        return candidates.content(passage.section().title() + "\n" + passage.text());
    }

    /// A row about another trial that names this one in passing.
    private static boolean isRowOfOthers(Passage passage, Trial trial, TrialFacts facts) {
        return passage.kind() == Passage.Kind.TABLE_ROW
                && passage.trials().size() > 1
                && !facts.isAbout(passage, trial.nctId());
    }

    private static Candidate candidate(Passage passage, int sentence, Span span, Content own, Content whole) {
        List<String> trials = own.trials().isEmpty() ? passage.trials() : own.trials();
        return new Candidate(passage, sentence, span, own, whole, Content.EMPTY, trials, 0.5, 0);
    }
}
