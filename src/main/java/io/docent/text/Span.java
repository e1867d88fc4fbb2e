package io.docent.text;

/// A half-open stretch of a text.
///
/// @param start UTF-16 offset of the first character, 0 or more
/// @param end UTF-16 offset after the last character, at least `start`
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span " + start + ".." + end + " must have 0 <= start <= end");
        }
    }

    public int length() {
        return end - start;
    }

    /// The words of `text` that this span covers.
    ///
    /// @throws IndexOutOfBoundsException if the span ends after the text
    public String in(String text) {
        return text.substring(start, end);
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
