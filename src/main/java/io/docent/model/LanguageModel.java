package io.docent.model;

/// Writes what a prompt asks for. Safe for use by several threads.
public interface LanguageModel {

    /// What the provider calls the model: "gpt-4o-mini", "llama3.1:8b".
    String name();

    /// Has the prompt answered; returns once the reply is whole.
    ///
    /// @param prompt what is asked
    /// @param listener is given the words as they come, and may lose interest
    /// @throws ModelFailure if there is no whole reply; some words may have been passed on by then
    /// @throws java.util.concurrent.CancellationException if `listener` lost interest
    Reply write(Prompt prompt, Listener listener);

    /// Follows a reply while it is written.
    interface Listener {

        /// Follows nothing.
        Listener NONE = text -> {};

        /// The next piece of the reply, as the provider cut it.
        void token(String text);

        /// Whether nobody waits any more; asked often. True ends the provider's work.
        default boolean cancelled() {
            return false;
        }
    }
}
