package io.docent.corpus;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.text.Typography;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A text file, read and found to be text.
///
/// @param text its characters, without a byte order mark
/// @param hash SHA-256 of its bytes, lower-case hexadecimal
record TextFile(String text, String hash) {

    static final long LARGEST = 50L * 1024 * 1024;

    /// @param name how messages call the file
    /// @throws ProblemException if it cannot be read, is too large, empty, binary or not in UTF-8
    static TextFile read(Path path, String name) {
        byte[] bytes = bytes(path, name);
        String text = decode(bytes, name);
        if (Typography.isBlank(text)) {
            throw problem("the file is empty", name, "remove it, or add the text of the paper");
        }
        return new TextFile(text.startsWith("\uFEFF") ? text.substring(1) : text, hash(bytes));
    }

    private static byte[] bytes(Path path, String name) {
        try {
            long size = Files.size(path);
            if (size > LARGEST) {
                throw problem("the file is larger than 50 MB", name, "divide it, one paper a file");
            }
            return Files.readAllBytes(path);
        } catch (IOException exception) {
            throw new ProblemException(
                    new Problem(
                            "cannot read the file: " + exception.getClass().getSimpleName(),
                            name,
                            "check that it is there and may be read"),
                    exception);
        }
    }

    private static String decode(byte[] bytes, String name) {
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

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }

    private static ProblemException problem(String what, String where, String fix) {
        return new ProblemException(new Problem(what, where, fix));
    }
}
