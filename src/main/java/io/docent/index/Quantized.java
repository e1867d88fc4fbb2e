package io.docent.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Vectors at a quarter of their size: for each a scale and a byte a dimension. The cosine of a vector with its
/// own quantised form stays above 0.999, which is enough to rank sentences.
final class Quantized {

    private Quantized() {}

    static byte[] write(List<float[]> vectors) {
        int dimensions = vectors.isEmpty() ? 0 : vectors.getFirst().length;
        ByteBuffer bytes = ByteBuffer.allocate(4 + vectors.size() * (4 + dimensions));
        bytes.putInt(dimensions);
        for (float[] vector : vectors) {
            float largest = 1e-9f;
            for (float value : vector) {
                largest = Math.max(largest, Math.abs(value));
            }
            bytes.putFloat(largest / 127);
            for (float value : vector) {
                bytes.put((byte) Math.round(value * 127 / largest));
            }
        }
        return bytes.array();
    }

    static List<float[]> read(byte[] data, int offset, int length) {
        ByteBuffer bytes = ByteBuffer.wrap(data, offset, length);
        int dimensions = bytes.getInt();
        List<float[]> vectors = new ArrayList<>();
        while (bytes.remaining() >= 4 + dimensions && dimensions > 0) {
            float scale = bytes.getFloat();
            float[] vector = new float[dimensions];
            for (int i = 0; i < dimensions; i++) {
                vector[i] = bytes.get() * scale;
            }
            vectors.add(vector);
        }
        return vectors;
    }
}
