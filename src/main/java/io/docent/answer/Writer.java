package io.docent.answer;

import io.docent.answer.Course.Step;
import io.docent.check.ClaimCheck;
import io.docent.cite.CitationStream;
import io.docent.cite.Marked;
import io.docent.cite.Support;
import io.docent.index.PassageIndex;
import io.docent.model.LanguageModel;
import io.docent.model.Prompt;
import io.docent.model.Reply;
import io.docent.retrieve.Found;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Has a model write, resolves its citations while its words pass, and checks what it states.
final class Writer {

    private final LanguageModel model;
    private final Support support;
    private final Sources sources;
    private final Claims claims;

    Writer(LanguageModel model, PassageIndex index, Sources sources, ClaimCheck check) {
        this.model = model;
        this.support = new Support(index.vocabulary());
        this.sources = sources;
        this.claims = new Claims(index, check);
    }

    /// Whether a reader follows what is written.
    enum Telling {
        AT_ONCE,
        LATER
    }

    /// What is to be written.
    ///
    /// @param question standing alone
    /// @param found passages with their scores
    record Task(Briefing briefing, String question, List<Found> found, Telling telling) {}

    /// @throws io.docent.model.ModelFailure if there is no whole reply
    Draft write(Task task, Prompt prompt, Course course) {
        course.step(Step.ANSWER);
        boolean told = task.telling() == Telling.AT_ONCE;
        Map<String, Double> scores = task.found().stream()
                .collect(Collectors.toMap(each -> each.passage().id(), Found::score, Math::max));
        Citing citing = new Citing(
                task.briefing().keys(),
                task.question(),
                new Citing.Desk(support, sources, scores),
                told ? course::citation : citation -> {});
        Consumer<String> reader = told ? course::token : text -> {};
        CitationStream stream = new CitationStream(task.briefing().keys(), citing, reader);
        Reply reply = model.write(prompt, new Following(new Thoughts(stream::accept), course));
        Marked text = stream.finish();
        course.step(Step.VERIFY);
        return new Draft(
                reply,
                text,
                citing.citations(),
                claims.of(text, citing.citations(), task.briefing().handed()),
                stream.unknown(),
                stream.saysNoAnswer());
    }

    /// Passes words on as they come, until nobody waits any more.
    private record Following(Thoughts thoughts, Course course) implements LanguageModel.Listener {
        @Override
        public void token(String text) {
            thoughts.accept(text);
        }

        @Override
        public boolean cancelled() {
            return course.isCancelled();
        }
    }
}
