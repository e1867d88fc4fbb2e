package io.docent.index;

import java.util.Set;

/// A search by words.
///
/// @param words any text; it is analysed, never parsed
/// @param entities ids of terms that a passage gains by naming
/// @param filter which passages may be found
public record WordQuery(String words, Set<String> entities, Filter filter) {

    public WordQuery {
        entities = Set.copyOf(entities);
    }
}
