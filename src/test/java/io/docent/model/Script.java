package io.docent.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a [ScriptedModel] does with one request, step by step.
///
/// A script that ends without [Step.Finish] closes its response properly, but never says that the reply is
/// whole.
///
/// @param status HTTP status; any but 200 answers with `Raw` steps alone
/// @param headers further headers of the response
/// @param steps what is done, in order; the response's headers are sent with the first step that sends anything
public record Script(int status, Map<String, String> headers, List<Step> steps) {

    /// One thing that the model does.
    public sealed interface Step {

        /// Sends the headers of the response, and nothing else yet.
        record Open() implements Step {}

        /// Says a piece of the reply.
        record Piece(String text) implements Step {}

        /// Waits.
        record Pause(Duration length) implements Step {}

        /// Says nothing more and keeps the connection, until the client hangs up or the model is closed.
        record Stall() implements Step {}

        /// Drops the connection.
        record Cut() implements Step {}

        /// Sends text as it is, whatever the protocol wants.
        record Raw(String text) implements Step {}

        /// Says that the reply is whole, and counts.
        record Finish(int promptTokens, int completionTokens) implements Step {}
    }

    public Script {
        headers = Map.copyOf(headers);
        steps = List.copyOf(steps);
    }

    /// A whole reply in these pieces, said at once.
    public static Script saying(String... pieces) {
        return of(Stream.of(pieces).<Step>map(Step.Piece::new).toArray(Step[]::new))
                .then(new Step.Finish(100, pieces.length));
    }

    /// A whole reply, a piece for each word with the blanks after it.
    public static Script words(String text) {
        return saying(text.split("(?<=\\s)(?=\\S)"));
    }

    /// A whole reply, a piece for each word, with a pause before each.
    public static Script slowly(String text, Duration pause) {
        List<Step> steps = new ArrayList<>();
        for (String word : text.split("(?<=\\s)(?=\\S)")) {
            steps.add(new Step.Pause(pause));
            steps.add(new Step.Piece(word));
        }
        return of(steps.toArray(Step[]::new)).then(new Step.Finish(100, steps.size() / 2));
    }

    /// These steps and no others: without `Finish` the reply is never whole.
    public static Script of(Step... steps) {
        return new Script(200, Map.of(), List.of(steps));
    }

    /// An error, with a body in JSON such as providers send.
    public static Script failing(int status, String message) {
        String body = "{\"error\":{\"message\":\"" + message + "\",\"type\":\"error\",\"code\":\"" + status + "\"}}";
        return new Script(status, Map.of(), List.of(new Step.Raw(body)));
    }

    /// The same with one more step at the end.
    public Script then(Step step) {
        return new Script(
                status, headers, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /// The same with one more header.
    public Script header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Script(status, more, steps);
    }
}
