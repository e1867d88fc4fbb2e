package io.docent.model;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which text each vector of a response belongs to. OpenAI's protocol numbers them (`index`), and a server that
/// works on several texts at a time may send them as they come; LangChain4j takes them for sorted.
final class VectorOrder {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VectorOrder() {}

    /// The vectors in the order of their texts; empty where there are not as many as texts, or where their
    /// numbers are not those of the texts.
    ///
    /// @param response the body that the vectors were read from
    /// @param count how many texts there are
    static Optional<List<float[]>> sorted(List<float[]> vectors, String response, int count) {
        Optional<List<Integer>> numbers = numbers(response, count);
        if (vectors.size() != count || numbers.isEmpty()) {
            return Optional.empty();
        }
        float[][] sorted = new float[count][];
        for (int i = 0; i < count; i++) {
            sorted[numbers.get().get(i)] = vectors.get(i);
        }
        return Arrays.stream(sorted).allMatch(each -> each != null) ? Optional.of(List.of(sorted)) : Optional.empty();
    }

    private static Optional<List<Integer>> numbers(String response, int count) {
        try {
            List<Integer> numbers = new ArrayList<>();
            for (JsonNode entry : JSON.readTree(response).path("data")) {
                int number = entry.path("index").asInt(entry.has("index") ? -1 : numbers.size());
                if (number < 0 || number >= count) {
                    return Optional.empty();
                }
                numbers.add(number);
            }
            return numbers.size() == count ? Optional.of(numbers) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
