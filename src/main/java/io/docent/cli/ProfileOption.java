package io.docent.cli;

import io.docent.app.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option `--profile` of commands that may ask a language model.
final class ProfileOption {

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "Use the language model of this profile in docent.yaml.")
    private @Nullable String profile;

    /// @throws io.docent.problem.ProblemException if there is no such profile
    Settings applied(Settings settings) {
        return profile == null ? settings : settings.withProfile(profile);
    }
}
