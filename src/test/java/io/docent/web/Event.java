package io.docent.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A server-sent event, as a client reads it.
record Event(String id, String name, JsonNode data) {

    static List<Event> parse(String body) {
        List<Event> events = new ArrayList<>();
        for (String block : body.split("\n\n")) {
            if (!block.startsWith(":")) {
                events.add(new Event(field(block, "id"), field(block, "event"), Client.json(field(block, "data"))));
            }
        }
        return events;
    }

    private static String field(String block, String name) {
        return Arrays.stream(block.split("\n"))
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("an event lacks " + name + ": " + block));
    }
}
