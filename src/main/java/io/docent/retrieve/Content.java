package io.docent.retrieve;

import io.docent.index.Analysis;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a text speaks of.
///
/// @param entities ids of the terms that it names, and of what they are sorts of
/// @param stems stems of its words
/// @param trials registry numbers of the trials that it names, in order
public record Content(Set<String> entities, Set<String> stems, List<String> trials) {

    public static final Content EMPTY = new Content(Set.of(), Set.of(), List.of());

    /// Reads a text of the corpus.
    public static Content of(String text, Vocabulary vocabulary) {
        Set<String> entities = new HashSet<>();
        Set<String> trials = new LinkedHashSet<>();
        for (Mention mention : vocabulary.mentions(text, Reading.TEXT)) {
            entities.addAll(vocabulary.withAncestors(mention.term()));
            if (mention.term().kind() == Kind.TRIAL) {
                trials.add(mention.term().id());
            }
        }
        Set<String> stems = new HashSet<>();
        Analysis.terms(text).forEach(term -> stems.add(term.form()));
        return new Content(entities, stems, List.copyOf(trials));
    }

    /// What both speak of.
    public Content and(Content other) {
        Set<String> allEntities = new HashSet<>(entities);
        allEntities.addAll(other.entities);
        Set<String> allStems = new HashSet<>(stems);
        allStems.addAll(other.stems);
        Set<String> allTrials = new LinkedHashSet<>(trials);
        allTrials.addAll(other.trials);
        return new Content(allEntities, allStems, List.copyOf(allTrials));
    }
}
