package io.docent.index;

import io.docent.embed.Embedder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Vectors that were computed before, by text and model, so that building an index again embeds only what is new.
///
/// The file is the length of its vectors and a sequence of records, each the SHA-256 of model and text and the vector's
/// floats. A file of vectors of another length holds nothing of use; a record that breaks off at the end is dropped;
/// the
/// file is only ever replaced whole.
final class VectorCache {

    private final Path file;
    private final Embedder embedder;
    private final Map<String, float[]> vectors = new LinkedHashMap<>();

    private VectorCache(Path file, Embedder embedder) {
        this.file = file;
        this.embedder = embedder;
    }

    /// @param embedder computes what is missing
    static VectorCache read(Path file, Embedder embedder) throws IOException {
        VectorCache cache = new VectorCache(file, embedder);
        if (Files.exists(file)) {
            try (DataInputStream data = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                cache.readAll(data);
            }
        }
        return cache;
    }

    private void readAll(DataInputStream data) throws IOException {
        byte[] key = new byte[32];
        try {
            if (data.readInt() != embedder.dimensions()) {
                return;
            }
            while (true) {
                data.readFully(key);
                float[] vector = new float[embedder.dimensions()];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = data.readFloat();
                }
                vectors.put(HexFormat.of().formatHex(key), vector);
            }
        } catch (EOFException end) {
            return;
        }
    }

    /// The vectors of texts, in order; those that are not known yet are computed.
    ///
    /// @param progress called with the number of computed ones and how many there are to compute
    List<float[]> embed(List<String> texts, Embedding progress) {
        List<String> missing = new ArrayList<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (String text : texts) {
            String key = keys.computeIfAbsent(text, this::key);
            if (!vectors.containsKey(key) && vectors.put(key, new float[0]) == null) {
                missing.add(text);
            }
        }
        IntConsumer done = count -> progress.done(count, missing.size());
        List<float[]> computed = embedder.embedAll(missing, done);
        for (int i = 0; i < missing.size(); i++) {
            vectors.put(keys.getOrDefault(missing.get(i), ""), computed.get(i));
        }
        return texts.stream()
                .map(text -> vectors.getOrDefault(keys.getOrDefault(text, ""), new float[0]))
                .toList();
    }

    /// Keeps the vectors of these texts and forgets the others.
    void write(List<String> texts) throws IOException {
        Path partial = Files.createTempFile(file.toAbsolutePath().getParent(), "vectors", ".tmp");
        try {
            try (DataOutputStream data =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)))) {
                data.writeInt(embedder.dimensions());
                for (String key : texts.stream().map(this::key).distinct().toList()) {
                    data.write(HexFormat.of().parseHex(key));
                    for (float value : vectors.getOrDefault(key, new float[embedder.dimensions()])) {
                        data.writeFloat(value);
                    }
                }
            }
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private String key(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((embedder.model() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Follows the computing of vectors.
    interface Embedding {
        void done(int done, int total);
    }
}
