package io.docent.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/// Collects the horizontal lines of a page: strokes, and boxes so flat that they are lines.
final class RuleReader {

    private static final double SHORTEST = 20;
    private static final double FLATTEST = 2.5;
    private static final int MOST = 20_000;

    private final PDFStreamEngine engine;
    private final Deadline deadline;
    private final List<Rule> rules = new ArrayList<>();
    private Point2D.Double at = new Point2D.Double();

    RuleReader(PDFStreamEngine engine, Deadline deadline) {
        this.engine = engine;
        this.deadline = deadline;
        engine.addOperator(operator("m", this::move));
        engine.addOperator(operator("l", this::line));
        engine.addOperator(operator("re", this::box));
    }

    void clear() {
        rules.clear();
        at = new Point2D.Double();
    }

    List<Rule> rules() {
        return List.copyOf(rules);
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

    private void add(Point2D.Double from, Point2D.Double to) {
        boolean flat = Math.abs(from.y - to.y) <= FLATTEST;
        if (flat && Math.abs(from.x - to.x) >= SHORTEST && rules.size() < MOST) {
            rules.add(new Rule(Math.min(from.x, to.x), Math.max(from.x, to.x), (from.y + to.y) / 2));
        }
    }

    /// From the top left corner of the page.
    private Point2D.Double onPage(double x, double y) {
        Point2D.Float point =
                engine.getGraphicsState().getCurrentTransformationMatrix().transformPoint((float) x, (float) y);
        var box = engine.getCurrentPage().getCropBox();
        return new Point2D.Double(point.x - box.getLowerLeftX(), box.getUpperRightY() - point.y);
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
