package io.docent.answer;

import io.docent.answer.Writer.Telling;
import io.docent.index.PassageIndex;
import io.docent.model.ModelFailure;
import io.docent.model.ModelSettings.OnUnsupported;
import io.docent.model.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers in a model's words, each statement checked against the passages that it cites. Where the model
/// fails, or what it writes cannot stand, the evidence answers word for word and a warning says why.
final class Generative implements Answerer {

    private static final Logger LOG = LoggerFactory.getLogger(Generative.class);

    private final PassageIndex index;
    private final Generation generation;
    private final Writer writer;
    private final Verbatim verbatim;

    /// @param verbatim answers where the model cannot
    Generative(PassageIndex index, Generation generation, Writer writer, Verbatim verbatim) {
        this.index = index;
        this.generation = generation;
        this.writer = writer;
        this.verbatim = verbatim;
    }

    @Override
    public Outcome answer(Material material, Course course) {
        List<Reply> replies = new ArrayList<>();
        try {
            return written(material, course, replies);
        } catch (CancellationException e) {
            if (course.isCancelled()) {
                throw e;
            }
            LOG.warn("the language model gave up without being asked to");
            return instead(material, course, "the language model broke off", replies);
        } catch (ModelFailure e) {
            LOG.info("the language model gave no reply ({}): {}", e.kind(), e.getMessage());
            return instead(material, course, reason(e), replies);
        } catch (RuntimeException e) {
            LOG.warn("the language model's answer could not be made: {}", Failures.place(e));
            return instead(material, course, "the language model failed unexpectedly", replies);
        }
    }

    private Outcome written(Material material, Course course, List<Reply> replies) {
        Briefing briefing = Briefing.of(material.question(), Preference.of(material), generation, index);
        if (briefing.handed().isEmpty()) {
            return instead(material, course, "no passage fits the language model's context", replies);
        }
        Telling telling = generation.onUnsupported() == OnUnsupported.REMOVE ? Telling.LATER : Telling.AT_ONCE;
        String question = material.question().text();
        Writer.Task task = new Writer.Task(briefing, question, material.found(), telling);
        Draft draft = writer.write(task, briefing.prompt(), course);
        replies.add(draft.reply());
        if (generation.onUnsupported() == OnUnsupported.RETRY && !draft.isSilence()) {
            draft = better(draft, task, course, replies);
        }
        if (draft.isSilence()) {
            course.restart();
            return new Outcome.Silent(
                    "The passages that were found do not answer this, as the language model reads them.",
                    leftOut(briefing),
                    author(replies));
        }
        Optional<String> flaw = draft.flaw(question);
        return flaw.isPresent()
                ? instead(material, course, flaw.get(), replies)
                : told(draft, briefing, course, replies);
    }

    /// What the model makes of it when told what is wrong, unless that is worse.
    private Draft better(Draft first, Writer.Task task, Course course, List<Reply> replies) {
        String question = task.question();
        if (first.failing().isEmpty() && first.flaw(question).isEmpty()) {
            return first;
        }
        course.restart();
        try {
            Draft second =
                    writer.write(task, task.briefing().again(first.reply().text(), first.problems()), course);
            replies.add(second.reply());
            boolean mended = second.flaw(question).isEmpty()
                    && second.failing().size() <= first.failing().size();
            if (mended || first.flaw(question).isPresent()) {
                return second;
            }
        } catch (ModelFailure e) {
            LOG.info("the language model gave no second reply ({}): {}", e.kind(), e.getMessage());
        }
        course.restart();
        tell(first, course);
        return first;
    }

    private Outcome told(Draft draft, Briefing briefing, Course course, List<Reply> replies) {
        List<String> warnings = new ArrayList<>(leftOut(briefing));
        if (!draft.unknown().isEmpty()) {
            warnings.add("The language model cited passages that it was not given; these marks were removed: "
                    + String.join(" ", draft.unknown()) + ".");
        }
        int failing = draft.failing().size();
        Draft shown = draft;
        if (generation.onUnsupported() == OnUnsupported.REMOVE) {
            shown = draft.withoutFailing();
            tell(shown, course);
        }
        if (failing > 0 && generation.onUnsupported() == OnUnsupported.REMOVE) {
            warnings.add(failing + " of " + draft.statements().size()
                    + (failing == 1 ? " statements was" : " statements were")
                    + " left out, not being supported by the passages cited.");
        }
        return new Outcome.Written(
                shown.text().markdown(), shown.citations(), shown.claims(), warnings, author(replies));
    }

    private static void tell(Draft draft, Course course) {
        draft.citations().forEach(course::citation);
        course.token(draft.text().markdown());
    }

    private static List<String> leftOut(Briefing briefing) {
        int handed = briefing.handed().size();
        return briefing.leftOut() == 0
                ? List.of()
                : List.of(briefing.leftOut() + " of " + (handed + briefing.leftOut())
                        + " passages did not fit the language model's context and were left out.");
    }

    private Outcome instead(Material material, Course course, String reason, List<Reply> replies) {
        course.restart();
        Outcome.Written answer = verbatim.answer(material, course);
        return new Outcome.Written(
                        answer.markdown(),
                        answer.citations(),
                        answer.claims(),
                        answer.warnings(),
                        new Outcome.Author(
                                Answer.Mode.EXTRACTIVE,
                                null,
                                Draft.usage(replies).orElse(null)))
                .after(List.of("The corpus is quoted word for word, because " + reason + "."));
    }

    /// A failure's sentence, to follow "because".
    private static String reason(ModelFailure failure) {
        String sentence = String.valueOf(failure.getMessage()).strip();
        String open = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        boolean acronym = open.length() > 1 && Character.isUpperCase(open.charAt(1));
        return open.isEmpty() || acronym ? open : Character.toLowerCase(open.charAt(0)) + open.substring(1);
    }

    private Outcome.Author author(List<Reply> replies) {
        return new Outcome.Author(
                Answer.Mode.GENERATIVE,
                generation.model().name(),
                Draft.usage(replies).orElse(null));
    }
}
