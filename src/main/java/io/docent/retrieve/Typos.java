package io.docent.retrieve;

import io.docent.index.Analysis;
import io.docent.index.PassageIndex;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends words that are one or two slips away from a word of the corpus. A word that the corpus or the
/// vocabulary holds is never touched, nor is a number: `HALO 303` stays what it is.
final class Typos {

    private static final Pattern WORD = Pattern.compile("\\p{L}{5,40}");

    private final PassageIndex index;
    private final Map<String, Integer> words;

    Typos(PassageIndex index) {
        this.index = index;
        this.words = index.words();
    }

    String mend(String question) {
        String mended = question;
        Matcher word = WORD.matcher(question);
        while (word.find()) {
            if (!isNamed(mended, word.group())) {
                mended = mended.replace(word.group(), mended(mended, word.group()));
            }
        }
        return mended;
    }

    private boolean isNamed(String question, String word) {
        int start = question.indexOf(word);
        return named(question).stream()
                .anyMatch(mention -> mention.span().start() <= start
                        && start < mention.span().end());
    }

    private List<Mention> named(String question) {
        return index.vocabulary().mentions(question, Reading.QUESTION).stream()
                .filter(mention -> mention.term().kind() != Kind.WORD)
                .toList();
    }

    /// A word of which only the stem is known stays, unless mending it makes a name: "overal survival".
    private String mended(String question, String word) {
        boolean everyday = Analysis.terms(word).stream().allMatch(term -> Generic.isGeneric(term.form()));
        if (everyday || words.containsKey(word.toLowerCase(Locale.ROOT))) {
            return word;
        }
        String nearest = nearest(word);
        boolean makesName = !isKnown(word)
                || named(question.replace(word, nearest)).size()
                        > named(question).size();
        return makesName ? nearest : word;
    }

    private boolean isKnown(String word) {
        return Analysis.terms(word).stream()
                .allMatch(term -> index.frequency(term.form()) > 0 || Generic.isGeneric(term.form()));
    }

    private String nearest(String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        int allowed = word.length() >= 8 ? 2 : 1;
        String best = typed;
        int least = allowed + 1;
        int most = 0;
        for (Map.Entry<String, Integer> entry : words.entrySet()) {
            String candidate = entry.getKey();
            if (candidate.length() < 5
                    || candidate.charAt(0) != word.charAt(0)
                    || Math.abs(candidate.length() - word.length()) > allowed) {
                continue;
            }
            int distance = Edits.between(word, candidate, allowed);
            if (distance < least || distance == least && distance <= allowed && entry.getValue() > most) {
                least = distance;
                most = entry.getValue();
                best = candidate;
            }
        }
        return best;
    }
}
