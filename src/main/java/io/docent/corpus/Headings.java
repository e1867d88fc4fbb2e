package io.docent.corpus;

import io.docent.corpus.Block.Heading;
import io.docent.text.Typography;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells headings from sentences, list items and rows of numbers, by their shape, their neighbours and the
/// numbers of the headings before them.
final class Headings {

    private static final Pattern NUMBERED =
            Pattern.compile("(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,5})\\.? +(?<title>\\S.*)");
    private static final Pattern MARKDOWN = Pattern.compile("(?<marks>#{1,6}) +(?<title>.*?)(?: +#+)?");

    private final List<Line> lines;
    private final Wrapping wrapping;
    private @Nullable SectionNumber last;
    private boolean inReferences;
    private boolean proseSeen;
    private int lastLine = -1;

    Headings(List<Line> lines, Wrapping wrapping) {
        this.lines = lines;
        this.wrapping = wrapping;
    }

    /// Tells that the body has begun, so that a short line alone is no longer a title or an author.
    void seenProse() {
        proseSeen = true;
    }

    boolean proseSeen() {
        return proseSeen;
    }

    /// The heading that the line at `index` is, if it is one.
    Optional<Heading> at(int index) {
        Line line = lines.get(index);
        String plain = line.plain();
        return markdown(line, plain)
                .or(() -> wellKnown(index, line, plain))
                .or(() -> numbered(index, line, plain))
                .or(() -> lone(index, line, plain));
    }

    /// Tells that the line at `index` was taken as `heading`.
    void accept(int index, Heading heading) {
        lastLine = index;
        inReferences = Shape.isReferenceList(heading.title());
        proseSeen = proseSeen || heading.markup() != 1;
        if (!heading.number().isEmpty()) {
            last = SectionNumber.of(heading.number());
        }
    }

    private static Optional<Heading> markdown(Line line, String plain) {
        Matcher matcher = MARKDOWN.matcher(plain);
        if (!matcher.matches() || matcher.group("title").isBlank()) {
            return Optional.empty();
        }
        int marks = matcher.group("marks").length();
        String title = matcher.group("title");
        Matcher numbered = NUMBERED.matcher(title);
        return Optional.of(
                numbered.matches()
                        ? heading(line, numbered.group("number"), numbered.group("title"), marks)
                        : heading(line, "", title, marks));
    }

    private Optional<Heading> wellKnown(int index, Line line, String plain) {
        return Shape.isWellKnown(plain) && startsAfresh(index)
                ? Optional.of(heading(line, "", plain, 0))
                : Optional.empty();
    }

    private Optional<Heading> numbered(int index, Line line, String plain) {
        Matcher matcher = NUMBERED.matcher(plain);
        if (inReferences || !matcher.matches() || !Shape.isTitle(matcher.group("title")) || !startsAfresh(index)) {
            return Optional.empty();
        }
        SectionNumber number = SectionNumber.of(matcher.group("number"));
        boolean inOrder = last == null || number.mayFollow(last);
        boolean alone = isBlankAt(index - 1) && isBlankAt(index + 1);
        boolean accepted = (alone && number.depth() > 1) || (inOrder && (isBlankAt(index + 1) || !runsOn(index)));
        return accepted && !isListItem(index, number)
                ? Optional.of(heading(line, matcher.group("number"), matcher.group("title"), 0))
                : Optional.empty();
    }

    private Optional<Heading> lone(int index, Line line, String plain) {
        boolean alone = isBlankAt(index - 1) && isBlankAt(index + 1);
        if (!proseSeen || inReferences || !alone || !Shape.isLoneTitle(plain)) {
            return Optional.empty();
        }
        int next = nextText(index, 1);
        boolean followedByText = next < lines.size() && !isShort(next);
        return followedByText ? Optional.of(heading(line, "", plain, 0)) : Optional.empty();
    }

    private boolean isShort(int index) {
        return Shape.isLoneTitle(lines.get(index).plain());
    }

    /// A numbered line whose neighbour is the next or the last number of the same depth, with nothing between
    /// them.
    private boolean isListItem(int index, SectionNumber number) {
        if (number.depth() > 1) {
            return false;
        }
        int value = number.parts().getFirst();
        return singleNumber(nextText(index, 1)) == value + 1 || singleNumber(nextText(index, -1)) == value - 1;
    }

    private int singleNumber(int index) {
        if (index < 0 || index >= lines.size()) {
            return Integer.MIN_VALUE;
        }
        Matcher matcher = NUMBERED.matcher(lines.get(index).plain());
        return matcher.matches() && matcher.group("number").indexOf('.') < 0
                ? Integer.parseInt(matcher.group("number"))
                : Integer.MIN_VALUE;
    }

    /// Whether the line reads on in the next one, as the lines of a wrapped paragraph do.
    private boolean runsOn(int index) {
        return Character.isLowerCase(lines.get(index + 1).plain().codePointAt(0)) || wrapping.isFull(index);
    }

    private boolean startsAfresh(int index) {
        return isBlankAt(index - 1)
                || index - 1 == lastLine
                || Shape.endsSentence(lines.get(index - 1).plain());
    }

    private boolean isBlankAt(int index) {
        return index < 0 || index >= lines.size() || lines.get(index).isBlank();
    }

    private int nextText(int index, int step) {
        int at = index + step;
        while (at >= 0 && at < lines.size() && lines.get(at).isBlank()) {
            at += step;
        }
        return at;
    }

    private static Heading heading(Line line, String number, String title, int markup) {
        String repaired = Typography.repair(title).text();
        return new Heading(line.span(), number, repaired.replaceAll("\\s*:$", ""), markup);
    }
}
