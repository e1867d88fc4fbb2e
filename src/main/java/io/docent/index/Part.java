package io.docent.index;

import io.docent.corpus.Card;
import io.docent.corpus.Document;
import io.docent.trial.Trial;
import org.jspecify.annotations.Nullable;

/// What one file says of one document, as it was read: before documents teach each other anything.
///
/// @param source path of the file below the corpus folder
/// @param id of the document
/// @param document as read; null where the file says that it is withdrawn
/// @param record the trial, where the document is a trial's record; null otherwise
public record Part(
        String source,
        String id,
        @Nullable Document document,
        @Nullable Trial record) {

    /// What has to be known of it to tell documents apart.
    public PartHead head() {
        return document == null
                ? new PartHead(id, null, "")
                : new PartHead(id, Card.of(document), Fields.hash(Fields.write(document.movedTo(""))));
    }

    /// The same words, found in a file of another name.
    public Part movedTo(String path) {
        return new Part(path, id, document == null ? null : document.movedTo(path), record);
    }
}
