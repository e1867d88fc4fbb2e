package io.docent.library;

import java.nio.file.Path;

/// A file that somebody hands in.
///
/// @param name as the sender calls it; not to be trusted
/// @param content where its bytes lie until the library has taken them
public record Upload(String name, Path content) {}
