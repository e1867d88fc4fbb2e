package io.docent.answer;

import java.util.regex.Pattern;

/// Which of the many lines of a registry record serve a question on the trial at large.
final class RecordCues {

    private static final Pattern ASKS_WHAT_IT_IS = Pattern.compile(
            "\\babout\\b|^who\\b|\\bw(?:hich|hat) patients\\b|^what (?:is|was|kind)\\b|\\bdescribe\\b|\\btell me\\b|\\bsummar\\w+|\\bstud(?:y|ied)\\?*$");
    private static final Pattern DETAIL = Pattern.compile("#record(?:-\\d+)?$");
    private static final double WHAT_IT_IS = 0.3;
    private static final double PRIMARY = 0.15;

    private RecordCues() {}

    /// Whether a question on a trial wants to know what it is and whom it took, rather than what it found.
    static boolean asksWhatItIs(String asked) {
        return ASKS_WHAT_IT_IS.matcher(asked).find();
    }

    /// For the line that says what a trial is.
    static double title(Candidate candidate) {
        return candidate.isDesign() && candidate.sentence() == 0 ? WHAT_IT_IS : 0;
    }

    /// For results of primary end points, against the details of a record.
    static double bonus(Candidate candidate) {
        if (!candidate.isRegistry()) {
            return 0;
        }
        if (DETAIL.matcher(candidate.passage().id()).find()) {
            return -PRIMARY;
        }
        return candidate.text().contains("; primary end point") ? PRIMARY : 0;
    }
}
