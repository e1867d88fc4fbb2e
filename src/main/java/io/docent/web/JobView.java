package io.docent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.docent.library.Change;
import io.docent.library.FileOutcome;
import io.docent.library.Job;
import io.docent.problem.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job as the contract shows it.
///
/// @param files what came of each file, by path
/// @param problem why the job failed; left out where it did not
record JobView(
        String id,
        String state,
        String step,
        int done,
        int total,
        @Nullable Integer etaSeconds,
        List<File> files,
        Change change,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Problem problem) {

    /// What came of a file.
    ///
    /// @param movedFrom its earlier path; left out where it did not move
    /// @param problem why it could not be read; left out where it could
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            String path,
            String outcome,
            @Nullable String movedFrom,
            @Nullable Problem problem) {

        static File of(FileOutcome file) {
            return new File(file.path(), Choices.wireName(file.outcome()), file.movedFrom(), file.problem());
        }
    }

    static JobView of(Job job) {
        return of(job, job.files());
    }

    /// The job with some of its files alone.
    static JobView of(Job job, Collection<FileOutcome> files) {
        return new JobView(
                job.id(),
                Choices.wireName(job.state()),
                job.step(),
                job.done(),
                job.total(),
                job.etaSeconds(),
                files.stream().map(File::of).toList(),
                job.change(),
                job.problem());
    }
}
