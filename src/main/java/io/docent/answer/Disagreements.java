package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.check.Verdict;
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
import java.util.List;
import java.util.Map;
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
                : Audit.of(index.passages(Filter.trials(numbers), index.info().passages()), trials, index.vocabulary());
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
        Touching touching = new Touching(question, shown);
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
    Writing.Written stated(Question question, Writing.Written written) {
        List<Conflict> touching = touching(question, written.citations());
        if (touching.isEmpty()) {
            return written;
        }
        List<String> tokens = new ArrayList<>(written.tokens());
        List<Claim> claims = new ArrayList<>(written.claims());
        Map<List<String>, Citation> citations = new LinkedHashMap<>();
        written.citations().forEach(each -> citations.put(List.of(each.passageId(), each.quote()), each));
        for (Conflict conflict : touching) {
            boolean first = tokens.size() == written.tokens().size();
            if (!first && words(tokens) + words(List.of(conflict.explanation())) > MOST_WORDS) {
                continue;
            }
            List<Integer> cited = new ArrayList<>();
            String sentence = conflict.told().sentence(side -> " [" + cite(side, citations, cited) + "]");
            tokens.add((first ? "\n\n" : " ") + sentence);
            claims.add(new Claim(
                    conflict.explanation(), cited.stream().distinct().toList(), Verdict.SUPPORTED, List.of()));
        }
        return new Writing.Written(
                tokens,
                List.copyOf(citations.values()),
                claims,
                touching.stream().map(Disagreements::wire).toList());
    }

    private static int words(List<String> tokens) {
        return String.join("", tokens).split("\\s+").length;
    }

    /// The number of the citation that holds a side's words, added where there is none yet.
    private int cite(Told.Side side, Map<List<String>, Citation> citations, List<Integer> cited) {
        Statement statement = side.statement();
        Citation known = citations.values().stream()
                .filter(citation -> holds(citation, statement))
                .findFirst()
                .orElse(null);
        if (known == null) {
            Span words = statement.sentence();
            Piece piece = new Piece(statement.passage(), words, List.of(words), "", List.of(statement.trial()), 0);
            known = new Writing(index).citation(citations.size() + 1, piece);
            citations.put(List.of(known.passageId(), known.quote()), known);
        }
        cited.add(known.n());
        return known.n();
    }

    private static boolean holds(Citation citation, Statement statement) {
        return citation.passageId().equals(statement.passage().id())
                && new Span(citation.start(), citation.end()).contains(statement.span());
    }
}
