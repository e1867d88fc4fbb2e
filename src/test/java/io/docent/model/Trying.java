package io.docent.model;

import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.Limits;
import io.docent.model.ModelSettings.OnUnsupported;
import io.docent.model.ModelSettings.Tries;
import io.docent.model.ModelSettings.Waits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Settings and time for tests of a model that fails.
final class Trying {

    static final String KEY = "sk-very-secret-0123456789";
    static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    static final Prompt PROMPT = new Prompt(
            List.of(
                    new Prompt.Message(Prompt.Role.SYSTEM, "Be brief"),
                    new Prompt.Message(Prompt.Role.USER, "What is PFS?")),
            77);

    private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

    /// A model that does not sleep between tries.
    RemoteModel model(ModelSettings settings) {
        return new RemoteModel(settings, new Pausing(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1), slept::add));
    }

    /// How long it would have slept.
    Duration slept() {
        return slept.stream().reduce(Duration.ZERO, Duration::plus);
    }

    static Endpoint endpoint(Protocol protocol, ScriptedModel scripted) {
        return switch (protocol) {
            case OPENAI -> new Endpoint(Provider.OPENAI, scripted.openAi().toString(), "scripted", new ApiKey(KEY));
            case OLLAMA -> new Endpoint(Provider.OLLAMA, scripted.ollama().toString(), "scripted", new ApiKey(KEY));
        };
    }

    static ModelSettings settings(Endpoint endpoint) {
        return new ModelSettings(
                endpoint,
                Limits.USUAL,
                Waits.USUAL,
                new Tries(2, Duration.ofMillis(400), Duration.ofSeconds(20), 50, Duration.ofSeconds(30)),
                OnUnsupported.MARK);
    }

    static ModelSettings impatient(Endpoint endpoint) {
        ModelSettings usual = settings(endpoint);
        Waits waits = new Waits(
                Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofSeconds(20));
        return new ModelSettings(endpoint, usual.limits(), waits, usual.tries(), usual.onUnsupported());
    }

    /// @param total for the whole call
    static ModelSettings within(Endpoint endpoint, Duration total) {
        ModelSettings usual = settings(endpoint);
        Waits waits = new Waits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(60), total);
        return new ModelSettings(endpoint, usual.limits(), waits, usual.tries(), usual.onUnsupported());
    }

    static ModelSettings tries(ModelSettings settings, Tries tries) {
        return new ModelSettings(
                settings.endpoint(), settings.limits(), settings.waits(), tries, settings.onUnsupported());
    }
}
