package io.docent.library;

import io.docent.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of the corpus, as it stands at one moment.
///
/// @param id unique while the process runs
/// @param state how it stands
/// @param step what it does now, in a word or two: "reading files"
/// @param done how much of the step is done, in its own units
/// @param total how much there is to do; 0 where that is not known
/// @param etaSeconds seconds until the step's end at the present speed; null where that is not known
/// @param files what came of each file that is new, changed, moved or gone, by path
/// @param change what is different in the index; empty until the job is done
/// @param problem why the job failed; null where it did not
public record Job(
        String id,
        State state,
        String step,
        int done,
        int total,
        @Nullable Integer etaSeconds,
        List<FileOutcome> files,
        Change change,
        @Nullable Problem problem) {

    /// How a job stands.
    public enum State {
        WAITING,
        RUNNING,
        /// The index holds what the job was to bring, found by words; vectors may follow.
        DONE,
        FAILED
    }

    public Job {
        files = List.copyOf(files);
    }

    /// Whether nothing more will come of it.
    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }
}
