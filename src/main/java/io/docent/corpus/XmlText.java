package io.docent.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of an XML file, in the encoding that its mark or its declaration names (XML 1.0, appendix F).
/// The JDK's parser prints a line of its own to the console about bytes that are none; here they are an
/// exception, after all that stands before them.
///
/// Is to be read through a buffer: a letter of two chars does not fit where one is asked for.
final class XmlText extends Reader {

    private static final int HEAD = 1024;
    private static final int CHUNK = 1 << 14;
    private static final Pattern DECLARED =
            Pattern.compile("\\A\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z][\\w.:-]{0,60})[\"']");

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private boolean ended;
    private boolean started;

    /// @throws UnsupportedCharsetException if the file says that it is in an encoding that nobody here knows
    XmlText(InputStream stream) throws IOException {
        this.in = stream.markSupported() ? stream : new BufferedInputStream(stream);
        this.charset = charset();
        this.decoder = charset.newDecoder(); // reports what is wrong rather than replacing it
    }

    /// What the bytes are read as.
    Charset encoding() {
        return charset;
    }

    private Charset charset() throws IOException {
        in.mark(HEAD);
        String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        in.reset();
        Mark mark = Mark.of(head);
        in.skipNBytes(mark.length);
        return mark.equals(Mark.NONE) ? declared(head) : mark.charset;
    }

    /// How a file can show its encoding before any of it is understood: by a mark, or by zeros in what is sure
    /// to be a bracket.
    ///
    /// @param length bytes of it that are no text
    /// @param start its bytes, as ISO 8859-1
    private record Mark(Charset charset, int length, String start) {

        static final Mark NONE = new Mark(StandardCharsets.UTF_8, 0, "");

        private static final List<Mark> ALL = List.of(
                new Mark(StandardCharsets.UTF_8, 3, "\u00EF\u00BB\u00BF"),
                new Mark(StandardCharsets.UTF_16BE, 2, "\u00FE\u00FF"),
                new Mark(StandardCharsets.UTF_16LE, 2, "\u00FF\u00FE"),
                new Mark(StandardCharsets.UTF_16BE, 0, "\0<"),
                new Mark(StandardCharsets.UTF_16LE, 0, "<\0"));

        static Mark of(String head) {
            return ALL.stream()
                    .filter(mark -> head.startsWith(mark.start))
                    .findFirst()
                    .orElse(NONE);
        }
    }

    /// A declaration that can be read as single bytes is not in units of two or four, whatever it says.
    private static Charset declared(String head) {
        Matcher declaration = DECLARED.matcher(head);
        if (!declaration.find()) {
            return StandardCharsets.UTF_8;
        }
        if (!Charset.isSupported(declaration.group(1))) {
            throw new UnsupportedCharsetException(declaration.group(1));
        }
        Charset named = Charset.forName(declaration.group(1));
        return named.name().startsWith("UTF-") ? StandardCharsets.UTF_8 : named;
    }

    /// Blanks before the declaration, as copying leaves them, are passed over: a parser takes none.
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = decode(target, offset, length);
        while (!started && read >= 0) {
            int blanks = 0;
            while (blanks < read && Character.isWhitespace(target[offset + blanks])) {
                blanks++;
            }
            started = blanks < read;
            if (blanks > 0 && started) {
                System.arraycopy(target, offset + blanks, target, offset, read - blanks);
                return read - blanks;
            }
            read = started ? read : decode(target, offset, length);
        }
        return read;
    }

    private int decode(char[] target, int offset, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(target, offset, length).slice(); // counts from 0
        while (out.position() == 0) {
            CoderResult result = decoder.decode(bytes, out, ended);
            if (result.isError() && out.position() == 0) {
                result.throwException();
            }
            if (result.isUnderflow() && out.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            }
        }
        return out.position();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
