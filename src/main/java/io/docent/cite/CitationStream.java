package io.docent.cite;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;

/// Takes a reply as it comes, in pieces cut anywhere, and gives out text in which each key has become a `[n]`
/// mark.
///
/// Text is passed on at once, except for what may yet turn out to be a marker, some two hundred characters at
/// most, and a single blank before one. How the reply is cut never changes the result; the time is linear in
/// its length. Keys that nothing was handed over under, and numbers (of places, which a model is never told),
/// are removed and reported. Code is left as it is. [Markers] says what a marker may look like.
public final class CitationStream {

    /// Says under which number a citation goes.
    public interface Numbering {

        /// @param key one that [Keys] gave out
        /// @param sentence the words before it in its sentence; of a citation that opens a line, none
        /// @return a number from 1
        int number(String key, String sentence);
    }

    private static final int MOST_REPORTED = 20;

    /// No answer has as many citations; a reply that goes on citing has its further marks removed like unknown
    /// ones.
    private static final int MOST_MARKS = 1_000;

    private final Keys keys;
    private final Numbering numbering;
    private final Consumer<String> reader;

    private final StringBuilder held = new StringBuilder();
    private final RunningText text = new RunningText();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final Code code = new Code();

    private String blank = "";
    private char before = '\n';
    private boolean swallowsBlank;
    private int unknownMarks;
    private boolean saysNoAnswer;

    /// @param keys under which passages were handed over
    /// @param reader is given the text with its marks as it becomes clear
    public CitationStream(Keys keys, Numbering numbering, Consumer<String> reader) {
        this.keys = keys;
        this.numbering = numbering;
        this.reader = reader;
    }

    /// Takes the next piece of the reply.
    public void accept(String piece) {
        held.append(piece);
        held.delete(0, read(false));
        pass();
    }

    /// Takes it that nothing more comes.
    ///
    /// @return all that was passed on, without blanks at its end
    public Marked finish() {
        held.delete(0, read(true));
        blank = "";
        pass();
        return text.marked();
    }

    /// Markers that were removed, as they were written; the first few of them.
    public List<String> unknown() {
        return List.copyOf(unknown);
    }

    /// How many markers were removed because nothing was handed over under them.
    public int unknownMarks() {
        return unknownMarks;
    }

    /// Whether `[none]` stood in the reply.
    public boolean saysNoAnswer() {
        return saysNoAnswer;
    }

    /// How many characters wait for others.
    int waiting() {
        return held.length() + blank.length();
    }

    /// Reads what is held as far as it is clear, and says how far that was.
    private int read(boolean whole) {
        int at = 0;
        while (at < held.length()) {
            char character = held.charAt(at);
            boolean half = at == held.length() - 1 && Character.isHighSurrogate(character);
            if (half && !whole) {
                return at;
            }
            if (!Markers.mayStart(character, before) || code.isOpen()) {
                at = shown(at);
                continue;
            }
            Matcher marker = Markers.at(held, at);
            boolean found = marker.lookingAt();
            if (isUnclear(marker) && !whole) {
                return at;
            }
            at = found ? taken(marker.group(), at) : shown(at);
        }
        return at;
    }

    /// Whether more text could change what was found. That the reply is read in pieces is why the matcher is
    /// asked.
    @SuppressWarnings("JdkObsolete")
    private static boolean isUnclear(Matcher marker) {
        return marker.hitEnd();
    }

    private int taken(String marker, int at) {
        if (Markers.isInterval(text.line(), marker)) {
            return shown(at);
        }
        resolve(marker);
        return at + marker.length();
    }

    private int shown(int at) {
        show(held.charAt(at));
        return at + 1;
    }

    private void resolve(String marker) {
        before = ']';
        if (Markers.isNoAnswer(marker)) {
            saysNoAnswer = true;
            remove();
            return;
        }
        List<String> parts = Markers.parts(marker);
        List<String> known = parts.stream().filter(this::isKnown).toList();
        if (known.isEmpty()) {
            report(marker);
            remove();
            return;
        }
        parts.stream().filter(part -> !isKnown(part)).forEach(part -> report("[" + part + "]"));
        known.forEach(part -> cite(part.toLowerCase(Locale.ROOT)));
    }

    private boolean isKnown(String part) {
        return text.marks() < MOST_MARKS
                && Markers.isKey(part)
                && keys.passage(part).isPresent();
    }

    private void cite(String key) {
        text.mark(numbering.number(key, text.sentence()), blank);
        blank = "";
    }

    private void report(String marker) {
        unknownMarks++;
        if (unknown.size() < MOST_REPORTED) {
            unknown.add(marker);
        }
    }

    /// The blank before a marker that is gone goes too.
    private void remove() {
        blank = "";
        swallowsBlank = text.beginsLine();
    }

    private void show(char character) {
        before = character;
        boolean nothingYet = text.isEmpty() && Character.isWhitespace(character);
        boolean swallowed = swallowsBlank && character == ' ';
        swallowsBlank = false;
        if (nothingYet || swallowed) {
            return;
        }
        if (character == ' ' && blank.isEmpty() && !code.isOpen()) {
            blank = " ";
            code.next(character);
            return;
        }
        if (wouldLink(character)) {
            text.put(' ');
        }
        if (!blank.isEmpty()) {
            text.put(' ');
            blank = "";
        }
        text.put(character);
        code.next(character);
    }

    /// In Markdown `[1](…)`, and `[1]: …` at the start of a line, would make the mark a link of the model's
    /// choice.
    private boolean wouldLink(char character) {
        boolean afterMark = text.endsWithMark() && blank.isEmpty();
        return afterMark && (character == '(' || character == ':' && text.beginsLine());
    }

    private void pass() {
        String passing = text.drain();
        if (!passing.isEmpty()) {
            reader.accept(passing);
        }
    }
}
