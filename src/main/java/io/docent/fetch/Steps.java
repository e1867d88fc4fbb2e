package io.docent.fetch;

/// How far a run is.
final class Steps {

    private final Progress progress;
    private int done;
    private int total;

    Steps(Progress progress) {
        this.progress = progress;
    }

    /// So many more are wanted.
    void more(int count) {
        total += count;
        progress.at(done, total);
    }

    /// So many are settled.
    void done(int count) {
        done += count;
        progress.at(done, total);
    }
}
