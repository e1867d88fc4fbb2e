package io.docent.fetch;

import io.docent.fetch.FetchFailure.Kind;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in a plain sentence why a service did not give what it was asked for. Of its own words only those are
/// repeated that it marks as an error, without the key, which NCBI prints beside them.
final class Refusals {

    private static final int MOST_OF_A_REASON = 160;
    private static final Pattern REASON =
            Pattern.compile("(?s)<ERROR>(.*?)</ERROR>|\"(?:error|errMsg|message)\"\\s*:\\s*\"([^\"]*)\"");

    /// NCBI passes on failures of the machines behind it as if the request were wrong.
    private static final Pattern PASSED_ON = Pattern.compile("proxy_stream\\(\\)|Failed to connect to");

    private final Service service;
    private final FetchSettings settings;

    Refusals(Service service, FetchSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /// @param does what the service does, without its name: "failed"
    FetchFailure of(Kind kind, String does) {
        return new FetchFailure(kind, service.title() + " " + does);
    }

    FetchFailure unreachable() {
        return new FetchFailure(
                Kind.UNREACHABLE,
                "no connection to " + service.title() + " ("
                        + settings.addresses().of(service) + ")");
    }

    /// The reply has a status that is neither 2xx, 3xx nor 404.
    FetchFailure refused(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String said = new String(response.body(), StandardCharsets.UTF_8);
        Kind kind = status == 400 && PASSED_ON.matcher(said).find() ? Kind.TROUBLE : kind(status);
        String does = switch (kind) {
            case BUSY -> "takes no more requests at the moment";
            case TROUBLE -> "failed";
            case UNREACHABLE, REFUSED -> "refused the request";
        };
        String reason = kind == Kind.REFUSED ? reason(said) : "";
        return new FetchFailure(
                kind,
                service.title() + " " + does + " (HTTP " + status + ")" + (reason.isEmpty() ? "" : ": " + reason),
                response.headers().firstValue("Retry-After").orElse("").strip());
    }

    private static Kind kind(int status) {
        return switch (status) {
            case 429, 503 -> Kind.BUSY;
            case 408, 500, 502, 504 -> Kind.TROUBLE;
            default -> Kind.REFUSED;
        };
    }

    private String reason(String said) {
        Matcher reason = REASON.matcher(said);
        if (!reason.find()) {
            return "";
        }
        String words = reason.group(1) == null ? reason.group(2) : reason.group(1);
        String line = settings.key()
                .scrub(words.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip());
        return line.length() > MOST_OF_A_REASON ? line.substring(0, MOST_OF_A_REASON) + " …" : line;
    }
}
