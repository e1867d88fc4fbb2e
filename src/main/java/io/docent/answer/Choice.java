package io.docent.answer;

import io.docent.retrieve.Content;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Chooses the few sentences that answer: the best, and others only where they add to it.
final class Choice {

    /// How a choice is bounded.
    ///
    /// @param sentences at most so many
    /// @param words at most so many, the first sentence apart
    /// @param slack how far below the best a further sentence may score
    record Bounds(int sentences, int words, double slack) {}

    /// How much less of the question a further sentence may speak of.
    private static final double LEAST_SHARE = 0.25;

    private Choice() {}

    /// The chosen, in the order of their passages' ranks and, within a passage, of the text.
    static List<Scored> among(List<Scored> ranked, Question question, Bounds bounds) {
        List<Scored> chosen = new ArrayList<>();
        int words = 0;
        for (Scored each : ranked) {
            int length = each.candidate().text().split("\\s+").length;
            if (chosen.isEmpty()) {
                chosen.add(each);
                words = length;
            } else if (chosen.size() < bounds.sentences()
                    && words + length <= bounds.words()
                    && each.total() + nearness(each, chosen)
                            >= chosen.getFirst().total() - bounds.slack()
                    && each.score().coverage() >= chosen.getFirst().score().coverage() - LEAST_SHARE
                    && (speaksOf(mostTelling(question, chosen.getFirst()), each)
                            || nearness(each, chosen) > 0
                            || newUnit(each, chosen, question))
                    && adds(each, chosen, question)) {
                chosen.add(each);
                words += length;
            }
        }
        return ordered(chosen);
    }

    /// The unit, other than a trial, that tells most of what is asked, if the best sentence itself speaks of it.
    private static Optional<Unit> mostTelling(Question question, Scored best) {
        if (!question.aspect().equals(Question.Aspect.NONE)) {
            return Optional.empty();
        }
        return question.units().stream()
                .filter(unit -> !unit.is(Kind.TRIAL))
                .filter(unit -> unit.weight() >= 0.25)
                .max(Comparator.comparingDouble(Unit::weight))
                .filter(unit -> unit.in(best.candidate().own()));
    }

    private static boolean speaksOf(Optional<Unit> unit, Scored each) {
        return unit.isEmpty()
                || unit.get().in(each.candidate().own())
                || unit.get().in(each.candidate().background());
    }

    /// The sentence after one that was chosen goes on with its thought.
    private static double nearness(Scored each, List<Scored> chosen) {
        boolean next = chosen.stream()
                .anyMatch(other -> other.candidate()
                                .passage()
                                .id()
                                .equals(each.candidate().passage().id())
                        && other.candidate().sentence() + 1 == each.candidate().sentence());
        return next ? 0.06 : 0;
    }

    private static boolean adds(Scored each, List<Scored> chosen, Question question) {
        for (Scored other : chosen) {
            if (each.candidate()
                                    .passage()
                                    .id()
                                    .equals(other.candidate().passage().id())
                            && each.candidate().span().equals(other.candidate().span())
                    || overlap(each.candidate().own(), other.candidate().own()) > 0.55) {
                return false;
            }
        }
        return each.score().binding() || newUnit(each, chosen, question);
    }

    private static boolean newUnit(Scored each, List<Scored> chosen, Question question) {
        for (Unit unit : question.units()) {
            boolean had =
                    chosen.stream().anyMatch(other -> unit.in(other.candidate().own()));
            if (!had && unit.weight() > 0.3 && unit.in(each.candidate().own())) {
                return true;
            }
        }
        return false;
    }

    /// Jaccard similarity of the words, with the smaller text as the measure.
    private static double overlap(Content one, Content other) {
        Set<String> common = new HashSet<>(one.stems());
        common.retainAll(other.stems());
        int smaller = Math.min(one.stems().size(), other.stems().size());
        return smaller == 0 ? 0 : (double) common.size() / smaller;
    }

    private static List<Scored> ordered(List<Scored> chosen) {
        List<String> passages = chosen.stream()
                .map(each -> each.candidate().passage().id())
                .distinct()
                .toList();
        return chosen.stream()
                .sorted(Comparator.comparingInt((Scored each) ->
                                passages.indexOf(each.candidate().passage().id()))
                        .thenComparing(each -> each.candidate().span()))
                .toList();
    }
}
