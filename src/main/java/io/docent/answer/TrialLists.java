package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Content;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.text.Span;
import io.docent.trial.Trial;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lists trials: those for which everything holds that the question says of them, each with the words that show it.
final class TrialLists {

    private static final int MOST_WORDS = 270;
    private static final int MOST_PASSAGES = 2_000;
    private static final double LEAST_COVERAGE = 0.6;

    private final PassageIndex index;
    private final Candidates candidates;

    TrialLists(PassageIndex index, Candidates candidates) {
        this.index = index;
        this.candidates = candidates;
    }

    Evidence answer(Question question, List<Candidate> found) {
        List<Unit> wanted = question.units().stream()
                .filter(unit -> unit.weight() >= 0.15 && !isTrialWord(unit))
                .toList();
        List<Item> items = new ArrayList<>();
        for (Trial trial : index.trials()) {
            best(trial, wanted, question).ifPresent(items::add);
        }
        double top = items.stream().mapToDouble(Item::coverage).max().orElse(0);
        items.removeIf(item -> item.coverage() < Math.max(LEAST_COVERAGE, top - 0.25));
        if (items.isEmpty()) {
            return new Evidence.Missing("No trial in the corpus fits: "
                    + String.join(", ", wanted.stream().map(Unit::label).toList()) + ".");
        }
        items.sort(Comparator.comparing(Item::inTable)
                .reversed()
                .thenComparing(item -> item.candidate().passage().documentId())
                .thenComparingInt(item -> item.candidate().passage().order())
                .thenComparing(item -> item.candidate().span())
                .thenComparing(Item::trial));
        return list(items, question);
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
        return new Evidence.Found(List.copyOf(pieces.values()), true, notes);
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

    /// @param coverage share of the wanted units, by weight, that holds for the trial
    private record Item(String trial, Candidate candidate, double coverage) {
        boolean inTable() {
            return candidate.isRow();
        }
    }

    /// The words that show best that a trial is wanted; empty where it is not.
    private java.util.Optional<Item> best(Trial trial, List<Unit> wanted, Question question) {
        Content record = candidates.backgroundOf(trial.nctId());
        Item best = null;
        double bestFit = -1;
        for (Candidate candidate : spoken(trial, question)) {
            double fit = fit(candidate, wanted) + preference(candidate, question);
            double coverage = coverage(trial, record, candidate, wanted);
            if (coverage >= 0 && fit > bestFit) {
                bestFit = fit;
                best = new Item(trial.nctId(), candidate, coverage);
            }
        }
        return java.util.Optional.ofNullable(best);
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

    /// Share of the wanted units that hold; -1 where one holds not that must. What the registry or a table records of a
    /// trial's drugs and tumours decides; without a record the sentence that names the trial does.
    private static double coverage(Trial trial, Content record, Candidate candidate, List<Unit> wanted) {
        double all = 0;
        double held = 0;
        for (Unit unit : wanted) {
            boolean recorded = !trial.title().isEmpty() && (unit.is(Kind.TUMOUR) || unit.is(Kind.DRUG));
            boolean holds = unit.in(record) || !recorded && unit.in(candidate.own());
            if (!holds && unit.isBinding()) {
                return -1;
            }
            all += unit.weight();
            held += holds ? unit.weight() : unit.in(candidate.passageContent()) ? unit.weight() * 0.3 : 0;
        }
        return all == 0 ? 1 : held / all;
    }

    /// What the corpus says of a trial: rows, sentences that name it, the head of its registry record.
    private List<Candidate> spoken(Trial trial, Question question) {
        List<Candidate> spoken = new ArrayList<>();
        Filter filter = Filter.trials(java.util.Set.of(trial.nctId()));
        for (Passage passage : index.passages(filter, MOST_PASSAGES)) {
            String table = question.aspect().table();
            boolean outside = !table.isEmpty() && !passage.section().title().startsWith(table + " ");
            if (passage.kind() == Passage.Kind.REFERENCE || outside) {
                continue;
            }
            Content whole = candidates.content(passage.section().title() + "\n" + passage.text());
            if (passage.kind() == Passage.Kind.TABLE_ROW) {
                spoken.add(candidate(passage, 0, new Span(0, passage.text().length()), whole, whole));
                continue;
            }
            for (int i = 0; i < passage.sentences().size(); i++) {
                Span span = passage.sentences().get(i);
                Content own = candidates.content(span.in(passage.text()));
                if (own.trials().contains(trial.nctId())) {
                    spoken.add(candidate(passage, i, span, own, whole));
                }
            }
        }
        return spoken;
    }

    private static Candidate candidate(Passage passage, int sentence, Span span, Content own, Content whole) {
        List<String> trials = own.trials().isEmpty() ? passage.trials() : own.trials();
        return new Candidate(passage, sentence, span, own, whole, Content.EMPTY, trials, 0.5, 0);
    }
}
