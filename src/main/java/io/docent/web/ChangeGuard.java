package io.docent.web;

import io.docent.library.Curators;
import io.javalin.http.Context;
import io.javalin.http.Header;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides who may change the corpus. A form on any page of the web can send files here from its reader's
/// browser, so what other pages send is refused, whoever its reader is.
final class ChangeGuard {

    /// What a browser says of requests by a page of this server, or by its user directly.
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    /// Headers by which a proxy says that it stands between the client and this server.
    private static final List<String> PROXIES = List.of("Forwarded", "X-Forwarded-For", "Via");

    private final Curators curators;

    ChangeGuard(Curators curators) {
        this.curators = curators;
    }

    /// @throws Refusal if the client may not change the corpus, or another site's page asks in its name
    void check(Context context) {
        checkSite(context);
        objection(context).ifPresent(why -> {
            throw new Refusal(
                    ProblemType.CHANGES_OFF,
                    why,
                    "`changes: %s` in docent.yaml allows it".formatted(curators == Curators.NONE ? "local" : "all"));
        });
    }

    /// Why the client may not change the corpus; empty where it may.
    Optional<String> objection(Context context) {
        return switch (curators) {
            case ALL -> Optional.empty();
            case NONE -> Optional.of("this server does not change its corpus (`changes: none`)");
            case LOCAL ->
                isLocal(context.req())
                        ? Optional.empty()
                        : Optional.of("only who sits at the server's own machine may change the corpus there, as "
                                + "localhost and not through a proxy (`changes: local`)");
        };
    }

    /// Browsers tell where a request comes from; older ones name its origin alone, and other programs neither.
    private static void checkSite(Context context) {
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header(Header.ORIGIN);
        boolean own = site == null ? origin == null || isOwn(origin, context) : OWN_SITES.contains(site);
        if (!own) {
            throw new Refusal(
                    ProblemType.CROSS_SITE,
                    "the corpus is changed from Docent's own page or by programs, not from a page of another site");
        }
    }

    private static boolean isOwn(String origin, Context context) {
        String host = context.header(Header.HOST);
        return host != null && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host);
    }

    /// Whether the client runs on this machine. One that reaches it by a name that somebody else can make
    /// resolve to it, or through a proxy, may be anybody.
    private static boolean isLocal(HttpServletRequest request) {
        return PROXIES.stream().noneMatch(name -> request.getHeader(name) != null)
                && isOwnName(request.getServerName())
                && isThisMachine(request.getRemoteAddr(), request.getLocalAddr());
    }

    private static boolean isOwnName(String name) {
        String host = name.toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static boolean isThisMachine(@Nullable String client, @Nullable String server) {
        try {
            return client != null && (InetAddress.getByName(client).isLoopbackAddress() || client.equals(server));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
