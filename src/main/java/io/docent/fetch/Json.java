package io.docent.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docent.fetch.FetchFailure.Kind;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Reads services' JSON.
final class Json {

    /// What stands for a reply that is not there.
    static final byte[] NOTHING = {'{', '}'};

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// @param service whose reply it is
    /// @throws FetchFailure if it is not JSON
    static JsonNode read(byte[] reply, Service service) {
        try {
            return MAPPER.readTree(reply);
        } catch (IOException e) {
            throw new FetchFailure(Kind.REFUSED, service.title() + " sent what is not whole JSON");
        }
    }

    /// The entries of a list; none where there is no list.
    static Stream<JsonNode> each(JsonNode list) {
        return list.isArray() ? StreamSupport.stream(list.spliterator(), false) : Stream.empty();
    }
}
