package io.docent.app;

import java.nio.file.Path;

/// Where Docent keeps things.
///
/// @param corpus folder of the sources
/// @param index folder of the indexes
/// @param web folder of the page
/// @param cache folder for what is unpacked once
public record Settings(Path corpus, Path index, Path web, Path cache) {

    /// The usual folders below Docent's own.
    public static Settings in(Path home) {
        return new Settings(
                home.resolve("corpus"), home.resolve("index"), home.resolve("web"), home.resolve(".docent"));
    }

    /// The folders below the one that the launcher names (`docent.home`), or else below the working folder.
    public static Settings fromSystem() {
        return in(Path.of(System.getProperty("docent.home", "")).toAbsolutePath());
    }
}
