package io.docent.index;

/// What counts beside the words of a passage's text, as factors of their BM25 scores; 0 leaves a field out.
///
/// @param heading of the words of its headings
/// @param entity of a term that the question and the passage both name, under whatever name
public record Weights(float heading, float entity) {

    /// Chosen on SciFact's training queries (docs/retrieval.md).
    public static final Weights CHOSEN = new Weights(0.7f, 0.5f);

    public Weights {
        if (heading < 0 || entity < 0) {
            throw new IllegalArgumentException("weights " + heading + " and " + entity + " must be 0 or more");
        }
    }
}
