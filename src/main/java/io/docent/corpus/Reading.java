package io.docent.corpus;

import io.docent.problem.Problem;
import java.util.List;

/// What reading a folder gave.
///
/// @param documents ordered by id
/// @param problems one for each file that could not be read, ordered by path
public record Reading(List<Document> documents, List<Problem> problems) {

    public Reading {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
