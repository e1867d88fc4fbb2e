package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.check.Verdict;
import io.docent.evidence.Audit;
import io.docent.evidence.Conflict;
import io.docent.evidence.Statement;
import io.docent.evidence.Told;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Question;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Where sources on one trial cannot all be right, and which of that touches a question.
///
/// Conflicts are told of in sentences that cite each side.
public final class Disagreements {

    /// An answer always states the gravest conflict that touches it, and further ones up to so many words; all
    /// stand in its `conflicts`.
    private static final int MOST_WORDS = 145;

    private final PassageIndex index;
    private final Audited audited;
    private final Sources sources;

    Disagreements(PassageIndex index, Audited audited, Sources sources) {
        this.index = index;
        this.audited = audited;
        this.sources = sources;
    }

    /// What the corpus says of each trial, and every conflict.
    public Audit audit() {
        return audited.get();
    }

    /// How many words an answer to a question spends on the gravest conflict that touches it.
    int words(Question question) {
        return touching(question, List.of()).stream()
                .findFirst()
                .map(conflict ->
                        words(conflict.explanation()) + conflict.told().sides().size())
                .orElse(0);
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
    public Answer.Conflict wire(Conflict conflict) {
        return new Answer.Conflict(
                conflict.trial(),
                conflict.attribute().wireName(),
                conflict.severity().wireName(),
                conflict.explanation(),
                conflict.statements().stream().map(this::wire).toList());
    }

    /// A statement in the form of the HTTP contract.
    private Answer.Statement wire(Statement statement) {
        String document = statement.passage().documentId();
        return new Answer.Statement(
                statement.printed(),
                document,
                index.document(document)
                        .map(each -> each.bibliography().title())
                        .orElse(document),
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
            claims.add(new Claim(conflict.explanation(), List.copyOf(cited), Verdict.SUPPORTED, List.of(), null));
        }
        return new Outcome.Written(
                markdown.toString(),
                citations,
                claims,
                touching.stream().map(this::wire).toList(),
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
        Citation fresh = sources.citation(citations.size() + 1, words);
        citations.add(fresh);
        course.citation(fresh);
        return fresh.n();
    }

    private static boolean holds(Citation citation, Statement statement) {
        return citation.passageId().equals(statement.passage().id())
                && new Span(citation.start(), citation.end()).contains(statement.span());
    }
}
