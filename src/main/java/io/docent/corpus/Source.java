package io.docent.corpus;

/// A file that says something of a document.
///
/// @param file path below the corpus folder, `/` between names
/// @param format what it is
/// @param contentHash SHA-256 of its bytes (of the record alone, where a file has many), lower-case hexadecimal
/// @param catalogued whether `documents.json` names it
public record Source(String file, Format format, String contentHash, boolean catalogued) {}
