package io.docent.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/// Docent's version, from the jar's manifest.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"docent " + text() + ", Java " + Runtime.version()};
    }

    static String text() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
