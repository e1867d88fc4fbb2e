package io.docent.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.jspecify.annotations.Nullable;

/// Keeps what is cut off out of the text. Figures are often whole pages of which a frame shows a part; the words
/// outside the frame are in the file and nobody sees them.
///
/// Frames are taken for the boxes around them.
final class ClipReader {

    private static final double MARGIN = 2;

    private final PDFStreamEngine engine;
    private @Nullable Rectangle2D path;
    private boolean cuts;

    ClipReader(PDFStreamEngine engine) {
        this.engine = engine;
    }

    /// A path reaches a point of the page.
    void reach(Point2D point) {
        Rectangle2D box = path == null ? new Rectangle2D.Double(point.getX(), point.getY(), 0, 0) : path;
        box.add(point);
        path = box;
    }

    /// The path at hand is to be a frame once it is done.
    void cut() {
        cuts = true;
    }

    /// The path is done.
    void end() {
        if (cuts && path != null) {
            engine.getGraphicsState().intersectClippingPath(new GeneralPath(path));
        }
        path = null;
        cuts = false;
    }

    /// Whether a point of the page lies inside all frames.
    boolean shows(Point2D point) {
        Rectangle2D frame = engine.getGraphicsState().getCurrentClippingPath().getBounds2D();
        return point.getX() > frame.getMinX() - MARGIN
                && point.getX() < frame.getMaxX() + MARGIN
                && point.getY() > frame.getMinY() - MARGIN
                && point.getY() < frame.getMaxY() + MARGIN;
    }
}
