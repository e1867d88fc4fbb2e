package io.docent.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the abbreviations that a text itself explains, `long form (SHORT)` or `SHORT (long form)`, after
/// Schwartz AS, Hearst MA. A simple algorithm for identifying abbreviation definitions in biomedical text. Pac
/// Symp Biocomput. 2003:451-462.
///
/// Beyond the paper: a short form must have a capital letter, which rejects `(e.g., …)`; a Greek letter may
/// stand for its name (TGF-β, "growth factor-beta"); a letter may be moved to the front ("regulatory T cells
/// (Tregs)"); a comparison of treatments is no long form ("A after B vs A alone (TRIAL)").
public final class Abbreviations {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 10;
    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]{2,300})\\)");
    private static final Pattern FIRST_PART = Pattern.compile("^[^,;]*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Abbreviations() {}

    /// The abbreviations of `text`, sorted, each pair once.
    public static List<Abbreviation> of(String text) {
        TreeSet<Abbreviation> found = new TreeSet<>();
        for (Span sentence : Sentences.of(text)) {
            addFrom(sentence.in(text), found);
        }
        return List.copyOf(found);
    }

    private static void addFrom(String sentence, Set<Abbreviation> found) {
        Matcher bracketed = BRACKETED.matcher(sentence);
        while (bracketed.find()) {
            String before = sentence.substring(Math.max(0, bracketed.start() - 400), bracketed.start())
                    .strip();
            String inside = firstPart(bracketed.group(1));
            explainedBefore(inside, before)
                    .or(() -> explainedInside(before, inside))
                    .ifPresent(found::add);
        }
    }

    private static String firstPart(String bracketed) {
        Matcher first = FIRST_PART.matcher(bracketed);
        return first.find() ? first.group().strip() : bracketed;
    }

    /// `extracellular matrix (ECM)`.
    private static Optional<Abbreviation> explainedBefore(String inside, String before) {
        return isShortForm(inside) ? pair(inside, before) : Optional.empty();
    }

    /// `ECM (extracellular matrix)`.
    private static Optional<Abbreviation> explainedInside(String before, String inside) {
        List<String> words = words(before);
        if (words.isEmpty() || words(inside).size() > mostWords(words.getLast())) {
            return Optional.empty();
        }
        String shortForm = words.getLast();
        return isShortForm(shortForm) && !isShortForm(inside) ? pair(shortForm, inside) : Optional.empty();
    }

    private static Optional<Abbreviation> pair(String shortForm, String context) {
        List<String> words = words(context);
        String candidate =
                String.join(" ", words.subList(Math.max(0, words.size() - mostWords(shortForm)), words.size()));
        return LongForm.inverted(shortForm, candidate)
                .or(() -> LongForm.straight(shortForm, candidate))
                .filter(longForm -> isLongForm(longForm, shortForm))
                .map(longForm -> new Abbreviation(shortForm, longForm));
    }

    private static boolean isShortForm(String candidate) {
        return candidate.length() >= SHORTEST
                && candidate.length() <= LONGEST
                && words(candidate).size() <= 2
                && Character.isLetterOrDigit(candidate.charAt(0))
                && candidate.chars().anyMatch(Character::isUpperCase);
    }

    private static boolean isLongForm(String longForm, String shortForm) {
        return longForm.length() > shortForm.length()
                && Collections.disjoint(words(longForm), List.of(shortForm, "vs", "vs.", "versus"))
                && longForm.chars().noneMatch(character -> character == '(' || character == ')')
                && !List.of(longForm.split("-")).contains(shortForm);
    }

    private static int mostWords(String shortForm) {
        return Math.min(shortForm.length() + 5, shortForm.length() * 2);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(BLANKS.split(text.strip())));
        words.removeIf(String::isEmpty);
        return words;
    }
}
