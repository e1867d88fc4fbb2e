package io.docent.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What was read and is not written yet, on disk: a file of 30,000 abstracts need not lie in memory until all
/// files have told their names.
public final class Spool implements Closeable {

    private final Path file;
    private final RandomAccessFile data;

    Spool(Path folder) throws IOException {
        this.file = Files.createTempFile(folder, "spool", IndexFolder.PARTIAL);
        this.data = new RandomAccessFile(file.toFile(), "rw");
    }

    /// Keeps a part.
    ///
    /// @return where it lies, for [#read]
    public long add(Part part) throws IOException {
        byte[] json = Fields.write(part).getBytes(StandardCharsets.UTF_8);
        long at = data.length();
        data.seek(at);
        byte[] whole = new byte[json.length + Integer.BYTES];
        java.nio.ByteBuffer.wrap(whole).putInt(json.length).put(json);
        data.write(whole);
        return at;
    }

    /// The part that lies there.
    public Part read(long at) throws IOException {
        data.seek(at);
        byte[] json = new byte[data.readInt()];
        data.readFully(json);
        return Fields.read(new String(json, StandardCharsets.UTF_8), Part.class);
    }

    @Override
    public void close() throws IOException {
        data.close();
        Files.deleteIfExists(file);
    }
}
