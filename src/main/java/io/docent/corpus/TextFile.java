package io.docent.corpus;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.text.Typography;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// A text file, read and found to be text.
///
/// @param text its characters, without a byte order mark
/// @param hash SHA-256 of its bytes, lower-case hexadecimal
record TextFile(String text, String hash) {

    static final long LARGEST = 50L * 1024 * 1024;

    /// @throws ProblemException if it cannot be read, is too large, empty, binary, or neither in UTF-8 nor in
    /// UTF-16 that says so
    static TextFile read(CorpusFile file) {
        byte[] bytes = file.bytes(LARGEST);
        String text = decode(bytes, file.name());
        if (Typography.isBlank(text)) {
            throw problem("the file is empty", file.name(), "remove it, or add the text of the paper");
        }
        return new TextFile(text.startsWith("\uFEFF") ? text.substring(1) : text, Sha256.of(bytes));
    }

    private static String decode(byte[] bytes, String name) {
        if (isUtf16(bytes)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        int line = lineOf(bytes, in.position());
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            throw problem(
                    "the file is not text: it has NUL bytes",
                    name + ", line " + lineOf(bytes, nul),
                    "save it as plain text in UTF-8");
        }
        if (result.isError()) {
            throw problem("the file is not in UTF-8", name + ", line " + line, "save it in UTF-8");
        }
        return out.flip().toString();
    }

    /// Whether it starts with the mark of UTF-16. Without one nobody can tell.
    private static boolean isUtf16(byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return mark == 0xFEFF || mark == 0xFFFE;
    }

    private static int indexOfNul(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int at = 0; at < offset; at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static ProblemException problem(String what, String where, String fix) {
        return new ProblemException(new Problem(what, where, fix));
    }
}
