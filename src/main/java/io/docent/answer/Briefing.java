package io.docent.answer;

import io.docent.cite.Keys;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import io.docent.model.Prompt;
import io.docent.model.Prompt.Message;
import io.docent.model.Prompt.Role;
import io.docent.retrieve.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a model is told: the rules, the passages that fit, the question.
///
/// @param prompt to send
/// @param keys under which passages were handed over
/// @param handed the passages that fit, best first
/// @param leftOut how many did not
record Briefing(Prompt prompt, Keys keys, List<Passage> handed, int leftOut) {

    private static final Template RULES = Template.load("writing.txt", "example", "words");
    private static final Template QUESTION = Template.load("question.txt", "passages", "question");
    private static final Template RETRY = Template.load("retry.txt", "problems");

    /// Every message costs a few tokens beyond its words.
    private static final int MARGIN = 64;

    private static final int MOST_WORDS = 180;

    /// Chooses from the best on what fits whole: a passage that does not is left out, a shorter one after it
    /// may stand.
    ///
    /// @param passages best first, with different ids
    static Briefing of(Question question, List<Passage> passages, Generation generation, PassageIndex index) {
        Keys keys = Keys.of(passages);
        PassageData data = new PassageData(index, keys);
        String rules = RULES.fill(Map.of("example", keys.example(), "words", String.valueOf(MOST_WORDS)));
        String asked = PassageData.harmless(question.text());
        int room = generation.contextTokens()
                - generation.maxTokens()
                - Tokens.in(rules)
                - Tokens.in(QUESTION.fill(Map.of("passages", "", "question", asked)))
                - MARGIN;
        List<Passage> handed = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        for (Passage passage : passages) {
            String block = data.of(passage);
            int cost = Tokens.in(block) + 2;
            if (cost <= room) {
                room -= cost;
                handed.add(passage);
                blocks.add(block);
            }
        }
        String words = QUESTION.fill(Map.of("passages", String.join("\n\n", blocks), "question", asked));
        Prompt prompt = new Prompt(
                List.of(new Message(Role.SYSTEM, rules), new Message(Role.USER, words)), generation.maxTokens());
        return new Briefing(prompt, keys.only(handed), List.copyOf(handed), passages.size() - handed.size());
    }

    /// The prompt that asks for the whole answer again.
    ///
    /// @param reply what the model wrote
    /// @param problems what is wrong with it, a line each
    Prompt again(String reply, List<String> problems) {
        List<Message> messages = new ArrayList<>(prompt.messages());
        messages.add(new Message(Role.ASSISTANT, reply));
        messages.add(new Message(Role.USER, RETRY.fill(Map.of("problems", String.join("\n", problems)))));
        return new Prompt(messages, prompt.maxTokens());
    }
}
