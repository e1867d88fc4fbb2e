package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.model.ModelRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The passages that a request to a model hands over, as the model sees them, and the key of each.
///
/// @param keys by the passage's id
record Handed(Map<String, String> keys) {

    private static final Pattern PASSAGE =
            Pattern.compile("<passage key=\"([^\"]+)\">\n.*?\nText:\n(.*?)\n</passage \\1>", Pattern.DOTALL);

    Handed {
        keys = Map.copyOf(keys);
    }

    /// @param all passages that may be among them
    static Handed in(ModelRequest request, Collection<Passage> all) {
        Map<String, List<Passage>> byText = new LinkedHashMap<>();
        all.forEach(passage -> byText.computeIfAbsent(letters(passage.text()), text -> new ArrayList<>())
                .add(passage));
        Map<String, String> keys = new LinkedHashMap<>();
        Matcher passage = PASSAGE.matcher(request.lastMessage());
        while (passage.find()) {
            String key = passage.group(1);
            byText.getOrDefault(letters(passage.group(2)), List.of()).stream()
                    .filter(each -> !keys.containsKey(each.id()))
                    .findFirst()
                    .ifPresent(each -> keys.put(each.id(), key));
        }
        return new Handed(keys);
    }

    /// Whether a request asks for an answer; others ask for a follow-up to be completed.
    static boolean isIn(ModelRequest request) {
        return PASSAGE.matcher(request.lastMessage()).find();
    }

    boolean holds(Passage passage) {
        return keys.containsKey(passage.id());
    }

    /// The mark that cites a passage.
    String mark(String passageId) {
        String key = keys.get(passageId);
        if (key == null) {
            throw new AssertionError("the model was not given " + passageId);
        }
        return "[" + key + "]";
    }

    /// What a prompt never changes of a text.
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
