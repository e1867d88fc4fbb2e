package io.docent.settings;

import io.docent.model.EmbeddingSettings;
import io.docent.model.ModelSettings;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The models that are set: a language model in use, if any, and one for each profile; and an embedding model on
/// another
/// machine, if any.
///
/// @param chosen the one in use
/// @param profiles by name
/// @param embedding the embedding model; empty for the one that ships with Docent
public record Models(
        Optional<ModelSettings> chosen, Map<String, ModelSettings> profiles, Optional<EmbeddingSettings> embedding) {

    /// No model.
    public static final Models NONE = new Models(Optional.empty(), Map.of());

    public Models {
        profiles = Map.copyOf(profiles);
    }

    /// Language models, and the embedding model that ships with Docent.
    public Models(Optional<ModelSettings> chosen, Map<String, ModelSettings> profiles) {
        this(chosen, profiles, Optional.empty());
    }

    /// The same with another in use.
    ///
    /// @throws ProblemException if no profile has this name
    public Models choose(String profile) {
        ModelSettings model = profiles.get(profile);
        if (model == null) {
            String known = profiles.isEmpty()
                    ? "add it to docent.yaml below \"profiles\""
                    : "choose one of: " + String.join(", ", new TreeMap<>(profiles).keySet());
            throw new ProblemException(new Problem("there is no profile of this name", "profile " + profile, known));
        }
        return new Models(Optional.of(model), profiles, embedding);
    }
}
