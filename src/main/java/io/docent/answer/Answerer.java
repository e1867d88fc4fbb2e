package io.docent.answer;

import io.docent.retrieve.Found;
import io.docent.retrieve.Question;
import java.util.List;

/// Makes an answer of evidence and tells of it as it goes: its tokens, and the citations that they need.
interface Answerer {

    /// What there is to answer from.
    ///
    /// @param question understood
    /// @param found passages, best first
    /// @param candidates what may be quoted of them, and of the passages that name a trial of the question
    /// @param evidence the words that answer
    record Material(Question question, List<Found> found, List<Candidate> candidates, Evidence.Found evidence) {}

    /// @throws java.util.concurrent.CancellationException if nobody waits any more
    Outcome answer(Material material, Course course);
}
