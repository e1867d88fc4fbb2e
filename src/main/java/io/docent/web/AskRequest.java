package io.docent.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.docent.answer.Ask;
import io.docent.index.Filter;
import java.util.List;
import java.util.Set;

/// A question as it arrives: JSON that becomes an [Ask], or a refusal that names the field.
final class AskRequest {

    static final int MAX_TURNS = 100;
    static final int MAX_TURN = 100_000;

    private static final List<String> FIELDS = List.of("question", "history", "mode", "filters", "maxPassages");
    private static final List<String> FILTERS = List.of("documents", "kinds", "trials", "yearFrom", "yearTo");

    /// Longest list that a filter may hold.
    private static final int MAX_FILTER = 1_000;

    private final Choices choices;

    AskRequest(Choices choices) {
        this.choices = choices;
    }

    /// @throws Refusal if a field is unknown, of the wrong type or out of its range
    Ask parse(ObjectNode body) {
        Fields fields = new Fields(body, "", FIELDS);
        Integer passages = fields.integer("maxPassages", 1, Ask.MAX_PASSAGES);
        return new Ask(
                question(fields),
                fields.list("history", MAX_TURNS, AskRequest::turn),
                fields.text("mode")
                        .map(mode -> Choices.MODES.get(mode, fields.at("mode")))
                        .orElse(Ask.Mode.AUTO),
                fields.object("filters", FILTERS).map(this::filter).orElse(Filter.NONE),
                passages == null ? Ask.DEFAULT_PASSAGES : passages);
    }

    private static String question(Fields fields) {
        String question =
                fields.text("question").orElseThrow(() -> Refusal.invalid("/question", "there is no question"));
        if (CleanText.isBlank(question)) {
            throw Refusal.invalid("/question", "the question is empty");
        }
        if (CleanText.length(question) > Ask.MAX_QUESTION) {
            throw Refusal.invalid(
                    "/question",
                    "the question has %,d characters; it may have %,d"
                            .formatted(CleanText.length(question), Ask.MAX_QUESTION));
        }
        return question;
    }

    private static Ask.Turn turn(JsonNode node, String pointer) {
        Fields turn = Fields.object(node, pointer, List.of("role", "content"));
        String role = turn.text("role").orElseThrow(() -> Refusal.invalid(turn.at("role"), "the turn has no role"));
        String content =
                turn.text("content").orElseThrow(() -> Refusal.invalid(turn.at("content"), "the turn has no content"));
        if (CleanText.length(content) > MAX_TURN) {
            throw Refusal.invalid(turn.at("content"), "a turn may have %,d characters".formatted(MAX_TURN));
        }
        return new Ask.Turn(Choices.ROLES.get(role, turn.at("role")), content);
    }

    private Filter filter(Fields fields) {
        Integer from = fields.integer("yearFrom", 0, 9999);
        Integer to = fields.integer("yearTo", 0, 9999);
        if (from != null && to != null && from > to) {
            throw Refusal.invalid(fields.at("yearFrom"), "yearFrom %d is after yearTo %d".formatted(from, to));
        }
        return new Filter(
                Set.copyOf(fields.list("documents", MAX_FILTER, (node, at) -> choices.document(text(node, at), at))),
                Set.copyOf(fields.list("kinds", MAX_FILTER, (node, at) -> Choices.KINDS.get(text(node, at), at))),
                Set.copyOf(fields.list("trials", MAX_FILTER, (node, at) -> Choices.trial(text(node, at), at))),
                from,
                to);
    }

    private static String text(JsonNode node, String pointer) {
        return Fields.text(node, pointer);
    }
}
