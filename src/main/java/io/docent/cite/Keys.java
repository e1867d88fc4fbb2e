package io.docent.cite;

import io.docent.corpus.Passage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Names under which passages are handed to a model: `p7qk3`. A key says nothing of where a passage stands, so
/// none can be off by one; it is the same for the same passage each time; and it is a string that no handed
/// passage holds, so a text cannot forge the key of another.
public final class Keys {

    /// What a key looks like: no word, number, gene or drug has this shape. Eight digits, twenty consonants:
    /// 25,600 keys.
    static final String SHAPE = "[pP][2-9][b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{2}[2-9]";

    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
    private static final int FIRST_DIGIT = 2;
    private static final int DIGITS = 8;

    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();

    private Keys() {}

    /// Keys for these passages, which have different ids.
    ///
    /// @throws IllegalArgumentException if there are too many for keys to be found
    public static Keys of(Collection<Passage> handed) {
        Keys made = new Keys();
        String all = handed.stream().map(Keys::words).collect(Collectors.joining("\n"));
        List<Passage> inOrder =
                handed.stream().sorted(Comparator.comparing(Passage::id)).toList();
        for (Passage passage : inOrder) {
            String key = made.free(passage.id(), all);
            made.passages.put(key, passage);
            made.keys.put(passage.id(), key);
        }
        return made;
    }

    /// The same keys, of some of the passages.
    public Keys only(Collection<Passage> some) {
        Keys fewer = new Keys();
        some.forEach(passage -> {
            fewer.passages.put(of(passage), passage);
            fewer.keys.put(passage.id(), of(passage));
        });
        return fewer;
    }

    /// A key that stands for nothing, to show what one looks like: who copies it cites nothing.
    public String example() {
        return free("example", "");
    }

    private static String words(Passage passage) {
        return (passage.section().label() + "\n" + passage.text()).toLowerCase(Locale.ROOT);
    }

    private String free(String id, String taken) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            String key = key(id + "\n" + attempt);
            if (!passages.containsKey(key) && !taken.contains(key)) {
                return key;
            }
        }
        throw new IllegalArgumentException("no key is free for " + id + " beside " + passages.size() + " others");
    }

    private static String key(String seed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return "p" + digit(hash[0]) + consonant(hash[1]) + consonant(hash[2]) + digit(hash[3]);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int digit(byte hash) {
        return FIRST_DIGIT + Math.floorMod(hash, DIGITS);
    }

    private static char consonant(byte hash) {
        return CONSONANTS.charAt(Math.floorMod(hash, CONSONANTS.length()));
    }

    /// The key of a passage.
    ///
    /// @throws IllegalArgumentException if it has none
    public String of(Passage passage) {
        String key = keys.get(passage.id());
        if (key == null) {
            throw new IllegalArgumentException("passage " + passage.id() + " was not handed over");
        }
        return key;
    }

    /// The passage that a key stands for, in large or small letters.
    public Optional<Passage> passage(String key) {
        return Optional.ofNullable(passages.get(key.toLowerCase(Locale.ROOT)));
    }
}
