package io.docent.settings;

import io.docent.model.ModelSettings;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The language models that are set: one in use, if any, and one for each profile.
///
/// @param chosen the one in use
/// @param profiles by name
public record Models(Optional<ModelSettings> chosen, Map<String, ModelSettings> profiles) {

    /// No model.
    public static final Models NONE = new Models(Optional.empty(), Map.of());

    public Models {
        profiles = Map.copyOf(profiles);
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
        return new Models(Optional.of(model), profiles);
    }
}
