package io.docent.index;

import io.docent.corpus.Passage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// Vectors that were computed before, by text and model, so that building an index again embeds only what is
/// new.
///
/// The file is only appended to, one record a vector: its length, half of the SHA-256 of model and text, the
/// floats, a checksum. Where they lie is held in memory, not what they are. A record that breaks off at the end
/// is cut away before the next is added; one whose checksum is wrong is as good as none. Several processes may
/// add at the same time.
public final class VectorCache implements AutoCloseable {

    private static final int HEAD = Integer.BYTES + 2 * Long.BYTES;
    private static final int MOST_DIMENSIONS = 1 << 16;

    private final Path file;
    private final String model;
    private final Map<Key, Long> places = new HashMap<>();
    private FileChannel channel;
    private final Set<Key> wanted = new HashSet<>();
    private boolean noting;
    private long known;

    /// Stands for model and text.
    private record Key(long high, long low) {}

    private VectorCache(Path file, String model) throws IOException {
        this.file = file;
        this.model = model;
        this.channel = channel(file);
        readPlaces();
    }

    /// What is embedded of a passage, in order: all of it with its heading, then each sentence.
    public static List<String> texts(Passage passage) {
        return PassageEntry.texts(passage);
    }

    /// Opens the cache, which is made where it is missing.
    ///
    /// @param model whose vectors are looked for and added
    static VectorCache open(Path file, String model) throws IOException {
        return new VectorCache(file, model);
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// The vector of a text, if it is known.
    public synchronized Optional<float[]> find(String text) throws IOException {
        Key key = key(text);
        if (noting) {
            wanted.add(key);
        }
        Long place = places.get(key);
        return place == null ? Optional.empty() : vector(place);
    }

    /// Whether the vector of a text is known.
    public synchronized boolean holds(String text) {
        return places.containsKey(key(text));
    }

    /// Keeps the vectors of texts, those that are not known yet.
    public synchronized void add(List<String> texts, List<float[]> vectors) throws IOException {
        try (FileLock lock = IndexFolder.lock(channel)) {
            if (!lock.isValid()) {
                throw new IOException("the lock on " + file + " was lost");
            }
            readPlaces();
            if (channel.size() > known) {
                channel.truncate(known);
            }
            Map<Key, float[]> fresh = new LinkedHashMap<>();
            for (int i = 0; i < vectors.size(); i++) {
                Key key = key(texts.get(i));
                if (!places.containsKey(key)) {
                    fresh.put(key, vectors.get(i));
                }
            }
            append(fresh);
        }
    }

    private void append(Map<Key, float[]> vectors) throws IOException {
        for (Map.Entry<Key, float[]> each : vectors.entrySet()) {
            ByteBuffer record = record(each.getKey(), each.getValue());
            long at = known;
            while (record.hasRemaining()) {
                at += channel.write(record, at);
            }
            places.put(each.getKey(), known);
            known = at;
        }
    }

    private static ByteBuffer record(Key key, float[] vector) {
        ByteBuffer record = ByteBuffer.allocate(size(vector.length));
        record.putInt(vector.length).putLong(key.high).putLong(key.low);
        for (float value : vector) {
            record.putFloat(value);
        }
        record.putInt(checksum(record, record.position()));
        return record.flip();
    }

    private static int size(int dimensions) {
        return HEAD + dimensions * Float.BYTES + Integer.BYTES;
    }

    private static int checksum(ByteBuffer record, int length) {
        CRC32 crc = new CRC32();
        crc.update(record.duplicate().position(0).limit(length));
        return (int) crc.getValue();
    }

    private Optional<float[]> vector(long place) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(Integer.BYTES);
        readFully(head, place);
        int dimensions = head.getInt(0);
        ByteBuffer record = ByteBuffer.allocate(size(dimensions));
        readFully(record, place);
        int end = record.capacity() - Integer.BYTES;
        if (checksum(record, end) != record.getInt(end)) {
            return Optional.empty();
        }
        float[] vector = new float[dimensions];
        record.position(HEAD);
        record.asFloatBuffer().get(vector);
        return Optional.of(vector);
    }

    /// Learns where the records lie that were added since the last look, by whomever.
    private void readPlaces() throws IOException {
        long size = channel.size();
        ByteBuffer head = ByteBuffer.allocate(HEAD);
        while (known + HEAD <= size) {
            readFully(head.clear(), known);
            int dimensions = head.getInt(0);
            if (dimensions < 1 || dimensions > MOST_DIMENSIONS || known + size(dimensions) > size) {
                return;
            }
            places.put(new Key(head.getLong(Integer.BYTES), head.getLong(Integer.BYTES + Long.BYTES)), known);
            known += size(dimensions);
        }
    }

    private void readFully(ByteBuffer target, long place) throws IOException {
        long at = place;
        while (target.hasRemaining()) {
            int read = channel.read(target, at);
            if (read < 0) {
                throw new IOException(file + " breaks off");
            }
            at += read;
        }
    }

    /// From now on it is noted which vectors are looked for.
    synchronized void startNoting() {
        noting = true;
        wanted.clear();
    }

    /// Forgets all vectors that were not looked for since [#startNoting]; the others are written into a new
    /// file, which replaces the old one whole.
    synchronized void keepNoted() throws IOException {
        noting = false;
        List<Key> kept = places.keySet().stream().filter(wanted::contains).toList();
        wanted.clear();
        if (kept.size() == places.size()) {
            return;
        }
        Path partial = Files.createTempFile(file.toAbsolutePath().getParent(), "vectors", IndexFolder.PARTIAL);
        try {
            try (FileChannel data = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                for (Key key : kept) {
                    Long place = places.get(key);
                    Optional<float[]> vector = place == null ? Optional.empty() : vector(place);
                    if (vector.isPresent()) {
                        write(data, record(key, vector.get()));
                    }
                }
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
        reopen();
    }

    private void reopen() throws IOException {
        channel.close();
        channel = channel(file);
        places.clear();
        known = 0;
        readPlaces();
    }

    private static void write(FileChannel data, ByteBuffer record) throws IOException {
        while (record.hasRemaining()) {
            data.write(record);
        }
    }

    private Key key(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((model + "\n").getBytes(StandardCharsets.UTF_8));
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Key(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
