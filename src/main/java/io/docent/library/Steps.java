package io.docent.library;

/// Follows an update.
public interface Steps {

    /// Nobody follows.
    Steps NONE = (step, done, total) -> {};

    /// @param step what is done now, in a word or two
    /// @param done how much of it
    /// @param total how much there is to do; 0 where that is not known
    void at(String step, int done, int total);
}
