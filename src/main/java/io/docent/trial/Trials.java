package io.docent.trial;

import io.docent.corpus.Document;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every trial that a corpus names, and what its records teach of names.
public final class Trials {

    private static final Pattern ALIAS = Pattern.compile("^(.+?) \\((?:formerly )?([^()]+)\\)$");

    private final Map<String, Trial> byNumber = new TreeMap<>();

    private Trials() {}

    /// Brings together the registry's records and the numbers and names that documents hold.
    ///
    /// @param records of the registry
    /// @param documents of the corpus
    /// @param vocabulary tells a drug's name from a trial's
    public static Trials of(Collection<Trial> records, Collection<Document> documents, Vocabulary vocabulary) {
        return taught(records, documents.stream().map(Teaching::of).toList(), vocabulary);
    }

    /// Brings together the registry's records and what documents teach of trials.
    ///
    /// @param records of the registry
    /// @param teachings of the documents, in the order of their ids
    /// @param vocabulary tells a drug's name from a trial's
    public static Trials taught(Collection<Trial> records, Collection<Teaching> teachings, Vocabulary vocabulary) {
        Trials trials = new Trials();
        records.forEach(trial -> trials.byNumber.put(trial.nctId(), trial));
        Vocabulary known = vocabulary.with(trials.drugTerms());
        Map<String, Boolean> drugs = new HashMap<>();
        Predicate<String> isDrug = name -> drugs.computeIfAbsent(name, each -> isDrug(known, each));
        TrialNames.of(teachings.stream().flatMap(each -> each.namings().stream()), isDrug)
                .forEach(trials::add);
        return trials;
    }

    private static boolean isDrug(Vocabulary vocabulary, String name) {
        return vocabulary.mentions(name, Reading.TEXT).stream()
                .anyMatch(mention -> switch (mention.term().kind()) {
                    case DRUG, DRUG_CLASS, CONCEPT, TUMOUR, END_POINT -> true;
                    case TRIAL, WORD -> false;
                });
    }

    /// Trials by number.
    public List<Trial> all() {
        return List.copyOf(byNumber.values());
    }

    /// Trials as terms, each findable by its number and all its names.
    public List<Term> terms() {
        return byNumber.values().stream()
                .map(trial -> new Term(trial.nctId(), Kind.TRIAL, trial.nctId(), trial.names(), List.of()))
                .toList();
    }

    /// The drugs that the records name, with the aliases that they give in brackets.
    public List<Term> drugTerms() {
        List<Term> terms = new ArrayList<>();
        for (Trial trial : byNumber.values()) {
            for (String intervention : trial.interventions()) {
                Matcher alias = ALIAS.matcher(intervention);
                if (alias.matches() && !alias.group(2).contains(",")) {
                    terms.add(Term.of(Kind.DRUG, alias.group(1), List.of(alias.group(2))));
                }
            }
        }
        return terms;
    }

    /// The trials that a text names, by number or by name, in order of first mention.
    public static List<String> named(String text, Vocabulary vocabulary) {
        Set<String> numbers = new LinkedHashSet<>();
        for (Mention mention : vocabulary.mentions(text, Reading.TEXT)) {
            if (mention.term().kind() == Kind.TRIAL) {
                numbers.add(mention.term().id());
            }
        }
        return List.copyOf(numbers);
    }

    private void add(String number, Set<String> names) {
        Trial known = byNumber.get(number);
        Set<String> all = new LinkedHashSet<>(known == null ? List.of() : known.names());
        names.stream()
                .filter(name -> !isOfAnother(number, name))
                .filter(name -> all.stream().noneMatch(old -> sameName(old, name)))
                .forEach(all::add);
        byNumber.put(number, withNames(number, known, List.copyOf(all)));
    }

    /// A name that a record gives to one trial is not another's because a text prints it beside another number.
    private boolean isOfAnother(String number, String name) {
        return byNumber.values().stream()
                .filter(trial -> !trial.nctId().equals(number))
                .anyMatch(trial -> trial.names().stream().anyMatch(old -> sameName(old, name)));
    }

    private static boolean sameName(String one, String other) {
        return one.replaceAll("[\\s-]", "").equalsIgnoreCase(other.replaceAll("[\\s-]", ""));
    }

    private static Trial withNames(String number, @org.jspecify.annotations.Nullable Trial known, List<String> names) {
        if (known == null) {
            return new Trial(
                    number, names, "", "", "", List.of(), List.of(), null, null, "", "", List.of(), null, List.of(),
                    List.of(), List.of());
        }
        return new Trial(
                number,
                names,
                known.title(),
                known.phase(),
                known.overallStatus(),
                known.conditions(),
                known.interventions(),
                known.design(),
                known.enrollment(),
                known.startDate(),
                known.completionDate(),
                known.primaryOutcomes(),
                known.primaryOutcomeMet(),
                known.results(),
                known.publications(),
                known.sources(),
                known.facts());
    }
}
