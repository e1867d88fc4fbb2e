package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Question;
import io.docent.retrieve.Shape;
import io.docent.retrieve.Unit;
import io.docent.trial.Trial;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Answers with sentences of the corpus, word for word, or says what is missing.
final class Extractive {

    /// A candidate must speak of this share of the question, by weight, unless it is very close in meaning.
    private static final double LEAST_COVERAGE = 0.50;

    /// With this much in common in meaning, less coverage will do.
    private static final double CLOSE = 0.78;

    private static final double LEAST_COVERAGE_IF_CLOSE = 0.34;

    /// And of what the question asks of a trial, this share.
    private static final double LEAST_ASPECT = 0.35;

    /// How much stands on each side of a comparison.
    private static final Choice.Bounds SIDE = new Choice.Bounds(2, 70, 0.12);

    private static final int MOST_WORDS = 135;

    /// Of a table and the sentence on a conflict that follows it.
    static final int MOST_WORDS_WITH_CONFLICT = 150;

    private final PassageIndex index;
    private final Cues cues;
    private final TrialLists trialLists;
    private final Comparisons comparisons;
    private final Disagreements disagreements;

    Extractive(PassageIndex index, Candidates candidates, Disagreements disagreements) {
        this.index = index;
        this.disagreements = disagreements;
        this.comparisons = new Comparisons(index, candidates);
        this.cues = new Cues(index, disagreements::audit);
        this.trialLists = new TrialLists(index, candidates);
    }

    /// @param filter which passages may be quoted
    Evidence answer(Question question, List<Candidate> candidates, Filter filter) {
        if (!question.missing().isEmpty()) {
            return new Evidence.Missing(absent(question.missing()));
        }
        if (question.units().isEmpty()) {
            return new Evidence.Missing("The question names nothing that could be looked up.");
        }
        return switch (question.shape()) {
            case TRIAL_LIST -> trialLists.answer(question, facts(filter), filter, TrialRows.MOST_WORDS);
            case COMPARISON -> table(question, filter).orElseGet(() -> comparison(question, candidates));
            case FACT, WHY, HOW, DEFINITION, LIST, LOOKUP -> sentences(question, candidates);
        };
    }

    /// Trials side by side, where sources state what the question asks of them, with room for the sentence on a
    /// conflict
    /// that follows the table.
    private Optional<Evidence> table(Question question, Filter filter) {
        return comparisons
                .of(question, facts(filter), MOST_WORDS_WITH_CONFLICT - disagreements.words(question))
                .map(found -> found);
    }

    /// The table of a question on trials, made to stand below so many words that say something already; none
    /// where it does not fit.
    Optional<Evidence.Found> table(Question question, Filter filter, int words) {
        TrialFacts facts = facts(filter);
        boolean named = question.shape() == Shape.COMPARISON;
        int most = (named ? MOST_WORDS_WITH_CONFLICT - disagreements.words(question) : TrialRows.MOST_WORDS) - words;
        Optional<Evidence> found = switch (question.shape()) {
            case COMPARISON -> comparisons.of(question, facts, most).map(Evidence.class::cast);
            case TRIAL_LIST -> Optional.of(trialLists.answer(question, facts, filter, most));
            case FACT, WHY, HOW, DEFINITION, LIST, LOOKUP -> Optional.empty();
        };
        return found.filter(Evidence.Found.class::isInstance)
                .map(Evidence.Found.class::cast)
                .filter(each -> each.form() instanceof Table table && table.length() <= most);
    }

    private TrialFacts facts(Filter filter) {
        if (filter.isNone()) {
            return new TrialFacts(disagreements.audit(), passage -> true);
        }
        Set<String> allowed = index.passages(filter, index.info().passages()).stream()
                .map(Passage::id)
                .collect(Collectors.toSet());
        return new TrialFacts(disagreements.audit(), passage -> allowed.contains(passage.id()));
    }

    private static String absent(List<String> names) {
        String joined = String.join(", ", names);
        return "The corpus holds nothing on " + joined + ".";
    }

    private List<Scored> ranked(Question question, List<Candidate> candidates) {
        Scoring scoring = new Scoring(question, cues);
        return candidates.stream()
                .filter(candidate -> inAspect(question, candidate))
                .filter(candidate -> isAsked(question, candidate))
                .map(scoring::score)
                .sorted(Scored.BEST_FIRST)
                .toList();
    }

    /// A fact of a registry record stands alone, so it is quoted only where the question speaks of it; the
    /// record's title and its results say what the trial is.
    private boolean isAsked(Question question, Candidate candidate) {
        boolean bareFact = candidate.isDesign() && candidate.sentence() > 0;
        return !bareFact
                || cues.givesCourse(question, candidate)
                || question.units().stream()
                        .filter(unit -> !unit.is(Kind.TRIAL) && unit.weight() >= 0.2)
                        .anyMatch(unit -> unit.in(candidate.own()));
    }

    private static boolean inAspect(Question question, Candidate candidate) {
        String table = question.aspect().table();
        String section = question.aspect().section();
        String title = candidate.passage().section().title();
        boolean inTable = table.isEmpty()
                || title.equals(table)
                || title.startsWith(table + " ")
                || candidate.text().contains(table);
        return inTable
                && (section.isEmpty() || candidate.passage().section().number().equals(section));
    }

    private Evidence sentences(Question question, List<Candidate> candidates) {
        List<Scored> ranked = ranked(question, candidates);
        List<Scored> bound =
                ranked.stream().filter(each -> each.score().binding()).toList();
        if (bound.isEmpty()) {
            return new Evidence.Missing(unbound(question, ranked));
        }
        if (!answers(bound.getFirst())) {
            return new Evidence.Missing(unspoken(question, bound.getFirst()));
        }
        List<Scored> chosen = Choice.among(bound, question, bounds(question));
        return new Evidence.Found(
                chosen.stream().map(each -> piece(each, question)).toList(), Evidence.Lines.PROSE, List.of());
    }

    private static boolean answers(Scored best) {
        double coverage = best.score().coverage();
        boolean close = best.candidate().similarity() >= CLOSE;
        if (best.score().aspect() < LEAST_ASPECT && !close) {
            return false;
        }
        return coverage >= LEAST_COVERAGE || coverage >= LEAST_COVERAGE_IF_CLOSE && close;
    }

    private static Choice.Bounds bounds(Question question) {
        if (!question.aspect().table().isEmpty()) {
            return new Choice.Bounds(3, 125, 0.4);
        }
        boolean ofTrial = !question.units(Kind.TRIAL).isEmpty()
                && !question.units(Kind.END_POINT).isEmpty();
        return switch (question.shape()) {
            case WHY, HOW -> new Choice.Bounds(3, 125, 0.16);
            case LIST -> new Choice.Bounds(3, 125, 0.16);
            case LOOKUP -> new Choice.Bounds(3, 125, 0.25);
            case DEFINITION -> new Choice.Bounds(2, 110, 0.12);
            case FACT, TRIAL_LIST, COMPARISON -> new Choice.Bounds(3, 120, ofTrial ? 0.2 : 0.12);
        };
    }

    /// The sentence as it is shown: a row as its telling cells, a fact of the registry or a sentence that
    /// leaves its trial unnamed with the trial before it.
    private Piece piece(Scored scored, Question question) {
        Candidate candidate = scored.candidate();
        if (candidate.isRow()) {
            return Rows.piece(candidate, question, index.vocabulary(), Rows.Detail.OUTCOME);
        }
        boolean unnamed =
                candidate.own().trials().isEmpty() && !candidate.trials().isEmpty();
        boolean asked = question.trials().stream().anyMatch(candidate.trials()::contains);
        if (unnamed && (asked || candidate.isRegistry())) {
            return Piece.of(candidate).withLead("[" + names(candidate.trials()) + "]");
        }
        return Piece.of(candidate);
    }

    private String names(List<String> trials) {
        return String.join(", ", trials.stream().map(this::name).toList());
    }

    private String name(String nctId) {
        return index.trial(nctId).map(Trial::name).orElse(nctId);
    }

    /// Names what no passage holds together: the binding unit that the closest candidates lack most often.
    private static String unbound(Question question, List<Scored> ranked) {
        List<Unit> binding = question.units().stream().filter(Unit::isBinding).toList();
        Unit lacking = binding.stream()
                .max(Comparator.comparingLong((Unit unit) -> ranked.stream()
                        .filter(each -> !unit.in(each.candidate().own()) && !meant(unit, each.candidate()))
                        .count()))
                .orElseThrow();
        List<String> others = binding.stream()
                .filter(unit -> !unit.equals(lacking))
                .map(Unit::label)
                .toList();
        return others.isEmpty()
                ? "The corpus says nothing of " + lacking.label() + " that answers this."
                : "The corpus speaks of " + String.join(" and ", others) + ", but not of " + lacking.label()
                        + " in that connection.";
    }

    private static boolean meant(Unit unit, Candidate candidate) {
        return unit.is(Kind.TRIAL) && unit.ids().stream().anyMatch(candidate.trials()::contains);
    }

    /// What the closest words leave out; where the corpus speaks of it elsewhere, what it is not spoken of
    /// together with.
    private String unspoken(Question question, Scored best) {
        Map<Boolean, List<Unit>> units = question.units().stream()
                .filter(unit -> unit.weight() > 0.2)
                .collect(Collectors.partitioningBy(
                        unit -> unit.in(best.candidate().own()) || meant(unit, best.candidate())));
        List<Unit> spoken = units.getOrDefault(true, List.of());
        List<Unit> lacking = units.getOrDefault(false, List.of());
        String what = lacking.isEmpty() ? "this" : labels(lacking);
        boolean elsewhere = !lacking.isEmpty() && lacking.stream().allMatch(this::isKnown);
        return "No passage of the corpus speaks of " + what
                + (elsewhere && !spoken.isEmpty() ? " together with " + labels(spoken) : "") + ".";
    }

    private static String labels(List<Unit> units) {
        return units.stream().map(Unit::label).distinct().collect(Collectors.joining(", "));
    }

    private boolean isKnown(Unit unit) {
        return unit.ids().stream().anyMatch(id -> index.naming(id) > 0)
                || !unit.stems().isEmpty() && unit.stems().stream().allMatch(stem -> index.frequency(stem) > 0);
    }

    private Evidence comparison(Question question, List<Candidate> candidates) {
        List<Unit> sides = sides(question);
        if (sides.size() < 2) {
            return sentences(question, candidates);
        }
        List<Side> found = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Unit side : sides) {
            Question one = sideOf(question, sides, side);
            List<Scored> ranked = ranked(one, candidates).stream()
                    .filter(each -> speaksOf(each, side))
                    .toList();
            List<Scored> bound =
                    ranked.stream().filter(each -> each.score().binding()).toList();
            if (ranked.isEmpty()) {
                return new Evidence.Missing("The corpus holds nothing on " + side.label() + " to compare.");
            }
            if (bound.isEmpty()) {
                notes.add(
                        "The corpus does not say this of " + side.label() + "; what it does say of it stands instead.");
            }
            List<Scored> chosen = Choice.among(bound.isEmpty() ? ranked : bound, one, SIDE);
            found.add(
                    new Side(side, chosen.stream().map(each -> piece(each, one)).toList()));
        }
        return new Evidence.Found(sideBySide(found), Evidence.Lines.LIST, notes);
    }

    /// One of the things compared and what is said of it, best first.
    private record Side(Unit unit, List<Piece> pieces) {}

    /// The best words on each side, then further ones while there is room; words that serve several sides stand
    /// once.
    private static List<Piece> sideBySide(List<Side> sides) {
        Set<List<Object>> shown = new LinkedHashSet<>();
        List<List<Piece>> columns = new ArrayList<>();
        int words = 0;
        for (int rank = 0; rank < SIDE.sentences(); rank++) {
            for (int i = 0; i < sides.size(); i++) {
                if (rank == 0) {
                    columns.add(new ArrayList<>());
                }
                List<Piece> pieces = sides.get(i).pieces();
                if (rank >= pieces.size()) {
                    continue;
                }
                Piece piece = pieces.get(rank);
                boolean fits = rank == 0 || words + piece.length() <= MOST_WORDS;
                if (fits && shown.add(List.of(piece.passage().id(), piece.quote()))) {
                    words += piece.length();
                    String name = columns.get(i).isEmpty()
                            ? "**" + sides.get(i).unit().label() + ":** "
                            : "";
                    columns.get(i).add(piece.withLead((name + piece.lead()).strip()));
                }
            }
        }
        return columns.stream().flatMap(List::stream).toList();
    }

    private static boolean speaksOf(Scored each, Unit side) {
        return side.in(each.candidate().own()) || meant(side, each.candidate());
    }

    /// What is compared: trials, or else drugs, tumours or other named things of one sort.
    private static List<Unit> sides(Question question) {
        for (Kind kind : List.of(Kind.TRIAL, Kind.DRUG, Kind.DRUG_CLASS, Kind.TUMOUR, Kind.CONCEPT)) {
            List<Unit> units = question.units(kind);
            if (units.size() >= 2 && units.size() <= 4) {
                return units;
            }
        }
        List<Unit> named = question.units().stream()
                .filter(unit -> unit.term() != null && unit.weight() > 0.5)
                .toList();
        return named.size() == 2 ? named : List.of();
    }

    private static Question sideOf(Question question, List<Unit> sides, Unit side) {
        List<Unit> units = question.units().stream()
                .filter(unit -> unit.equals(side) || !sides.contains(unit))
                .toList();
        return new Question(question.asked(), question.text(), Shape.FACT, units, List.of(), question.aspect());
    }
}
