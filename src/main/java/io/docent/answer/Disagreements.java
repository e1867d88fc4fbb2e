package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.check.Verdict;
import io.docent.corpus.Passage;
import io.docent.evidence.Audit;
import io.docent.evidence.Conflict;
import io.docent.evidence.Statement;
import io.docent.evidence.Told;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Question;
import io.docent.text.Span;
import io.docent.trial.Trial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;

/// Where sources on one trial cannot all be right, and which of that touches a question.
///
/// The corpus is audited when it is first asked for; all questions then share the audit.
public final class Disagreements {

    /// An answer always states the gravest conflict that touches it, and further ones up to so many words; all stand in
    /// its
    /// `conflicts`.
    private static final int MOST_WORDS = 145;

    private final PassageIndex index;
    private final FutureTask<Audit> audit;

    Disagreements(PassageIndex index) {
        this.index = index;
        this.audit = new FutureTask<>(() -> audited(index));
    }

    private static Audit audited(PassageIndex index) {
        Collection<Trial> trials = index.trials();
        Set<String> numbers = trials.stream().map(Trial::nctId).collect(Collectors.toSet());
        return numbers.isEmpty()
                ? Audit.of(List.of(), trials, index.vocabulary())
                : Audit.of(
                        withAbstracts(
                                index.passages(
                                        Filter.trials(numbers), index.info().passages()),
                                index),
                        trials,
                        index.vocabulary());
    }

    /// The passages with the other parts of abstracts among them: a trial's number stands in the last part.
    private static Collection<Passage> withAbstracts(List<Passage> naming, PassageIndex index) {
        Map<String, Passage> all = new LinkedHashMap<>();
        for (Passage passage : naming) {
            all.put(passage.id(), passage);
            for (int step : new int[] {-1, 1}) {
                Optional<Passage> next = part(passage, step, index);
                for (int places = step; next.isPresent(); next = part(passage, places, index)) {
                    all.putIfAbsent(next.get().id(), next.get());
                    places += step;
                }
            }
        }
        return all.values();
    }

    private static Optional<Passage> part(Passage passage, int places, PassageIndex index) {
        return passage.kind() == Passage.Kind.ABSTRACT
                ? index.neighbour(passage, places).filter(other -> other.kind() == Passage.Kind.ABSTRACT)
                : Optional.empty();
    }

    /// What the corpus says of each trial, and every conflict.
    public Audit audit() {
        audit.run();
        try {
            return audit.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException("interrupted while the corpus was audited");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the corpus could not be audited", e.getCause());
        }
    }

    /// The conflicts that bear on a question or on words that are shown for it, the gravest first.
    ///
    /// @param shown the words that an answer rests on
    public List<Conflict> touching(Question question, List<Citation> shown) {
        if (index.trials().isEmpty()) {
            return List.of();
        }
        Touching touching = new Touching(question, shown, index.vocabulary());
        return audit().conflicts().stream().filter(touching::touches).toList();
    }

    /// A conflict in the form of the HTTP contract.
    public static Answer.Conflict wire(Conflict conflict) {
        return new Answer.Conflict(
                conflict.trial(),
                conflict.attribute().wireName(),
                conflict.severity().wireName(),
                conflict.explanation(),
                conflict.statements().stream().map(Disagreements::wire).toList());
    }

    /// A statement in the form of the HTTP contract.
    static Answer.Statement wire(Statement statement) {
        return new Answer.Statement(
                statement.printed(),
                statement.passage().documentId(),
                statement.passage().id(),
                statement.passage().section(),
                statement.quote());
    }

    /// An answer followed by the conflicts that touch it, one in a sentence, each side cited.
    ///
    /// @param course is told of the sentences and of the citations that they add
    Outcome stated(Question question, Outcome outcome, Course course) {
        return switch (outcome) {
            case Outcome.Silent silent -> silent;
            case Outcome.Written written -> {
                List<Conflict> touching = touching(question, written.citations());
                yield touching.isEmpty() ? written : stated(touching, written, course);
            }
        };
    }

    private Outcome.Written stated(List<Conflict> touching, Outcome.Written written, Course course) {
        StringBuilder markdown = new StringBuilder(written.markdown());
        List<Claim> claims = new ArrayList<>(written.claims());
        List<Citation> citations = new ArrayList<>(written.citations());
        for (Conflict conflict : touching) {
            boolean first = claims.size() == written.claims().size();
            if (!first && words(markdown) + words(conflict.explanation()) > MOST_WORDS) {
                continue;
            }
            Set<Integer> cited = new LinkedHashSet<>();
            String sentence = conflict.told().sentence(side -> {
                int number = cite(side, citations, course);
                cited.add(number);
                return " [" + number + "]";
            });
            course.token((first ? "\n\n" : " ") + sentence);
            markdown.append(first ? "\n\n" : " ").append(sentence);
            claims.add(new Claim(conflict.explanation(), List.copyOf(cited), Verdict.SUPPORTED, List.of()));
        }
        return new Outcome.Written(
                markdown.toString(),
                citations,
                claims,
                touching.stream().map(Disagreements::wire).toList(),
                written.warnings(),
                written.author());
    }

    private static int words(CharSequence text) {
        return text.toString().split("\\s+").length;
    }

    /// The number of the citation that holds a side's words, added where there is none yet.
    private int cite(Told.Side side, List<Citation> citations, Course course) {
        Statement statement = side.statement();
        for (Citation citation : citations) {
            if (holds(citation, statement)) {
                return citation.n();
            }
        }
        Sources.Words words =
                new Sources.Words(statement.passage(), statement.sentence(), List.of(statement.trial()), 0);
        Citation fresh = new Sources(index).citation(citations.size() + 1, words);
        citations.add(fresh);
        course.citation(fresh);
        return fresh.n();
    }

    private static boolean holds(Citation citation, Statement statement) {
        return citation.passageId().equals(statement.passage().id())
                && new Span(citation.start(), citation.end()).contains(statement.span());
    }
}
