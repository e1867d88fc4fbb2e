package io.docent.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The words around a word, by which two places in two sentences are told to be the same.
final class Context {

    private static final int REACH = 4;

    private Context() {}

    /// Keys of the nearest words with a meaning, up to four on each side, the word itself left out.
    static Set<String> around(Sentence sentence, int at) {
        List<Word> words = sentence.words();
        Set<String> keys = new HashSet<>();
        collect(words, at, -1, keys);
        collect(words, at, 1, keys);
        keys.remove(words.get(at).key());
        return keys;
    }

    private static void collect(List<Word> words, int at, int step, Set<String> keys) {
        int taken = 0;
        for (int i = at + step; i >= 0 && i < words.size() && taken < REACH; i += step) {
            if (words.get(i).sort() != Word.Sort.FUNCTION) {
                keys.add(words.get(i).key());
                taken++;
            }
        }
    }

    static int shared(Set<String> one, Set<String> other) {
        return (int) one.stream().filter(other::contains).count();
    }
}
