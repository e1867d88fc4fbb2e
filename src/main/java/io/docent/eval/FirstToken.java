package io.docent.eval;

import io.docent.answer.Answering;
import io.docent.answer.Ask;
import io.docent.answer.Progress;
import io.docent.index.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// Times what Docent adds to a language model's own first token.
///
/// @param model that writes
/// @param answering in the words of that model
public record FirstToken(PromptModel model, Answering answering) {

    /// Milliseconds from the model's sending its first token until Docent gives its first token to
    /// whoever follows the answer. Questions that the model is not asked, since the corpus does not
    /// answer them, are not among them.
    ///
    /// @param questions asked in turn, from the start again after the last
    /// @param count how many answers are timed, after a tenth as many that are not
    public List<Double> times(List<String> questions, int count) {
        List<Double> times = new ArrayList<>();
        int warm = count / 10;
        for (int i = 0; i < 3 * count && times.size() < count + warm; i++) {
            long before = model.firstToken();
            long first = first(questions.get(i % questions.size()));
            if (model.firstToken() != before) {
                times.add((first - model.firstToken()) / 1e6);
            }
        }
        return List.copyOf(times.subList(Math.min(warm, times.size()), times.size()));
    }

    private long first(String question) {
        AtomicLong first = new AtomicLong();
        Progress following = new Progress() {
            @Override
            public void token(String text) {
                first.compareAndSet(0, System.nanoTime());
            }
        };
        answering.ask(new Ask(question, List.of(), Ask.Mode.GENERATIVE, Filter.NONE, Ask.DEFAULT_PASSAGES), following);
        return first.get();
    }
}
