package io.docent.check;

import java.util.List;

/// A claim's verdict and what is wrong with it.
///
/// @param problems plain sentences; empty where the claim is supported
public record Finding(Verdict verdict, List<String> problems) {

    public Finding {
        problems = List.copyOf(problems);
        if (verdict == Verdict.SUPPORTED != problems.isEmpty()) {
            throw new IllegalArgumentException("a claim is supported exactly if it has no problem: " + problems);
        }
    }
}
