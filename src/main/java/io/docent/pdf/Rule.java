package io.docent.pdf;

/// A horizontal line or the edge of a box, as tables have above, below and between rows.
///
/// @param left first point from the left edge of the page
/// @param right last point
/// @param y points from the top edge
record Rule(double left, double right, double y) {

    double length() {
        return right - left;
    }
}
