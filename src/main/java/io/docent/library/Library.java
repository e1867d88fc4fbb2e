package io.docent.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What a curator can do with the corpus while questions are answered. Each change is a job; jobs run one after
/// the other, and a job that fails changes nothing.
public interface Library {

    /// How much an update reads.
    enum Extent {
        /// Files that were added, changed, moved or removed; a file that failed before and is the same still is
        /// not tried again.
        CHANGED,
        /// Every file, into a new index beside the old one.
        FULL
    }

    /// Puts files into the corpus and indexes them.
    ///
    /// @throws io.docent.problem.ProblemException if there is none, or a name leads out of the folder
    Job add(List<Upload> files);

    /// Removes the files of a document, those that it shares with no other, and indexes again.
    ///
    /// @throws io.docent.problem.ProblemException if there is no such document, or it is only part of a file
    Job remove(String documentId);

    /// Has files brought into the folder, and indexes them.
    Job bring(Courier.Errand errand);

    /// Makes the index hold what the folder holds.
    Job update(Extent extent);

    /// A job as it stands now.
    Optional<Job> job(String id);

    /// Follows a job: `listener` is told at once how it stands, and then whenever it stands otherwise, in the
    /// thread that does the job; a listener must be quick. Nobody is told anything of an unknown job.
    ///
    /// @return ends it
    Following follow(String id, Consumer<Job> listener);

    /// Ends the following of a job.
    interface Following extends AutoCloseable {
        @Override
        void close();
    }

    /// The last jobs, newest first.
    List<Job> jobs();

    /// What the index holds of the folder.
    Holdings holdings();
}
