package io.docent.index;

import io.docent.corpus.Card;
import org.jspecify.annotations.Nullable;

/// What has to be known of a part to tell which document it belongs to, and whether it is what it was.
///
/// @param id of the document that the file tells of
/// @param card of that document; null where the file says that it is withdrawn
/// @param fingerprint changes with anything that the file says of the document, but for the file's own path
public record PartHead(String id, @Nullable Card card, String fingerprint) {

    /// The same part, found in a file of another name.
    PartHead movedTo(String path) {
        return new PartHead(id, card == null ? null : card.movedTo(path), fingerprint);
    }
}
