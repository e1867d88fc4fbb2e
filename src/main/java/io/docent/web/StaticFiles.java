package io.docent.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.staticfiles.ResourceHandler;
import io.javalin.http.staticfiles.StaticFileConfig;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// The page's files, as they lie in one folder, and the libraries that it loads. Nothing else is reached, and no
/// hidden file.
///
/// Browsers ask again each time (`no-cache`) and mostly hear that nothing changed: a page that was updated is
/// never mixed from old and new files.
final class StaticFiles implements ResourceHandler {

    private final Path folder;

    StaticFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public boolean canHandle(Context context) {
        return find(context.path()).isPresent();
    }

    @Override
    public boolean handle(Context context) {
        Optional<URL> file = find(context.path());
        file.ifPresent(found -> send(context, found));
        return file.isPresent();
    }

    @Override
    public Set<RouteRole> resourceRouteRoles(Context context) {
        return Set.of();
    }

    @Override
    public boolean addStaticFileConfig(StaticFileConfig config) {
        return false;
    }

    /// The file or library that an address names.
    Optional<URL> find(String address) {
        return PageLibraries.find(address).or(() -> inFolder(address));
    }

    private Optional<URL> inFolder(String address) {
        try {
            String path = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
            String name = path.equals("/") ? "index.html" : path.substring(1);
            for (String segment : name.split("/", -1)) {
                if (segment.isEmpty() || segment.startsWith(".") || segment.contains("\\")) {
                    return Optional.empty();
                }
            }
            Path file = folder.resolve(name);
            boolean inside = Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath());
            return inside ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (IllegalArgumentException | IOException ignored) {
            return Optional.empty();
        }
    }

    private static void send(Context context, URL file) {
        try (InputStream content = file.openStream()) {
            byte[] bytes = content.readAllBytes();
            String tag = tag(bytes);
            context.attribute(AccessLog.ROUTE, "/*");
            context.header(Header.ETAG, tag);
            String known = context.header(Header.IF_NONE_MATCH);
            if (known != null && known.contains(tag.substring(2))) {
                context.status(304);
            } else {
                context.contentType(MediaTypes.of(file.getPath())).result(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Weak, because the same tag stands for the file and for its compressed form.
    private static String tag(byte[] bytes) {
        String hash = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(bytes));
        return "W/\"" + hash.substring(0, 22) + "\"";
    }
}
