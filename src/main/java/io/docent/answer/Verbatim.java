package io.docent.answer;

import io.docent.answer.Course.Step;

/// Answers with the evidence itself, word for word.
final class Verbatim implements Answerer {

    private final Writing writing;

    Verbatim(Sources sources) {
        this.writing = new Writing(sources);
    }

    @Override
    public Outcome.Written answer(Material material, Course course) {
        course.step(Step.VERIFY);
        Writing.Words words = writing.write(material.evidence());
        words.citations().forEach(course::citation);
        words.tokens().forEach(course::token);
        return new Outcome.Written(
                String.join("", words.tokens()),
                words.citations(),
                words.claims(),
                material.evidence().notes(),
                Outcome.Author.CORPUS);
    }
}
