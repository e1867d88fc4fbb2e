package io.docent.cli;

import io.docent.model.LanguageModel;
import io.docent.model.ModelFailure;
import io.docent.model.ModelSettings;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.Prompt;
import io.docent.model.RemoteModel;
import io.docent.model.Reply;
import java.util.List;

/// Calls a language model once with a tiny prompt and tells what came back.
final class LanguageModelCheck {

    /// Room for the thoughts of models that think before they write.
    private static final int MOST_TOKENS = 256;

    private static final Prompt TINY =
            new Prompt(List.of(new Prompt.Message(Prompt.Role.USER, "Answer with the word OK.")), MOST_TOKENS);

    private LanguageModelCheck() {}

    /// What came back.
    ///
    /// @param healthy whether the model answered
    /// @param text a line for the user
    record Outcome(boolean healthy, String text) {}

    static Outcome of(ModelSettings settings) {
        Endpoint endpoint = settings.endpoint();
        String model = endpoint.name() + " at " + endpoint.baseUrl();
        long start = System.nanoTime();
        try (RemoteModel remote = new RemoteModel(settings)) {
            Reply reply = remote.write(TINY, LanguageModel.Listener.NONE);
            long millis = (System.nanoTime() - start) / 1_000_000;
            return new Outcome(true, model + " answered in " + millis + " ms" + tokens(reply));
        } catch (ModelFailure e) {
            return new Outcome(false, model + ": " + e.getMessage() + " " + advice(e.kind()));
        }
    }

    private static String tokens(Reply reply) {
        return reply.promptTokens() < 0 || reply.completionTokens() < 0
                ? ""
                : ", " + reply.promptTokens() + " tokens read, " + reply.completionTokens() + " written";
    }

    private static String advice(ModelFailure.Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> "Start the model's server, or set model.baseUrl.";
            case UNAUTHORISED -> "Set DOCENT_MODEL_API_KEY (or the variable of model.apiKeyVariable) to a valid key.";
            case RATE_LIMITED, CIRCUIT_OPEN -> "Try again later, or look at the provider's limits for your key.";
            case REFUSED -> "Look at model.name, model.baseUrl and model.temperature.";
            case SERVER_ERROR -> "Look at the log of the model's server, or try again later.";
            case TIMEOUT -> "Try again once the model is loaded, or set model.firstTokenTimeout higher.";
            case CUT_OFF -> "Look at the log of the model's server, and at proxies on the way.";
            case EMPTY -> "Try another model.";
            case MALFORMED -> "Look at model.provider and model.baseUrl: another protocol is spoken there.";
        };
    }
}
