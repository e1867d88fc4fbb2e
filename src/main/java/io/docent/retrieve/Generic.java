package io.docent.retrieve;

import io.docent.index.Analysis;
import io.docent.index.Term;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that every question about this literature may hold, and that tell little about which passage answers
/// it.
final class Generic {

    private static final Set<String> TUMOURS =
            Set.of("solid tumor", "cancer", "tumor", "malignancy", "hematologic malignancy");

    private static final Set<String> TRAITS = Set.of(
            "line of therapy",
            "adjuvant therapy",
            "neoadjuvant",
            "phase 1",
            "phase 1/2",
            "phase 2",
            "phase 2/3",
            "phase 3",
            "phase 4",
            "randomization",
            "masking",
            "placebo",
            "dose escalation",
            "phase",
            "intention to treat");

    /// Words for a trial's make-up or success at large, which a passage may state without using any of them.
    private static final Set<String> END_POINTS = Set.of(
            "clinical trial",
            "end point",
            "treatment arm",
            "control arm",
            "study design",
            "efficacy",
            "prognosis",
            "incidence",
            "standard of care",
            "trial identifier",
            "survival",
            "clinical benefit rate");

    private static final Set<String> STEMS = stems();

    private Generic() {}

    static boolean isGenericTumour(io.docent.vocabulary.Term term) {
        return TUMOURS.contains(term.name());
    }

    /// Traits of a trial that its record states once and its text need not repeat beside each figure.
    static boolean isTrait(io.docent.vocabulary.Term term) {
        return TRAITS.contains(term.name());
    }

    static boolean isGenericEndPoint(io.docent.vocabulary.Term term) {
        return END_POINTS.contains(term.name());
    }

    static boolean isGeneric(String stem) {
        return STEMS.contains(stem);
    }

    private static Set<String> stems() {
        try (InputStream bytes = Objects.requireNonNull(
                        Generic.class.getResourceAsStream("everyday.txt"), "missing everyday.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Analysis.terms(line).stream())
                    .map(Term::form)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
