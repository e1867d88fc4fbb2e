package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.trial.Trial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Questions for somebody who opens the page for the first time, drawn from what the corpus holds.
public final class Examples {

    private static final int MOST_PER_SORT = 2;

    private final PassageIndex index;

    public Examples(PassageIndex index) {
        this.index = index;
    }

    /// Up to eight questions; none where the corpus holds nothing that they could be drawn from.
    public List<String> questions() {
        List<String> questions = new ArrayList<>();
        List<Trial> reported = index.trials().stream()
                .filter(trial -> !trial.names().isEmpty() && !trial.results().isEmpty())
                .sorted(Comparator.comparingInt((Trial trial) -> trial.enrollment() == null ? 0 : -trial.enrollment())
                        .thenComparing(Trial::nctId))
                .toList();
        reported.stream().limit(MOST_PER_SORT).map(Examples::result).forEach(questions::add);
        reported.stream()
                .filter(trial -> Boolean.FALSE.equals(trial.primaryOutcomeMet()))
                .limit(1)
                .map(trial -> "Why might " + trial.name() + " have failed?")
                .forEach(questions::add);
        headings().stream().limit(MOST_PER_SORT).forEach(questions::add);
        if (reported.size() >= 2) {
            questions.add("Compare " + reported.get(0).name() + " and "
                    + reported.get(1).name());
        }
        tables().stream().limit(1).forEach(questions::add);
        return questions;
    }

    private static String result(Trial trial) {
        String endpoint = trial.results().getFirst().endpoint();
        return "What was the " + endpoint + " in " + trial.name() + "?";
    }

    /// A section's heading, asked for: "Alleviation of tumor hypoxia".
    private List<String> headings() {
        return index.documents().stream()
                .flatMap(document -> document.sections().stream())
                .filter(section -> section.number().matches("\\d+\\.\\d+"))
                .map(section -> section.title())
                .filter(title -> title.split(" ").length <= 6)
                .filter(title ->
                        !title.matches("(?i).*(?:summary|conclu|perspective|introduction|overview|discussion).*"))
                .sorted(Comparator.comparingInt(String::length).thenComparing(title -> title))
                .map(title ->
                        "What is known about " + Character.toLowerCase(title.charAt(0)) + title.substring(1) + "?")
                .toList();
    }

    private List<String> tables() {
        return index.passages(Filter.kinds(Passage.Kind.TABLE_ROW), 1).stream()
                .map(row -> row.section().title().split(" \\|")[0])
                .map(label -> "Which trials are listed in " + label + "?")
                .toList();
    }
}
