package io.docent.web;

import io.docent.answer.Answering;
import io.docent.index.PassageIndex;
import io.docent.library.Curators;
import io.docent.retrieve.Retriever;
import java.nio.file.Path;
import java.util.List;

/// What the routes need to serve questions.
///
/// @param index to read from
/// @param retriever for searches without an answer
/// @param answering for questions
/// @param examples questions that the corpus answers
/// @param curation for changes of the corpus
public record Serving(
        PassageIndex index, Retriever retriever, Answering answering, List<String> examples, Curation curation) {

    public Serving {
        examples = List.copyOf(examples);
    }

    /// What is read and never changed.
    public Serving(PassageIndex index, Retriever retriever, Answering answering, List<String> examples) {
        this(
                index,
                retriever,
                answering,
                examples,
                new Curation(new Unchanging(index.info()), Curators.NONE, new UploadLimits(Path.of(""), 1, 1)));
    }
}
