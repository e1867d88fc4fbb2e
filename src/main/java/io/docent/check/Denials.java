package io.docent.check;

import io.docent.check.Word.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Marks what a sentence denies: what stands behind "not", "no", "without", "failed to" in the same clause.
final class Denials {

    private static final int SCOPE = 6;
    private static final int NEAREST = 3;
    private static final Set<String> PLAIN =
            Set.of("not", "no", "never", "cannot", "neither", "nor", "without", "none");
    private static final Set<String> WITH_TO =
            Set.of("failed", "fail", "fails", "failing", "failure", "unable", "inability");
    private static final Set<String> WITH_OF =
            Set.of("lack", "lacked", "lacks", "lacking", "absence", "absent", "failure");
    private static final Set<String> TURNS = Set.of(
            "but", "although", "though", "however", "whereas", "while", "despite", "because", "yet", "which", "that");
    private static final Pattern CLAUSE_END = Pattern.compile("[;:.]|,(?!\\s*(?:or|nor)\\b)|[()\\[\\]]");
    private static final Pattern SHORT_ASIDE =
            Pattern.compile("\\s*\\([^()\\d]{1,14}\\)\\s*|\\s*\\([^()\\d]{1,14}\\s*|\\s*\\)\\s*");

    private final String text;
    private final List<Word> words;
    private final List<List<String>> denials = new ArrayList<>();

    private Denials(String text, List<Word> words) {
        this.text = text;
        this.words = new ArrayList<>(words);
    }

    /// Words with what is denied marked, and the nearest keys behind each denial.
    record Marked(List<Word> words, List<List<String>> denials) {}

    static Marked in(String text, List<Word> words) {
        Denials denials = new Denials(text, words);
        for (int i = 0; i < words.size(); i++) {
            if (denials.denies(i)) {
                denials.mark(i);
            }
        }
        return new Marked(denials.words, denials.denials);
    }

    /// Everything that a sentence says is denied.
    static Marked all(List<Word> words) {
        List<Word> denied = words.stream()
                .map(word -> word.carriesMeaning() ? word.denied() : word)
                .toList();
        List<String> keys = words.stream()
                .filter(Word::carriesMeaning)
                .map(Word::key)
                .limit(NEAREST)
                .toList();
        return new Marked(denied, keys.isEmpty() ? List.of() : List.of(keys));
    }

    private boolean denies(int at) {
        String form = words.get(at).form();
        String next = at + 1 < words.size() ? words.get(at + 1).form() : "";
        if (PLAIN.contains(form)) {
            return !(form.equals("not") && next.equals("only") || form.equals("no") && next.equals("longer"));
        }
        return form.endsWith("n't")
                || form.endsWith("n’t")
                || WITH_TO.contains(form) && next.equals("to")
                || WITH_OF.contains(form)
                        && (next.equals("of")
                                || next.equals("in")
                                || form.equals("lacked")
                                || form.equals("lacks")
                                || form.equals("lacking"));
    }

    private void mark(int negator) {
        Word word = words.get(negator);
        words.set(negator, new Word(word.key(), word.form(), word.span(), Sort.FUNCTION, false));
        List<String> nearest = new ArrayList<>();
        int meant = 0;
        for (int i = negator + 1; i < words.size() && meant < SCOPE; i++) {
            Word here = words.get(i);
            if (TURNS.contains(here.form()) || endsClause(words.get(i - 1), here)) {
                break;
            }
            if (here.sort() != Sort.FUNCTION) {
                meant++;
                words.set(i, here.denied());
                if (nearest.size() < NEAREST) {
                    nearest.add(here.key());
                }
            }
        }
        if (!nearest.isEmpty() && !WITH_OF.contains(word.form())) {
            denials.add(nearest);
        }
    }

    /// A short aside, such as an abbreviation in brackets, ends no clause.
    private boolean endsClause(Word before, Word after) {
        String between = text.substring(
                before.span().end(), Math.max(before.span().end(), after.span().start()));
        return CLAUSE_END.matcher(between).find() && !isShortAside(before, after, between);
    }

    private boolean isShortAside(Word before, Word after, String between) {
        if (between.strip().equals("(")) {
            int close = text.indexOf(')', after.span().start());
            return close >= 0
                    && close - after.span().start() <= 14
                    && !text.substring(after.span().start(), close).matches(".*\\d.*");
        }
        int open = text.lastIndexOf('(', before.span().end());
        boolean closes =
                between.strip().equals(")") && open >= 0 && before.span().end() - open <= 16;
        return closes
                || SHORT_ASIDE.matcher(between).matches() && between.strip().length() > 2;
    }
}
