package io.docent.web;

/// Ends a request with a problem; [Problems] writes it.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpProblem problem;

    private Refusal(HttpProblem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Refusal(ProblemType type, String detail) {
        this(HttpProblem.of(type, detail));
    }

    /// @param fix what to do about it
    Refusal(ProblemType type, String detail, String fix) {
        this(HttpProblem.of(type, detail).mendedBy(fix));
    }

    /// The value of a field or parameter is not one that the server takes.
    ///
    /// @param pointer JSON pointer to it
    static Refusal invalid(String pointer, String detail) {
        return new Refusal(HttpProblem.of(ProblemType.INVALID_REQUEST, detail).at(pointer));
    }

    /// The address names something that is not there.
    static Refusal missing(String what, String id) {
        return new Refusal(ProblemType.NOT_FOUND, "there is no %s \"%s\"".formatted(what, CleanText.shortened(id)));
    }

    HttpProblem problem() {
        return problem;
    }
}
