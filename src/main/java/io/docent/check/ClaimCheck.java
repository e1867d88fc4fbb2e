package io.docent.check;

import io.docent.corpus.Passage;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Checks claims against the passages that they cite.
public final class ClaimCheck {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final Vocabulary vocabulary;

    /// @param vocabulary names of drugs, tumours, end points and trials
    public ClaimCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Checks one sentence.
    ///
    /// @param claim a sentence without citation markers
    /// @param cited the passages that it cites; empty where it cites none
    public Finding check(String claim, List<Passage> cited) {
        if (cited.isEmpty()) {
            return new Finding(Verdict.UNCITED, List.of("It cites no passage."));
        }
        List<String> problems = new ArrayList<>();
        Matcher number = NUMBER.matcher(claim);
        while (number.find()) {
            String figure = number.group();
            if (cited.stream().noneMatch(passage -> passage.text().contains(figure))) {
                problems.add("The figure " + figure + " does not stand in the passage that is cited.");
            }
        }
        return new Finding(problems.isEmpty() ? Verdict.SUPPORTED : Verdict.NUMBER_MISMATCH, problems);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }
}
