package io.docent.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a [ScriptedModel] answers at `/v1/embeddings`, in OpenAI's form.
public final class Vectors {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Vectors() {}

    /// The texts of a request.
    public static List<String> texts(ModelRequest request) {
        JsonNode input = request.json().path("input");
        List<String> texts = new ArrayList<>();
        if (input.isTextual()) {
            texts.add(input.asText());
        }
        input.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /// A vector for each text, in order.
    public static Script of(ModelRequest request, Function<String, float[]> model) {
        return raw(response(texts(request).stream().map(model).toList()));
    }

    static ObjectNode response(List<float[]> vectors) {
        ObjectNode response = JSON.createObjectNode().put("object", "list").put("model", "scripted");
        ArrayNode data = response.putArray("data");
        for (int i = 0; i < vectors.size(); i++) {
            ObjectNode entry = data.addObject().put("object", "embedding").put("index", i);
            ArrayNode numbers = entry.putArray("embedding");
            for (float value : vectors.get(i)) {
                numbers.add(value);
            }
        }
        response.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
        return response;
    }

    static Script raw(ObjectNode response) {
        return raw(response.toString());
    }

    static Script raw(String body) {
        return Script.of(new Script.Step.Raw(body));
    }
}
