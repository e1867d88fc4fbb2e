package io.docent.fetch;

/// Follows a run.
public interface Progress {

    /// Follows nothing.
    Progress NONE = (done, total) -> {};

    /// @param done how many papers and trials are settled
    /// @param total how many are wanted as far as is known, which grows when a reference list is read
    void at(int done, int total);
}
