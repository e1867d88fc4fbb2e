package io.docent.library;

import java.util.List;

/// Brings papers and trial records into the corpus folder from elsewhere. Nothing is asked of anybody before an
/// [Errand] is run.
public interface Courier {

    /// What is to be brought.
    ///
    /// @param names DOIs, PubMed numbers and registry numbers, as people write them
    /// @throws io.docent.problem.ProblemException if one of them is none
    Errand errand(List<String> names);

    /// A way to go.
    interface Errand {

        /// Puts the files into the corpus folder.
        ///
        /// @param steps told how many of the names are settled
        /// @return what could not be had, each as failed under its name
        /// @throws io.docent.problem.ProblemException if nothing can be had
        List<FileOutcome> run(Steps steps);
    }
}
