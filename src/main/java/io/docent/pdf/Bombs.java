package io.docent.pdf;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks for streams of a PDF that unpack to far more than they have: the library unpacks each as a whole,
/// before anyone can count.
final class Bombs {

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "endstream".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 1 << 16;

    /// No deflated byte unpacks to more than these.
    private static final long MOST_PER_BYTE = 1_032;

    private final ByteBuffer file;
    private final long most;
    private final Deadline deadline;

    private Bombs(ByteBuffer file, long most, Deadline deadline) {
        this.file = file;
        this.most = most;
        this.deadline = deadline;
    }

    /// Whether a stream unpacks to more than `most` bytes; pictures, which are never unpacked, aside.
    ///
    /// @throws Deadline.Passed if that takes too long
    static boolean in(Path path, long most, Deadline deadline) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            MemorySegment file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            return new Bombs(file.asByteBuffer(), most, deadline).found();
        }
    }

    private boolean found() {
        int from = 0;
        while (true) {
            int at = find(STREAM, from);
            if (at < 0) {
                return false;
            }
            int start = at + STREAM.length;
            int end = find(END, start);
            int length = (end < 0 ? file.limit() : end) - start;
            if (length * MOST_PER_BYTE > most && !isPicture(at) && unpacks(start, length)) {
                return true;
            }
            from = end < 0 ? start : end + END.length;
        }
    }

    private int find(byte[] word, int from) {
        for (int at = from; at <= file.limit() - word.length; at++) {
            int same = 0;
            while (same < word.length && file.get(at + same) == word[same]) {
                same++;
            }
            if (same == word.length) {
                return at;
            }
        }
        return -1;
    }

    /// Whether the words before a stream, back to the object's beginning, say that it is a picture.
    private boolean isPicture(int stream) {
        int from = Math.max(0, stream - 600);
        byte[] before = new byte[stream - from];
        file.get(from, before);
        String words = new String(before, StandardCharsets.ISO_8859_1);
        return words.substring(Math.max(0, words.lastIndexOf(" obj"))).contains("/Image");
    }

    private boolean unpacks(int start, int length) {
        int skip = 0;
        while (skip < 2 && skip < length && (file.get(start + skip) == 13 || file.get(start + skip) == 10)) {
            skip++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file.slice(start + skip, length - skip));
            byte[] chunk = new byte[CHUNK];
            long bytes = 0;
            int read = inflater.inflate(chunk);
            while (read > 0 && bytes <= most) {
                deadline.check();
                bytes += read;
                read = inflater.inflate(chunk);
            }
            return bytes > most;
        } catch (DataFormatException notDeflated) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
