package io.docent.pdf;

/// Letters that stand together on a page, of one font and size.
///
/// @param text without blanks
/// @param left first point from the left edge of the page
/// @param right last point
/// @param base baseline, points from the top edge
/// @param face font and size
/// @param glued whether it touches the word before it, as a raised mark does
record Word(String text, double left, double right, double base, Face face, boolean glued) {

    /// A font in a size.
    ///
    /// @param font name in the file, which may say nothing
    /// @param size in points
    record Face(String font, double size) {

        boolean isSameSize(Face other) {
            return Math.abs(size - other.size) < 0.35;
        }
    }

    double size() {
        return face.size();
    }
}
