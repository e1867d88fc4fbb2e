package io.docent.retrieve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Asks for some of what the question before listed: "Which trials tested X?", "Which of those were
/// randomised?".
final class Narrowing {

    /// "Which of those ...": some of what the question before listed.
    private static final Pattern SOME_OF = Pattern.compile(
            "^(?:and |but |so )?(?:which|how many|what) (?:ones )?of (?:them|these|those)(?: (?:trials|studies))? (?<rest>.+?)[?.! ]*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST_OF_TRIALS = Pattern.compile(
            "^(?<list>(?:(?:and |but |so |please )*(?:which|what|list|name|show|give|how many|are there|any|all)\\b)?.*?\\b(?:trials|studies)\\b.*?)"
                    + "(?:,? and (?:how|what|when|whether|did|were they|with)\\b.*)?[?.! ]*$",
            Pattern.CASE_INSENSITIVE);

    private Narrowing() {}

    static boolean isSomeOf(String question) {
        return SOME_OF.matcher(question).matches();
    }

    /// The list of trials that was asked for, with what is now asked of it added; empty where no trials
    /// were asked for.
    static Optional<String> of(String before, String question) {
        Matcher list = LIST_OF_TRIALS.matcher(before);
        Matcher some = SOME_OF.matcher(question);
        return list.matches() && some.matches()
                ? Optional.of(list.group("list").strip() + " and " + some.group("rest") + "?")
                : Optional.empty();
    }
}
