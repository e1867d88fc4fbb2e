package io.docent.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.model.ModelFailure.Kind;
import io.docent.model.ModelSettings.Endpoint;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/// Says in a plain sentence what went wrong, and of what kind it is.
///
/// No failure has a cause: what libraries and providers put into their messages may hold the key or the
/// question.
final class Failures {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_OF_A_REASON = 200;
    private static final List<Class<? extends Throwable>> NO_WAY = List.of(
            ConnectException.class,
            NoRouteToHostException.class,
            UnknownHostException.class,
            HttpConnectTimeoutException.class,
            UnresolvedAddressException.class,
            SSLException.class);

    private final Endpoint endpoint;
    private final String what;

    /// @param what is called: "language model"
    Failures(Endpoint endpoint, String what) {
        this.endpoint = endpoint;
        this.what = what;
    }

    /// A failure that needs no particulars.
    ModelFailure of(Kind kind) {
        return new ModelFailure(kind, sentence(kind));
    }

    private String sentence(Kind kind) {
        String sentence = switch (kind) {
            case UNREACHABLE -> "No connection to the " + what + " at " + endpoint.baseUrl() + ".";
            case UNAUTHORISED -> "The " + what + "'s provider refused the key.";
            case RATE_LIMITED -> "The " + what + "'s provider takes no more requests at the moment.";
            case REFUSED -> "The " + what + "'s provider refused the request.";
            case SERVER_ERROR -> "The " + what + "'s provider failed.";
            case TIMEOUT -> "The " + what + " took too long.";
            case CUT_OFF -> "The " + what + "'s reply broke off.";
            case EMPTY -> "The " + what + "'s reply was empty.";
            case MALFORMED -> "The " + what + "'s reply could not be read.";
            case CIRCUIT_OPEN -> "The " + what + " failed several times and is left alone for a while.";
        };
        return endpoint.key().scrub(sentence);
    }

    /// No key where the provider wants one.
    ModelFailure noKey() {
        return new ModelFailure(Kind.UNAUTHORISED, "There is no key for the " + what + ".");
    }

    /// Nothing came in time.
    ///
    /// @param alive whether anything came before
    ModelFailure late(boolean alive) {
        return new ModelFailure(
                Kind.TIMEOUT,
                alive
                        ? "The " + what + " stopped in the middle of its reply."
                        : "The " + what + " did not answer in time.");
    }

    /// The provider answered with an error.
    ModelFailure refused(int status, String body) {
        Kind kind = kind(status);
        String sentence = sentence(kind);
        String stem = sentence.substring(0, sentence.length() - 1) + " (HTTP " + status + ")";
        String reason = kind == Kind.REFUSED ? reason(body) : "";
        return new ModelFailure(kind, reason.isEmpty() ? stem + "." : stem + ": " + reason);
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 401, 403 -> Kind.UNAUTHORISED;
            case 408, 504 -> Kind.TIMEOUT;
            case 429 -> Kind.RATE_LIMITED;
            default -> status >= 500 ? Kind.SERVER_ERROR : Kind.REFUSED;
        };
    }

    /// What the provider says is wrong ("model not found"), in one short line.
    private String reason(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            JsonNode error = (root.isArray() ? root.path(0) : root).path("error");
            String said =
                    error.isTextual() ? error.asText() : error.path("message").asText("");
            String line = endpoint.key().scrub(said).replaceAll("\\s+", " ").strip();
            return line.length() > MOST_OF_A_REASON ? line.substring(0, MOST_OF_A_REASON) + " …" : line;
        } catch (JacksonException e) {
            return "";
        }
    }

    /// The response ended without a reply.
    ModelFailure ended(Event.Ended.Sort sort) {
        return of(
                switch (sort) {
                    case NOTHING -> Kind.EMPTY;
                    case NO_EVENTS -> Kind.MALFORMED;
                    case EVENTS -> Kind.CUT_OFF;
                });
    }

    /// Something was thrown.
    ModelFailure broken(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException) {
                return of(Kind.MALFORMED);
            }
            if (isNoWay(cause)) {
                return of(Kind.UNREACHABLE);
            }
            if (cause instanceof IOException && cause.getCause() == null) {
                return of(Kind.CUT_OFF);
            }
        }
        return of(Kind.SERVER_ERROR);
    }

    private static boolean isNoWay(Throwable cause) {
        return NO_WAY.stream().anyMatch(kind -> kind.isInstance(cause));
    }
}
