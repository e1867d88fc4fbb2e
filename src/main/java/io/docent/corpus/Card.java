package io.docent.corpus;

/// What has to be known of a document to tell which work it is of; the document itself may lie elsewhere.
///
/// @param id of the document
/// @param source path of its file
/// @param kind what sort of source it is
/// @param identity by what it is known
/// @param contentHash of its file or record
/// @param words how many it has, title and references apart
public record Card(String id, String source, Document.Kind kind, Identity identity, String contentHash, int words) {

    public static Card of(Document document) {
        return new Card(
                document.id(),
                document.source(),
                document.kind(),
                Identity.of(document),
                document.contentHash(),
                Extent.words(document));
    }

    /// The same card, found in another file.
    public Card movedTo(String path) {
        return new Card(id, path, kind, identity, contentHash, words);
    }
}
