package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Question;
import io.docent.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Questions that come naturally next, made from what the corpus is known to hold of the trials that an answer
/// cites.
final class FollowUps {

    private static final int MOST = 3;

    private final PassageIndex index;

    FollowUps(PassageIndex index) {
        this.index = index;
    }

    List<String> after(Question question, List<Citation> citations) {
        Set<String> trials = new LinkedHashSet<>(question.trials());
        citations.forEach(citation -> citation.trials().forEach(trial -> trials.add(trial.nctId())));
        List<String> next = new ArrayList<>();
        for (String nctId : trials) {
            index.trial(nctId).ifPresent(trial -> next.addAll(about(trial)));
        }
        return next.stream()
                .filter(each -> !each.equalsIgnoreCase(question.text()))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static List<String> about(Trial trial) {
        List<String> questions = new ArrayList<>();
        if (!trial.results().isEmpty()) {
            questions.add("What were the results of " + trial.name() + "?");
        }
        if (!trial.primaryOutcomes().isEmpty()) {
            questions.add("What was the primary end point of " + trial.name() + "?");
        }
        if (trial.enrollment() != null) {
            questions.add("How many patients were enrolled in " + trial.name() + "?");
        }
        return questions;
    }
}
