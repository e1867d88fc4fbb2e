package io.docent.answer;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells whether two texts are in different languages, by their script and their commonest words; in doubt,
/// they are not.
final class Languages {

    /// So much of a text's letters must be of one script.
    private static final double MOSTLY = 0.7;

    /// An answer of fewer words is not judged.
    private static final int LEAST_WORDS = 8;

    private static final Map<String, Set<String>> COMMON = Map.of(
            "en",
            words(
                    "the of and in was were is are with for that did not which what to a by from have has how does do as an or"
                            + " on at be can than it its such there about between both but no if when who why this these"),
            "de",
            words(
                    "der die das und ist in mit nicht von zu den war wurde eine bei für welche wie hat auf im dem des sind"),
            "fr",
            words("le la les des et est une dans avec pour pas du que qui sur par était été quel quelle au aux"),
            "es",
            words("el los las y es una en con para por del que no se fue como su más cuál qué al fueron"),
            "it",
            words("il gli della e è una nel con per non che di del sono stato quale come da dei nella alla"),
            "pt",
            words("os é uma em com para não da que foi qual como na dos das ao foram são pela pelo seu sua quais"),
            "nl",
            words("de het een van en is in met voor niet dat die werd bij op zijn welke hoe was aan"));

    private static final Map<String, String> NAMES =
            Map.of("de", "German", "fr", "French", "es", "Spanish", "it", "Italian", "pt", "Portuguese", "nl", "Dutch");

    private Languages() {}

    /// Whether the answer is surely in another language than the question.
    static boolean differ(String question, String answer) {
        Optional<UnicodeScript> asked = script(question);
        Optional<UnicodeScript> answered = script(answer);
        if (asked.isPresent() && answered.isPresent() && !asked.equals(answered)) {
            return true;
        }
        Optional<String> one = language(question, 3);
        Optional<String> other = answer.split("\\s+").length < LEAST_WORDS ? Optional.empty() : language(answer, 4);
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }

    /// The language that a short text is surely in, where that is not English: two words that only it
    /// has, and more than English words.
    static Optional<String> foreign(String text) {
        Set<String> words = words(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " "));
        Set<String> english = COMMON.getOrDefault("en", Set.of());
        return NAMES.keySet().stream()
                .sorted()
                .filter(language -> shared(words, language, english) >= 2
                        && shared(words, language, english)
                                > shared(words, "en", COMMON.getOrDefault(language, Set.of())))
                .max(Comparator.comparingInt((String language) -> shared(words, language, english)))
                .map(language -> NAMES.getOrDefault(language, language));
    }

    /// How many common words of a language a text has that another language has not.
    private static int shared(Set<String> words, String language, Set<String> others) {
        Set<String> shared = new HashSet<>(COMMON.getOrDefault(language, Set.of()));
        shared.retainAll(words);
        shared.removeAll(others);
        return shared.size();
    }

    private static Optional<UnicodeScript> script(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> letters.merge(writing(letter), 1, Integer::sum));
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        return letters.entrySet().stream()
                .filter(entry -> all >= LEAST_WORDS && entry.getValue() > MOSTLY * all)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Japanese mixes three scripts, which count as one with Chinese here.
    private static UnicodeScript writing(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        boolean kana = script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
        return kana ? UnicodeScript.HAN : script;
    }

    /// The language with the most common words, if it has at least `least` and twice as many as any other.
    private static Optional<String> language(String text, int least) {
        Set<String> words = words(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " "));
        String best = "";
        int most = 0;
        int second = 0;
        for (String language : COMMON.keySet().stream().sorted().toList()) {
            Set<String> shared = new HashSet<>(COMMON.getOrDefault(language, Set.of()));
            shared.retainAll(words);
            if (shared.size() > most) {
                second = most;
                most = shared.size();
                best = language;
            } else {
                second = Math.max(second, shared.size());
            }
        }
        return most >= least && most >= 2 * second ? Optional.of(best) : Optional.empty();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.strip().split(" ")));
    }
}
