package io.docent.index;

/// What has to be known of a part to tell which document it belongs to, and whether it is what it was.
///
/// @param id of the document that the file tells of
/// @param sort what the file tells of it
/// @param fingerprint changes with anything that the file says of the document
public record PartHead(String id, Sort sort, String fingerprint) {

    /// What a file can tell of a document.
    public enum Sort {
        PAPER,
        /// A trial's record.
        REGISTRY,
        /// The document is withdrawn.
        WITHDRAWN
    }
}
