package io.docent.answer;

/// What may be logged of an unforeseen failure: a provider's own words may hold a key, so none of them.
final class Failures {

    private Failures() {}

    /// The failure's type and where it came from.
    static String place(RuntimeException failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
