package io.docent.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/// Collects the horizontal lines of a page that are painted: strokes, and boxes so flat that they are lines.
final class RuleReader {

    private static final double SHORTEST = 20;
    private static final double FLATTEST = 2.5;
    private static final int MOST = 20_000;

    private final PDFStreamEngine engine;
    private final Deadline deadline;
    private final ClipReader clip;
    private final List<Point2D.Double[]> strokes = new ArrayList<>();
    private final List<Point2D.Double[]> path = new ArrayList<>();
    private Point2D.Double at = new Point2D.Double();

    RuleReader(PDFStreamEngine engine, Deadline deadline, ClipReader clip) {
        this.engine = engine;
        this.deadline = deadline;
        this.clip = clip;
        engine.addOperator(operator("m", this::move));
        engine.addOperator(operator("l", this::line));
        engine.addOperator(operator("re", this::box));
        List.of("c", "v", "y").forEach(curve -> engine.addOperator(operator(curve, this::curve)));
        List.of("W", "W*").forEach(cut -> engine.addOperator(operator(cut, numbers -> clip.cut())));
        List.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*")
                .forEach(paint -> engine.addOperator(operator(paint, numbers -> paint())));
        engine.addOperator(operator("n", numbers -> end()));
    }

    void clear() {
        strokes.clear();
        path.clear();
        at = new Point2D.Double();
    }

    /// The lines that are horizontal to a reader of text in `direction`.
    ///
    /// @param direction in degrees, as PDFBox gives it: 0, 90, 180 or 270
    /// @param width of the page before it is turned
    /// @param height of the page before it is turned
    List<Rule> rules(int direction, double width, double height) {
        List<Rule> rules = new ArrayList<>();
        for (Point2D.Double[] stroke : strokes) {
            Point2D.Double from = turned(stroke[0], direction, width, height);
            Point2D.Double to = turned(stroke[1], direction, width, height);
            if (Math.abs(from.y - to.y) <= FLATTEST && Math.abs(from.x - to.x) >= SHORTEST) {
                rules.add(new Rule(Math.min(from.x, to.x), Math.max(from.x, to.x), (from.y + to.y) / 2));
            }
        }
        return rules;
    }

    /// The same turn that PDFBox gives to words.
    private static Point2D.Double turned(Point2D.Double point, int direction, double width, double height) {
        return switch (direction) {
            case 90 -> new Point2D.Double(point.y, point.x);
            case 180 -> new Point2D.Double(width - point.x, point.y);
            case 270 -> new Point2D.Double(height - point.y, width - point.x);
            default -> new Point2D.Double(point.x, height - point.y);
        };
    }

    private void move(double[] numbers) {
        if (numbers.length >= 2) {
            at = onPage(numbers[0], numbers[1]);
        }
    }

    private void line(double[] numbers) {
        if (numbers.length >= 2) {
            Point2D.Double to = onPage(numbers[0], numbers[1]);
            add(at, to);
            at = to;
        }
    }

    private void box(double[] numbers) {
        if (numbers.length >= 4) {
            add(onPage(numbers[0], numbers[1]), onPage(numbers[0] + numbers[2], numbers[1] + numbers[3]));
        }
    }

    private void curve(double[] numbers) {
        for (int number = 0; number + 1 < numbers.length; number += 2) {
            at = onPage(numbers[number], numbers[number + 1]);
        }
    }

    private void add(Point2D.Double from, Point2D.Double to) {
        if (path.size() + strokes.size() < MOST) {
            path.add(new Point2D.Double[] {from, to});
        }
    }

    private void paint() {
        strokes.addAll(path);
        end();
    }

    private void end() {
        path.clear();
        clip.end();
    }

    /// From the lower left corner of the page.
    private Point2D.Double onPage(double x, double y) {
        Point2D.Float point =
                engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint((float) x, (float) y);
        clip.reach(point);
        var box = engine.getCurrentPage().getCropBox();
        return new Point2D.Double(point.x - box.getLowerLeftX(), point.y - box.getLowerLeftY());
    }

    /// What to do with the numbers of an operator.
    private interface Drawing {
        void draw(double[] numbers);
    }

    private OperatorProcessor operator(String name, Drawing drawing) {
        return new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                deadline.check();
                drawing.draw(operands.stream()
                        .filter(COSNumber.class::isInstance)
                        .mapToDouble(operand -> ((COSNumber) operand).floatValue())
                        .toArray());
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }
}
