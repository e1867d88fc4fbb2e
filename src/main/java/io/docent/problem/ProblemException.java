package io.docent.problem;

/// Carries a [Problem] to the edge (a command, an HTTP route, one file of many), which renders it.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.what());
        this.problem = problem;
    }

    /// Keeps the cause for the log; the user sees the problem alone.
    public ProblemException(Problem problem, Throwable cause) {
        super(problem.what(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
