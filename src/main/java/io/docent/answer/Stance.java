package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.retrieve.Question;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether a sentence of an abstract tells what was found or only what was meant to be found. Who asks
/// whether something holds wants the finding, though the aim is what speaks of it in the question's own
/// words.
final class Stance {

    private static final Pattern AIM = Pattern.compile(
            "^\\W*to (?:assess|evaluate|investigate|determine|examine|compare|explore|describe|develop|estimate|identify|study|test|review"
                    + "|systematically|measure|analy[sz]e|quantify|report|understand)\\b"
                    + "|\\b(?:aims?|objectives?|purpose|goal) (?:of|was|is|were)\\b|\\b(?:pre-?specified|primary|secondary) objective\\b"
                    + "|\\b(?:we|study|analysis|trial|review) (?:aim(?:s|ed)|sought|investigat\\w+|(?:was|were) (?:undertaken|designed|conducted))"
                    + " (?:to|whether|if|how)\\b|\\bwe (?:investigated|evaluated|examined|assessed|explored|studied|estimated)\\b"
                    + "|\\b(?:data|analys[ie]s|regressions?|models?|tests?|scales?) (?:[\\w-]+ ){0,8}?(?:was|were) (?:\\w+ )?(?:analy[sz]ed|conducted|collected"
                    + "|searched|used|performed|recorded|retrieved|extracted|obtained|employed)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_AIM = Pattern.compile(
            "\\b(?:aim\\w*|objectives?|purpose|goal|design\\w*|methods?|measured?|conducted|investigated?|analy[sz]ed?|collected|used|about"
                    + "|compare[ds]?|studied|assess\\w*|evaluat\\w*)\\b");
    private static final Pattern YES_OR_NO =
            Pattern.compile("^(?:and |but |so )?(?:is|are|was|were|do|does|did|has|have|had|can|could|will)\\b");
    private static final Pattern CONCLUSION =
            Pattern.compile("conclusion|interpretation|significance|relevance", Pattern.CASE_INSENSITIVE);

    private static final double ONLY_AIM = -0.15;
    private static final double CONCLUDES = 0.06;

    private Stance() {}

    static double bonus(Question question, Candidate candidate) {
        String asked = question.text().toLowerCase(Locale.ROOT);
        if (candidate.passage().kind() != Passage.Kind.ABSTRACT
                || ASKS_AIM.matcher(asked).find()) {
            return 0;
        }
        if (AIM.matcher(candidate.text()).find()) {
            return ONLY_AIM;
        }
        boolean concludes =
                CONCLUSION.matcher(candidate.passage().section().title()).find();
        return concludes && YES_OR_NO.matcher(asked).find() ? CONCLUDES : 0;
    }
}
