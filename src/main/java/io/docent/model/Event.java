package io.docent.model;

import dev.langchain4j.model.chat.response.ChatResponse;

/// What happens to a call, told by the thread that reads the response to the one that waits for it.
sealed interface Event {

    /// A sign of life without words.
    record Alive() implements Event {}

    /// The provider said that no more comes, as OpenAI's protocol does.
    record Done() implements Event {}

    /// Words.
    record Token(String text) implements Event {}

    /// The reply, by all appearances whole.
    record Whole(ChatResponse response) implements Event {}

    /// The provider answered with an error.
    ///
    /// @param retryAfter its header `Retry-After`, empty where there is none
    record Refusal(int status, String retryAfter, String body) implements Event {}

    /// The connection or what came over it was broken.
    record Broken(Throwable cause) implements Event {}

    /// The response ended.
    ///
    /// @param sort what it held
    record Ended(Sort sort) implements Event {

        enum Sort {
            NOTHING,
            NO_EVENTS,
            EVENTS
        }
    }
}
