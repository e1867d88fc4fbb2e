package io.docent.eval;

import io.docent.index.Weights;
import io.docent.retrieve.Fusion;

/// What can be chosen in retrieval.
///
/// @param instruction put before a query, not before a passage, when it becomes a vector; empty for none
/// @param weights of headings and entities in the list by words
/// @param fusion of the list by words and the list by meaning
/// @param depth how many passages each list brings, 1 or more
public record RetrievalSetting(String instruction, Weights weights, Fusion fusion, int depth) {

    /// What the authors of bge put before a query (their model card).
    public static final String BGE_INSTRUCTION = "Represent this sentence for searching relevant passages: ";

    public RetrievalSetting {
        if (depth < 1) {
            throw new IllegalArgumentException("depth " + depth + " must be 1 or more");
        }
    }

    public RetrievalSetting with(Weights other) {
        return new RetrievalSetting(instruction, other, fusion, depth);
    }

    public RetrievalSetting with(Fusion other) {
        return new RetrievalSetting(instruction, weights, other, depth);
    }

    public RetrievalSetting withInstruction(String other) {
        return new RetrievalSetting(other, weights, fusion, depth);
    }

    public RetrievalSetting withDepth(int other) {
        return new RetrievalSetting(instruction, weights, fusion, other);
    }
}
