package io.docent.library;

import java.util.List;

/// What is different in the index after a job.
///
/// @param added documents that were not there, by id
/// @param changed documents whose words or records are different
/// @param gone documents that are no longer there
/// @param passages how many passages are new, different and gone
public record Change(List<Work> added, List<Work> changed, List<Work> gone, Passages passages) {

    /// Nothing is different.
    public static final Change NONE = new Change(List.of(), List.of(), List.of(), new Passages(0, 0, 0));

    /// A document, as a reader knows it.
    public record Work(String id, String title) {}

    /// Numbers of passages, told apart by their ids.
    public record Passages(int added, int changed, int gone) {}

    public Change {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }
}
