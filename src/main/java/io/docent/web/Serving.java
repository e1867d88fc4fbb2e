package io.docent.web;

import io.docent.answer.Answering;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Retriever;
import java.util.List;

/// What the routes need to serve questions.
///
/// @param index to read from
/// @param retriever for searches without an answer
/// @param answering for questions
/// @param examples questions that the corpus answers
public record Serving(PassageIndex index, Retriever retriever, Answering answering, List<String> examples) {

    public Serving {
        examples = List.copyOf(examples);
    }
}
