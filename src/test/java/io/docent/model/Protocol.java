package io.docent.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// How a [ScriptedModel] puts what it says on the wire.
enum Protocol {
    /// `/v1/chat/completions`: server-sent events, or one object.
    OPENAI {
        @Override
        String piece(String text) {
            return event(chunk("{\"role\":\"assistant\",\"content\":" + quoted(text) + "}", "null"));
        }

        @Override
        String end(Script.Step.Finish finish) {
            String counts = "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,"
                    + "\"model\":\"scripted\",\"choices\":[],\"usage\":" + usage(finish) + "}";
            return event(chunk("{}", "\"stop\"")) + event(counts) + event("[DONE]");
        }

        @Override
        String whole(String text, Script.Step.Finish finish) {
            return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"scripted\","
                    + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":" + quoted(text)
                    + "},\"finish_reason\":\"stop\"}],\"usage\":" + usage(finish) + "}";
        }

        @Override
        String mediaType() {
            return "text/event-stream";
        }

        private static String event(String data) {
            return "data: " + data + "\n\n";
        }

        private static String chunk(String delta, String reason) {
            return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"scripted\","
                    + "\"choices\":[{\"index\":0,\"delta\":" + delta + ",\"finish_reason\":" + reason + "}]}";
        }

        private static String usage(Script.Step.Finish finish) {
            int total = finish.promptTokens() + finish.completionTokens();
            return "{\"prompt_tokens\":" + finish.promptTokens() + ",\"completion_tokens\":" + finish.completionTokens()
                    + ",\"total_tokens\":" + total + "}";
        }
    },
    /// `/api/chat`: a JSON object a line, or one object.
    OLLAMA {
        @Override
        String piece(String text) {
            return object(text).put("done", false) + "\n";
        }

        @Override
        String end(Script.Step.Finish finish) {
            return whole("", finish) + "\n";
        }

        @Override
        String whole(String text, Script.Step.Finish finish) {
            return object(text)
                    .put("done", true)
                    .put("done_reason", "stop")
                    .put("prompt_eval_count", finish.promptTokens())
                    .put("eval_count", finish.completionTokens())
                    .toString();
        }

        @Override
        String mediaType() {
            return "application/x-ndjson";
        }

        private static ObjectNode object(String text) {
            ObjectNode line = JSON.createObjectNode().put("model", "scripted");
            line.put("created_at", "2026-01-01T00:00:00Z");
            line.set("message", JSON.valueToTree(Map.of("role", "assistant", "content", text)));
            return line;
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /// A piece of a streamed reply.
    abstract String piece(String text);

    /// The end of a streamed reply.
    abstract String end(Script.Step.Finish finish);

    /// A reply that is not streamed.
    abstract String whole(String text, Script.Step.Finish finish);

    /// Of a streamed reply.
    abstract String mediaType();

    private static String quoted(String text) {
        return JSON.getNodeFactory().textNode(text).toString();
    }
}
