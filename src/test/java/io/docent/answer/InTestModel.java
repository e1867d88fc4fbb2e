package io.docent.answer;

import io.docent.model.LanguageModel;
import io.docent.model.Prompt;
import io.docent.model.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A model in the test's own process that writes what a function of the prompt says, five characters a token.
final class InTestModel implements LanguageModel {

    private static final Pattern PASSAGE =
            Pattern.compile("<passage key=\"([^\"]+)\">\n(.*?)\nText:\n(.*?)\n</passage \\1>", Pattern.DOTALL);

    private final Function<Prompt, String> writing;
    final List<Prompt> prompts = new ArrayList<>();

    InTestModel(Function<Prompt, String> writing) {
        this.writing = writing;
    }

    /// A passage as a prompt hands it over.
    record Handed(String key, String head, String text) {}

    static List<Handed> handed(Prompt prompt) {
        List<Handed> handed = new ArrayList<>();
        Matcher passage = PASSAGE.matcher(prompt.messages().get(1).text());
        while (passage.find()) {
            handed.add(new Handed(passage.group(1), passage.group(2), passage.group(3)));
        }
        return handed;
    }

    /// The key of the passage that holds these words, as far as a prompt leaves them as they are.
    static String keyOf(String words, Prompt prompt) {
        return handed(prompt).stream()
                .filter(each -> each.text().contains(PassageData.harmless(words)))
                .map(Handed::key)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no passage holds: " + words));
    }

    @Override
    public String name() {
        return "in-test";
    }

    @Override
    public Reply write(Prompt prompt, Listener listener) {
        prompts.add(prompt);
        String text = writing.apply(prompt);
        for (int at = 0; at < text.length(); at += 5) {
            if (listener.cancelled()) {
                throw new CancellationException("nobody listens");
            }
            listener.token(text.substring(at, Math.min(text.length(), at + 5)));
        }
        return new Reply(text, 100, 20);
    }
}
