package io.docent.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways in which a class of drugs is written: `PD-1 antibody` is also `anti-PD-1`, `PD-1 inhibitor`, `PD-1
/// blockade`.
final class DrugClass {

    private static final Pattern TARGETED =
            Pattern.compile("(.+) (antibody|inhibitor|antagonist|blocker|tyrosine kinase inhibitor)");
    private static final List<String> WAYS = List.of(
            "anti-%s",
            "anti-%s antibody",
            "anti-%s mAb",
            "%s antibody",
            "%s mAb",
            "%s inhibitor",
            "%s antagonist",
            "%s blocker",
            "%s blockade",
            "%s inhibition");

    private DrugClass() {}

    /// What a class of drugs acts on, where its name says so.
    static Optional<String> target(String name) {
        Matcher targeted = TARGETED.matcher(name);
        return targeted.matches() ? Optional.of(targeted.group(1)) : Optional.empty();
    }

    static List<String> aliases(String name) {
        Matcher targeted = TARGETED.matcher(name);
        if (!targeted.matches()) {
            return List.of();
        }
        List<String> aliases = new ArrayList<>();
        WAYS.forEach(way -> aliases.add(way.formatted(targeted.group(1))));
        aliases.remove(name);
        return aliases;
    }
}
