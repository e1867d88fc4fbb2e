package io.docent.web;

import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parameters behind an address's question mark, read strictly: each is known and stands there once.
final class QueryParameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    /// @param query as sent, or null where there is none
    /// @param known names that it may have
    QueryParameters(@Nullable String query, List<String> known) {
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = decode(parts[0], "");
            if (!known.contains(name)) {
                throw Refusal.invalid("/" + name, unknown(name, known));
            }
            String value = decode(parts.length == 2 ? parts[1] : "", "/" + name);
            if (values.put(name, CleanText.of(value, "/" + name)) != null) {
                throw Refusal.invalid("/" + name, "the parameter " + name + " is given more than once");
            }
        }
    }

    static QueryParameters of(Context context, String... known) {
        return new QueryParameters(context.queryString(), List.of(known));
    }

    /// The value, if there is one that is not empty.
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    int integer(String name, int least, int most, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // refused below, like a number out of range
        }
        throw Refusal.invalid(
                "/" + name,
                "%s must be a whole number from %d to %d, not \"%s\""
                        .formatted(name, least, most, CleanText.shortened(value)));
    }

    private static String decode(String encoded, String pointer) {
        try {
            String text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
            if (!text.contains("\uFFFD") || encoded.contains("%EF%BF%BD") || encoded.contains("%ef%bf%bd")) {
                return text;
            }
        } catch (IllegalArgumentException ignored) {
            // refused below, like bytes that are not UTF-8
        }
        throw Refusal.invalid(pointer, "this is not percent-encoded UTF-8: " + CleanText.shortened(encoded));
    }

    private static String unknown(String name, List<String> known) {
        if (known.isEmpty()) {
            return "this address takes no parameters, but has \"" + CleanText.shortened(name) + "\"";
        }
        return "there is no parameter \"%s\"; %s"
                .formatted(
                        CleanText.shortened(name),
                        Nearest.to(name, known)
                                .map(nearest -> "did you mean \"" + nearest + "\"?")
                                .orElse("known are " + String.join(", ", known)));
    }
}
