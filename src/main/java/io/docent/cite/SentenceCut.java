package io.docent.cite;

import io.docent.cite.Marked.Mark;
import io.docent.cite.Sentence.Line;
import io.docent.text.Sentences;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a reply into sentences: Markdown's lines first, then each line's prose. A mark belongs to the sentence
/// that ends before it; at the start of a line, to the one that follows.
final class SentenceCut {

    private static final Pattern LEAD =
            Pattern.compile("^[ \\t]{0,12}(?:(?:[-*+•>]|\\d{1,3}[.)]|#{1,6}|\\|)(?:[ \\t]+|$)){0,4}[ \\t]{0,12}");
    private static final Pattern HEADING =
            Pattern.compile("^[ \\t]{0,12}#{1,6}[ \\t].*|^\\s*(?:\\*\\*|__)[^*_]+(?:\\*\\*|__):?\\s*$");
    private static final Pattern RULE = Pattern.compile("[\\s|:*_=+-]*");
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(?:`{3,}|~{3,}).*");

    private final Marked reply;
    private final List<Sentence> sentences = new ArrayList<>();
    private boolean inCode;

    SentenceCut(Marked reply) {
        this.reply = reply;
    }

    List<Sentence> sentences() {
        String text = reply.text();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            line(new Span(from, to));
            from = to + 1;
        }
        return sentences;
    }

    /// Whether nothing but a list sign stands before a sentence in its line.
    static boolean isBareLead(String before) {
        return LEAD.matcher(before).matches();
    }

    private void line(Span line) {
        String words = line.in(reply.text());
        if (FENCE.matcher(words).matches()) {
            inCode = !inCode;
            return;
        }
        if (RULE.matcher(words).matches()) {
            return;
        }
        if (inCode) {
            sentences.add(new Sentence(line, words.strip(), marks(line, line.start() - 1), Line.CODE));
            return;
        }
        Matcher lead = LEAD.matcher(words);
        int start = line.start() + (lead.find() ? lead.end() : 0);
        Line sort = HEADING.matcher(words).matches() ? Line.HEADING : Line.PROSE;
        prose(new Span(Math.min(start, line.end()), line.end()), line.start(), sort);
    }

    private void prose(Span body, int lineStart, Line sort) {
        List<Span> spans = Sentences.of(body.in(reply.text()));
        int after = lineStart - 1;
        for (int i = 0; i < spans.size(); i++) {
            Span span = new Span(
                    body.start() + spans.get(i).start(),
                    body.start() + spans.get(i).end());
            int next = i + 1 < spans.size() ? body.start() + spans.get(i + 1).start() : body.end();
            List<Mark> marks = marks(new Span(span.start(), next), after);
            after = marks.isEmpty() ? after : marks.getLast().at();
            sentences.add(new Sentence(span, span.in(reply.text()).strip(), marks, sort));
        }
    }

    /// Those after `after` and before the next sentence has begun.
    private List<Mark> marks(Span sentence, int after) {
        return reply.marks().stream()
                .filter(mark -> mark.at() > after && mark.at() <= sentence.end())
                .toList();
    }
}
