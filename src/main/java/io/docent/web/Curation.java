package io.docent.web;

import io.docent.library.Curators;
import io.docent.library.Library;

/// What the routes need to change the corpus.
///
/// @param library does it
/// @param curators who may
/// @param uploads where and how much may be handed in
public record Curation(Library library, Curators curators, UploadLimits uploads) {}
