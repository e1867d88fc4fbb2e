package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.IndexInfo;
import io.docent.answer.Answer.Nearest;
import io.docent.answer.Answer.Retrieved;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Found;
import io.docent.retrieve.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts what came of a question into the form in which it is told.
final class Report {

    private static final int NEAREST = 3;

    private final PassageIndex index;
    private final FollowUps followUps;

    Report(PassageIndex index) {
        this.index = index;
        this.followUps = new FollowUps(index);
    }

    /// A question and what was found for it.
    ///
    /// @param warnings plain sentences that are there already
    record Asked(Ask ask, Question question, List<Found> found, List<String> warnings) {}

    Answer of(Asked asked, Outcome outcome, Course course) {
        return switch (outcome) {
            case Outcome.Written written -> {
                List<String> next = followUps.after(asked.question(), written.citations());
                yield answer(asked, written, new Silence(null, List.of()), next, course);
            }
            case Outcome.Silent silent -> {
                Outcome.Written nothing =
                        new Outcome.Written("", List.of(), List.of(), silent.warnings(), silent.author());
                yield answer(asked, nothing, silence(asked, silent.reason()), List.of(), course);
            }
        };
    }

    /// @param reason null for an answer
    private record Silence(@Nullable String reason, List<Nearest> nearest) {}

    private Silence silence(Asked asked, String reason) {
        List<Nearest> nearest = asked.found().stream()
                .filter(found -> found.passage().kind() != Passage.Kind.REFERENCE)
                .limit(NEAREST)
                .map(found -> nearest(found.passage()))
                .toList();
        String places =
                String.join("; ", nearest.stream().map(Report::place).distinct().toList());
        return new Silence(places.isEmpty() ? reason : reason + " Nearest: " + places + ".", nearest);
    }

    private static String place(Nearest nearest) {
        return nearest.section().number().isEmpty()
                ? nearest.section().title() + " of " + nearest.passageId().replaceAll("#.*", "")
                : "section " + nearest.section().label();
    }

    private Nearest nearest(Passage passage) {
        String title = index.document(passage.documentId())
                .map(Document::bibliography)
                .map(work -> work.title())
                .orElse(passage.documentId());
        return new Nearest(passage.id(), title, passage.section(), passage.text());
    }

    private Answer answer(Asked asked, Outcome.Written written, Silence silence, List<String> next, Course course) {
        Question question = asked.question();
        List<String> warnings = new ArrayList<>(asked.warnings());
        warnings.addAll(written.warnings());
        List<Citation> citations = written.citations();
        warnings.addAll(NoticeWarnings.of(citations));
        return new Answer(
                UUID.randomUUID().toString(),
                asked.ask().question(),
                question.isRewritten() ? question.text() : null,
                written.markdown(),
                written.author().mode(),
                written.author().model(),
                silence.reason() != null,
                silence.reason(),
                citations,
                written.claims(),
                written.conflicts(),
                warnings,
                asked.found().stream().map(Report::retrieved).toList(),
                silence.nearest(),
                Bases.of(citations),
                next,
                info(),
                course.timings(),
                written.author().usage());
    }

    static Retrieved retrieved(Found found) {
        return new Retrieved(found.passage().id(), found.score(), found.lexicalRank(), found.denseRank());
    }

    private IndexInfo info() {
        io.docent.index.IndexInfo info = index.info();
        return new IndexInfo(
                info.version(),
                info.documents(),
                info.passages(),
                info.builtAt().toString());
    }
}
