package io.docent.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;

/// Refuses requests that reach a server bound to the loopback interface under a foreign name: a web page whose
/// name was made to resolve to this machine (DNS rebinding) would otherwise read what only its user may.
final class HostGuard implements Handler {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final boolean loopback;

    /// @param host the name or address that the server is bound to
    HostGuard(String host) {
        try {
            this.loopback = InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host " + host + " must be a name or address of this machine", e);
        }
    }

    @Override
    public void handle(Context context) {
        String name = context.req().getServerName();
        if (loopback && !OWN_NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            throw new Refusal(
                    ProblemType.FOREIGN_HOST,
                    "it is reached as localhost, 127.0.0.1 or [::1], not as " + name
                            + "; to serve other machines, start it with --host");
        }
    }
}
