package io.docent.web;

import io.docent.library.Courier;
import io.docent.library.Curators;
import io.docent.library.Library;
import org.jspecify.annotations.Nullable;

/// What the routes need to change the corpus.
///
/// @param library does it
/// @param curators who may
/// @param uploads where and how much may be handed in
/// @param courier fetches papers by their names; null where none are fetched
public record Curation(
        Library library,
        Curators curators,
        UploadLimits uploads,
        @Nullable Courier courier) {

    /// Without anybody who fetches papers.
    public Curation(Library library, Curators curators, UploadLimits uploads) {
        this(library, curators, uploads, null);
    }
}
