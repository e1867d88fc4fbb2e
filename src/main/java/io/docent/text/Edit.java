package io.docent.text;

/// One change that a repair made.
///
/// @param rawStart UTF-16 offset in the raw text
/// @param start UTF-16 offset in the repaired text
/// @param was raw characters, never empty
/// @param now what stands in their place, perhaps nothing
public record Edit(int rawStart, int start, String was, String now) {

    int rawEnd() {
        return rawStart + was.length();
    }

    int end() {
        return start + now.length();
    }
}
