package io.docent.answer;

import io.docent.retrieve.Utterance;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether a rewritten question still asks what was asked: it keeps every name and number and denial of
/// the question, and has no name or number that neither the question nor the conversation has.
final class SameQuestion {

    private static final int MOST_CHARACTERS = 500;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.·]\\d+)*");

    /// What looks like a name that no vocabulary knows: letters with digits, or with capitals after the first
    /// letter.
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\d]*(?:\\p{L}[\\p{L}\\d-]*\\d|\\d-?\\p{L}|\\p{L}\\p{Lu})[\\p{L}\\d-]*");
    private static final Pattern CAPITALISED = Pattern.compile("(?<=[\\p{L}\\d,;] )\\p{Lu}\\p{L}+");
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|no|never|without|n't|cannot|fail(?:ed|s|ure)?)\\b|n't\\b", Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;

    SameQuestion(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    boolean isKept(String question, List<Utterance> earlier, String rewritten) {
        if (rewritten.isBlank() || rewritten.length() > MOST_CHARACTERS || rewritten.contains("\n")) {
            return false;
        }
        Set<String> kept = marks(rewritten);
        Set<String> asked = marks(question);
        if (!kept.containsAll(asked) || denies(question) != denies(rewritten)) {
            return false;
        }
        Set<String> known = new HashSet<>(asked);
        earlier.forEach(utterance -> known.addAll(marks(utterance.text())));
        String said = said(question, earlier);
        return kept.stream()
                .allMatch(mark -> known.contains(mark)
                        || mark.startsWith("word:") && said.contains(mark.substring("word:".length())));
    }

    private static boolean denies(String text) {
        return DENIAL.matcher(text).find();
    }

    private static String said(String question, List<Utterance> earlier) {
        StringBuilder all = new StringBuilder(question);
        earlier.forEach(utterance -> all.append('\n').append(utterance.text()));
        return all.toString().toLowerCase(Locale.ROOT);
    }

    /// Ids of what a text names, its numbers, and words that look like names.
    private Set<String> marks(String text) {
        Set<String> marks = new TreeSet<>();
        for (Mention mention : vocabulary.mentions(text, Reading.QUESTION)) {
            boolean name = switch (mention.term().kind()) {
                case TRIAL, DRUG, DRUG_CLASS, TUMOUR, END_POINT, CONCEPT -> true;
                case WORD -> false;
            };
            if (name) {
                marks.add(mention.term().id());
            }
        }
        for (Pattern pattern : List.of(NUMBER, NAME, CAPITALISED)) {
            Matcher found = pattern.matcher(text);
            while (found.find()) {
                marks.add("word:" + found.group().toLowerCase(Locale.ROOT));
            }
        }
        return marks;
    }
}
