package io.docent.library;

import io.docent.index.Work;
import io.docent.trial.Teaching;
import io.docent.trial.Trial;
import io.docent.trial.Trials;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/// What a corpus teaches: names, and which trials there are.
///
/// @param learned abbreviations, aliases of drugs, names of trials
/// @param trials every trial that the corpus names
record Lessons(List<Term> learned, List<Trial> trials) {

    static Lessons of(Collection<Work> works) {
        List<Work> ordered =
                works.stream().sorted(Comparator.comparing(Work::id)).toList();
        List<Teaching> teachings = ordered.stream().map(Work::teaching).toList();
        List<Trial> records =
                ordered.stream().map(Work::record).filter(Objects::nonNull).toList();
        List<Term> abbreviations = abbreviations(teachings);
        Trials trials = Trials.taught(records, teachings, Vocabulary.shipped().with(abbreviations));
        LinkedHashSet<Term> learned = new LinkedHashSet<>(abbreviations);
        learned.addAll(trials.drugTerms());
        learned.addAll(trials.terms());
        return new Lessons(new ArrayList<>(learned), trials.all());
    }

    private static List<Term> abbreviations(List<Teaching> teachings) {
        return teachings.stream()
                .flatMap(teaching -> teaching.abbreviations().stream())
                .map(found -> Term.of(Kind.CONCEPT, found.longForm(), List.of(found.shortForm())))
                .distinct()
                .toList();
    }
}
