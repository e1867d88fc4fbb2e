package io.docent.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// The fields of a JSON object, read with their types; a null counts as a field that is not there.
///
/// Whatever is wrong is refused with a JSON pointer to it.
final class Fields {

    private final ObjectNode object;
    private final String pointer;

    /// @param pointer to the object
    /// @param known names that the object may have
    Fields(ObjectNode object, String pointer, List<String> known) {
        this.object = object;
        this.pointer = pointer;
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!known.contains(field.getKey())) {
                throw Refusal.invalid(at(field.getKey()), unknown(field.getKey(), known));
            }
        }
    }

    /// JSON pointer to a field.
    String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    Optional<String> text(String name) {
        return value(name).map(node -> text(node, at(name)));
    }

    @Nullable
    Integer integer(String name, int least, int most) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        JsonNode node = value.get();
        if (!node.isIntegralNumber()) {
            throw Refusal.invalid(at(name), name + " must be a whole number, not " + describe(node));
        }
        if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            throw Refusal.invalid(at(name), "%s must be from %d to %d".formatted(name, least, most));
        }
        return node.intValue();
    }

    Optional<Boolean> truth(String name) {
        return value(name).map(node -> {
            if (!node.isBoolean()) {
                throw Refusal.invalid(at(name), name + " must be true or false, not " + describe(node));
            }
            return node.booleanValue();
        });
    }

    Optional<Fields> object(String name, List<String> known) {
        return value(name).map(node -> object(node, at(name), known));
    }

    /// The items of a list, each read with a pointer to it; empty where there is no list.
    <T> List<T> list(String name, int most, BiFunction<JsonNode, String, T> item) {
        Optional<JsonNode> value = value(name);
        if (value.isEmpty()) {
            return List.of();
        }
        JsonNode array = value.get();
        if (!array.isArray()) {
            throw Refusal.invalid(at(name), name + " must be a list, not " + describe(array));
        }
        if (array.size() > most) {
            throw Refusal.invalid(at(name), "%s may have %d items, not %d".formatted(name, most, array.size()));
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            items.add(item.apply(array.get(i), at(name) + "/" + i));
        }
        return items;
    }

    static String text(JsonNode node, String pointer) {
        if (!node.isTextual()) {
            throw Refusal.invalid(pointer, "this must be text, not " + describe(node));
        }
        return CleanText.of(node.textValue(), pointer);
    }

    static Fields object(JsonNode node, String pointer, List<String> known) {
        if (node instanceof ObjectNode object) {
            return new Fields(object, pointer, known);
        }
        throw Refusal.invalid(pointer, "this must be an object, not " + describe(node));
    }

    /// "a number", "null", "a list".
    static String describe(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "text";
            case NUMBER, BOOLEAN -> "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
            case NULL -> "null";
            case MISSING -> "nothing";
        };
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }

    private static String unknown(String name, List<String> known) {
        return "there is no field \"%s\"; %s"
                .formatted(
                        CleanText.shortened(name),
                        Nearest.to(name, known)
                                .map(nearest -> "did you mean \"" + nearest + "\"?")
                                .orElse("known are " + String.join(", ", known)));
    }
}
