package io.docent.web;

import java.net.URL;
import java.util.Map;
import java.util.Optional;

/// The libraries that the page loads, each one file of its jar under an address without a version.
///
/// A map and not a folder of the class path: these jars have no entries for their folders, and of what else
/// lies in them nothing is wanted.
final class PageLibraries {

    private static final Map<String, String> RESOURCES =
            Map.of("/lib/echarts.mjs", "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.esm.min.mjs");

    private PageLibraries() {}

    static Optional<URL> find(String address) {
        return Optional.ofNullable(RESOURCES.get(address)).map(PageLibraries.class::getResource);
    }
}
