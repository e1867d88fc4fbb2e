package io.docent.eval;

import io.docent.answer.Answer;
import io.docent.answer.Answer.Citation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says what an answer lacks of what its golden question names; a pure function.
public final class GoldenCheck {

    private static final Pattern MARKER = Pattern.compile("\\[(\\d+)]");

    private GoldenCheck() {}

    /// What fails, a plain sentence each; empty where the question passes.
    public static List<String> failures(GoldenQuestion question, Answer answer) {
        if (question.abstain()) {
            return answer.abstained() ? List.of() : List.of("answered instead of abstaining");
        }
        List<String> failures = new ArrayList<>();
        if (answer.abstained()) {
            failures.add("abstained: " + answer.reason());
            return failures;
        }
        facts(question, answer, failures);
        sections(question, answer, failures);
        trials(question, answer, failures);
        markers(answer, failures);
        int words = answer.answer().isBlank() ? 0 : answer.answer().strip().split("\\s+").length;
        if (question.maxWords() != null && words > question.maxWords()) {
            failures.add(words + " words, more than " + question.maxWords());
        }
        boolean reported = answer.conflicts().stream()
                .anyMatch(conflict -> conflict.trial().equals(question.conflict()));
        if (question.conflict() != null && !reported) {
            failures.add("no conflict on " + question.conflict());
        }
        return failures;
    }

    private static void facts(GoldenQuestion question, Answer answer, List<String> failures) {
        String text = folded(answer.answer());
        for (List<String> alternatives : question.facts()) {
            if (alternatives.stream().map(GoldenCheck::folded).noneMatch(text::contains)) {
                failures.add("lacks " + String.join(" / ", alternatives));
            }
        }
    }

    private static void sections(GoldenQuestion question, Answer answer, List<String> failures) {
        boolean cited = question.sections().isEmpty()
                || answer.citations().stream()
                        .anyMatch(citation ->
                                question.sections().stream().anyMatch(section -> isSection(citation, section)));
        if (!cited) {
            failures.add("cites none of " + question.sections());
        }
    }

    private static boolean isSection(Citation citation, String name) {
        return citation.section().number().equals(name)
                || citation.section().title().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    private static void trials(GoldenQuestion question, Answer answer, List<String> failures) {
        Set<String> cited = answer.citations().stream()
                .flatMap(citation -> citation.trials().stream())
                .map(Answer.TrialLink::nctId)
                .collect(Collectors.toSet());
        for (String trial : question.trials()) {
            if (!cited.contains(trial)) {
                failures.add("does not cite " + trial);
            }
        }
    }

    private static void markers(Answer answer, List<String> failures) {
        if (answer.citations().isEmpty()) {
            failures.add("has no citation");
        }
        Set<Integer> numbers = answer.citations().stream().map(Citation::n).collect(Collectors.toSet());
        Matcher marker = MARKER.matcher(answer.answer());
        while (marker.find()) {
            if (!numbers.contains(Integer.parseInt(marker.group(1)))) {
                failures.add("marker " + marker.group() + " has no citation");
            }
        }
    }

    /// Case, dashes, blanks around hyphens, Greek letters and white space made alike.
    static String folded(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = plain.replaceAll("[\\u2010-\\u2015\\u2212]", "-").replaceAll("\\s*-\\s*", "-");
        plain = plain.replace("α", "alpha")
                .replace("β", "beta")
                .replace("γ", "gamma")
                .replace("κ", "kappa");
        return plain.replaceAll("\\s+", " ");
    }
}
