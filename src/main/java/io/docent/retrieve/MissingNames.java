package io.docent.retrieve;

import io.docent.index.Analysis;
import io.docent.index.PassageIndex;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds names in a question that the corpus does not hold, however near other names are: a trial with another
/// number, a drug or a tumour that no passage speaks of, an end point that none reports.
final class MissingNames {

    private static final Pattern REGISTRY_NUMBER = Pattern.compile("\\bNCT[ -]?(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED_NAME =
            Pattern.compile("\\b(\\p{L}[\\p{L}]{2,})[ -]?(\\d{1,4})(?![\\d.%])\\b");
    private static final Pattern NAMED_TRIAL =
            Pattern.compile("\\b([A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9-]*|[A-Z]{3,}[A-Za-z0-9-]*) (?:trial|study|phase)\\b");
    private static final Pattern DRUG_ENDING = Pattern.compile(
            "\\b[a-z]{3,}(?:mab|[aeiou]nib|tinib|ciclib|parib|platin|taxel|rubicin|leucel|limus|degib|zomib|rafenib|trexed)\\b");
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "table",
            "figure",
            "fig",
            "section",
            "phase",
            "grade",
            "stage",
            "day",
            "week",
            "month",
            "year",
            "cycle",
            "reference",
            "ref",
            "than",
            "least",
            "most",
            "about",
            "over",
            "under",
            "only",
            "with",
            "for",
            "from",
            "until",
            "since",
            "before",
            "after",
            "around",
            "and",
            "the",
            "are",
            "was",
            "were",
            "between",
            "level",
            "type",
            "page",
            "top",
            "first",
            "last",
            "aged",
            "age",
            "all",
            "any",
            "their",
            "its",
            "did",
            "nct",
            "arm",
            "version",
            "review");

    private final PassageIndex index;
    private final Set<String> nameWords;

    MissingNames(PassageIndex index) {
        this.index = index;
        this.nameWords = index.trials().stream()
                .flatMap(trial -> trial.names().stream())
                .flatMap(name ->
                        java.util.Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .filter(word -> word.length() > 2)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<String> in(String question, List<Unit> units) {
        Set<String> missing = new LinkedHashSet<>();
        missing.addAll(registryNumbers(question));
        missing.addAll(numberedNames(question));
        missing.addAll(namedTrials(question));
        missing.addAll(drugs(question));
        for (Unit unit : units) {
            if (isMissing(unit)) {
                missing.add(unit.label());
            }
        }
        return List.copyOf(missing);
    }

    private boolean isMissing(Unit unit) {
        if (!unit.isBinding() || unit.is(Kind.TRIAL)) {
            return false;
        }
        boolean named = unit.ids().stream().anyMatch(id -> index.naming(id) > 0);
        boolean worded = !unit.stems().isEmpty() && unit.stems().stream().allMatch(this::isWord);
        return !named && !worded;
    }

    /// Whether a passage or a title has a word.
    private boolean isWord(String stem) {
        return index.frequency(stem) > 0 || index.headed(stem) > 0;
    }

    /// Whether a word ends as the names of drugs do, whatever the vocabulary knows.
    static boolean looksLikeDrug(String word) {
        return DRUG_ENDING.matcher(word.toLowerCase(Locale.ROOT)).matches();
    }

    private List<String> registryNumbers(String question) {
        List<String> missing = new ArrayList<>();
        Matcher number = REGISTRY_NUMBER.matcher(question);
        while (number.find()) {
            String id = "NCT" + number.group(1);
            if (index.trial(id).isEmpty()) {
                missing.add(id);
            }
        }
        return missing;
    }

    private List<String> numberedNames(String question) {
        List<Mention> known = index.vocabulary().mentions(question, Reading.QUESTION);
        List<String> missing = new ArrayList<>();
        Matcher name = NUMBERED_NAME.matcher(question);
        while (name.find()) {
            String word = name.group(1).toLowerCase(Locale.ROOT);
            int end = name.end();
            boolean recognised = known.stream()
                    .filter(mention -> mention.term().kind() != Kind.WORD)
                    .anyMatch(mention ->
                            mention.span().start() < end && mention.span().end() >= end);
            boolean named = nameWords.contains(word);
            boolean nameLike = named
                    || name.group(2).length() > 1
                            && (index.frequency(stem(word)) == 0
                                    || name.group(1).equals(name.group(1).toUpperCase(Locale.ROOT)));
            if (!recognised && !BEFORE_NUMBERS.contains(word) && nameLike && !inCorpus(name.group())) {
                missing.add(name.group());
            }
        }
        return missing;
    }

    private boolean inCorpus(String name) {
        return Analysis.terms(name.replaceAll("[ -]", "")).stream().anyMatch(term -> index.frequency(term.form()) > 0);
    }

    private static String stem(String word) {
        List<io.docent.index.Term> terms = Analysis.terms(word);
        return terms.isEmpty() ? word : terms.getFirst().form();
    }

    private List<String> namedTrials(String question) {
        List<String> missing = new ArrayList<>();
        Matcher name = NAMED_TRIAL.matcher(question);
        while (name.find()) {
            boolean known = Analysis.terms(name.group(1)).stream().anyMatch(term -> index.frequency(term.form()) > 0)
                    || !index.vocabulary()
                            .mentions(name.group(1), Reading.QUESTION)
                            .isEmpty();
            if (!known && !name.group(1).equals(question.split(" ")[0])) {
                missing.add(name.group(1));
            }
        }
        return missing;
    }

    private List<String> drugs(String question) {
        List<String> missing = new ArrayList<>();
        Matcher drug = DRUG_ENDING.matcher(question.toLowerCase(Locale.ROOT));
        while (drug.find()) {
            String name = drug.group();
            boolean known = isWord(stem(name))
                    || !index.vocabulary().mentions(name, Reading.QUESTION).isEmpty();
            if (!known) {
                missing.add(name);
            }
        }
        return missing;
    }
}
