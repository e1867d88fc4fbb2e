package io.docent.settings;

import io.docent.model.ApiKey;
import io.docent.model.ModelSettings;
import io.docent.model.ModelSettings.Endpoint;
import io.docent.model.ModelSettings.Limits;
import io.docent.model.ModelSettings.OnUnsupported;
import io.docent.model.ModelSettings.Tries;
import io.docent.model.ModelSettings.Waits;
import io.docent.model.Provider;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads which model is set.
final class ModelReader {

    private static final int MOST_TOKENS = 100_000_000;

    private final Values values;

    ModelReader(Values values) {
        this.values = values;
    }

    /// The model, or nothing where no provider is set.
    Optional<ModelSettings> read() {
        if (values.text(Setting.MODEL_PROVIDER).isEmpty()) {
            for (Setting useless : List.of(Setting.MODEL_NAME, Setting.MODEL_BASE_URL)) {
                if (!values.text(useless).isEmpty()) {
                    throw values.problem(
                            useless,
                            "a model is set without its provider",
                            "set model.provider (or its variable), too");
                }
            }
            return Optional.empty();
        }
        return Optional.of(new ModelSettings(
                endpoint(),
                limits(),
                waits(),
                tries(),
                values.choice(Setting.MODEL_ON_UNSUPPORTED, OnUnsupported.class)));
    }

    private Endpoint endpoint() {
        Provider provider = values.choice(Setting.MODEL_PROVIDER, Provider.class);
        String name = values.text(Setting.MODEL_NAME);
        if (name.isEmpty()) {
            throw values.problem(Setting.MODEL_NAME, "model.name is missing", "say which model the provider is to use");
        }
        return new Endpoint(provider, baseUrl(provider), name, key());
    }

    private String baseUrl(Provider provider) {
        return values.text(Setting.MODEL_BASE_URL).isEmpty()
                ? provider.address()
                : values.address(Setting.MODEL_BASE_URL);
    }

    private ApiKey key() {
        String variable = values.text(Setting.MODEL_API_KEY_VARIABLE);
        if (!variable.matches("[A-Z][A-Z0-9_]*")) {
            throw values.wrong(
                    Setting.MODEL_API_KEY_VARIABLE,
                    "the name of an environment variable that holds the key, such as OPENAI_API_KEY; never the key itself");
        }
        return new ApiKey(values.variable(variable));
    }

    private Limits limits() {
        Limits limits = new Limits(
                temperature(),
                values.integer(Setting.MODEL_MAX_TOKENS, 1, MOST_TOKENS),
                values.integer(Setting.MODEL_CONTEXT_TOKENS, 512, MOST_TOKENS));
        if (limits.maxTokens() >= limits.contextTokens()) {
            throw values.problem(
                    Setting.MODEL_MAX_TOKENS,
                    "model.maxTokens leaves no room for the question and its passages",
                    "set it lower, or model.contextTokens higher");
        }
        return limits;
    }

    private @Nullable Double temperature() {
        return values.text(Setting.MODEL_TEMPERATURE).equals("none")
                ? null
                : (Double) values.decimal(Setting.MODEL_TEMPERATURE, 0, 2);
    }

    private Waits waits() {
        return new Waits(
                values.duration(Setting.MODEL_CONNECT_TIMEOUT),
                values.duration(Setting.MODEL_FIRST_TOKEN_TIMEOUT),
                values.duration(Setting.MODEL_TOKEN_TIMEOUT),
                values.duration(Setting.MODEL_TOTAL_TIMEOUT));
    }

    private Tries tries() {
        return new Tries(
                values.integer(Setting.MODEL_RETRIES, 0, 10),
                values.duration(Setting.MODEL_RETRY_PAUSE),
                values.duration(Setting.MODEL_MAX_RETRY_AFTER),
                values.integer(Setting.MODEL_REST_AFTER, 1, 1000),
                values.duration(Setting.MODEL_REST));
    }
}
