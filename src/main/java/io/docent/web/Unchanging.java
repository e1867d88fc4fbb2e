package io.docent.web;

import io.docent.index.IndexInfo;
import io.docent.library.Courier;
import io.docent.library.Holdings;
import io.docent.library.Job;
import io.docent.library.Library;
import io.docent.library.Upload;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The library of a server that only reads.
///
/// @param index what is read
record Unchanging(IndexInfo index) implements Library {

    @Override
    public Job add(List<Upload> files) {
        throw refused();
    }

    @Override
    public Job remove(String documentId) {
        throw refused();
    }

    @Override
    public Job bring(Courier.Errand errand) {
        throw refused();
    }

    @Override
    public Job update(Extent extent) {
        throw refused();
    }

    @Override
    public Optional<Job> job(String id) {
        return Optional.empty();
    }

    @Override
    public Following follow(String id, Consumer<Job> listener) {
        return () -> {};
    }

    @Override
    public List<Job> jobs() {
        return List.of();
    }

    /// All that is in the index is complete: nobody works on it.
    @Override
    public Holdings holdings() {
        return new Holdings(index.documents(), List.of(), new Holdings.Vectors(index.passages(), index.passages()));
    }

    private static ProblemException refused() {
        return new ProblemException(new Problem("this server only reads its corpus", "", ""));
    }
}
