package io.docent.corpus;

import io.docent.corpus.Block.Caption;
import io.docent.corpus.Block.Heading;
import io.docent.corpus.Block.Prose;
import io.docent.corpus.Block.Table;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Divides the lines of a paper into blocks, so that every line that is not blank is in exactly one.
final class BlockReader {

    private static final int SHORTEST_PROSE = 150;
    private static final int LONGEST_CONTINUATION = 100;

    private static final Pattern SENTENCE = Pattern.compile("\\p{Ll}{3}[.] ");
    private static final Pattern UNFINISHED = Pattern.compile("(?:[,;–-]|\\b(?:of|and|the|in|for|with|to|by))$");

    private final List<Line> lines;
    private final Headings headings;
    private final List<Block> blocks = new ArrayList<>();
    private final Wrapping wrapping;
    private int at;

    BlockReader(String file) {
        this.lines = Line.of(file);
        this.wrapping = new Wrapping(lines);
        this.headings = new Headings(lines, wrapping);
    }

    List<Block> read() {
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
            } else {
                readBlock();
            }
        }
        return List.copyOf(blocks);
    }

    private void readBlock() {
        Optional<Label> label = label(at);
        Optional<Heading> heading = label.isPresent() ? Optional.empty() : headings.at(at);
        if (label.isPresent()) {
            readLabelled(label.get());
        } else if (heading.isPresent()) {
            headings.accept(at, heading.get());
            blocks.add(heading.get());
            at++;
        } else {
            readProse();
        }
    }

    private void readProse() {
        Span raw = joinLines();
        if (raw.length() >= SHORTEST_PROSE) {
            headings.seenProse();
        }
        blocks.add(new Prose(raw));
    }

    private void readLabelled(Label label) {
        Caption caption = new Caption(joinLines(), label);
        int body = firstText(at);
        if (label.kind() == Label.Kind.FIGURE
                || body == lines.size()
                || !lines.get(body).hasTab()) {
            blocks.add(caption);
            return;
        }
        int end = tableEnd(body);
        at = end;
        Span raw = new Span(caption.raw().start(), lines.get(end - 1).span().end());
        blocks.add(new Table(raw, caption, lines.subList(body, end)));
    }

    /// Takes the line and those that continue its paragraph.
    private Span joinLines() {
        int start = lines.get(at).span().start();
        at++;
        while (at < lines.size() && continues(at)) {
            at++;
        }
        return new Span(start, lines.get(at - 1).span().end());
    }

    private boolean continues(int index) {
        Line line = lines.get(index);
        if (line.isBlank() || line.hasTab() || label(index).isPresent()) {
            return false;
        }
        String before = lines.get(index - 1).plain();
        boolean ends = Shape.endsSentence(before);
        if (Shape.isWellKnown(line.plain()) || (ends && headings.at(index).isPresent())) {
            return false;
        }
        return wrapping.isFull(index - 1)
                || before.endsWith(":")
                || (headings.proseSeen() ? !ends : joinsFrontMatter(index, before, line.plain()));
    }

    /// Title, authors and affiliations have a line each, and no full stop to tell where they end.
    private boolean joinsFrontMatter(int index, String before, String plain) {
        return !Shape.endsSentence(before)
                && (Character.isLowerCase(plain.codePointAt(0))
                        || UNFINISHED.matcher(before).find()
                        || SENTENCE.matcher(before).find()
                        || (index > 1
                                && SENTENCE.matcher(lines.get(index - 2).plain())
                                        .find()));
    }

    private Optional<Label> label(int index) {
        boolean afresh = index == 0
                || lines.get(index - 1).isBlank()
                || Shape.endsSentence(lines.get(index - 1).plain());
        return afresh ? Label.of(lines.get(index).plain()) : Optional.empty();
    }

    private int tableEnd(int body) {
        int end = body;
        for (int index = body; index < lines.size() && belongsToTable(index, end); index++) {
            end = lines.get(index).isBlank() && !lines.get(index).hasTab() ? end : index + 1;
        }
        return end;
    }

    /// `end` is the offset after the last line of the table so far.
    private boolean belongsToTable(int index, int end) {
        Line line = lines.get(index);
        if (line.hasTab() || line.isBlank()) {
            return label(index).isEmpty() || line.hasTab();
        }
        String plain = line.plain();
        return index == end
                && plain.length() <= LONGEST_CONTINUATION
                && label(index).isEmpty()
                && headings.at(index).isEmpty()
                && !(Shape.endsSentence(plain) && Character.isUpperCase(plain.codePointAt(0)));
    }

    private int firstText(int from) {
        int index = from;
        while (index < lines.size() && lines.get(index).isBlank()) {
            index++;
        }
        return index;
    }
}
