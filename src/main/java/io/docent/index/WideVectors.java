package io.docent.index;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/// Lucene's own format of vectors without its limit of 1,024 dimensions, which embedding models pass. It is
/// written under Lucene's own name, so that an index is read without this class.
final class WideVectors extends KnnVectorsFormat {

    private static final int MOST_DIMENSIONS = 4096;

    private final KnnVectorsFormat usual;

    private WideVectors(KnnVectorsFormat usual) {
        super(usual.getName());
        this.usual = usual;
    }

    /// What an index is written with.
    static Codec codec() {
        WideVectors wide = new WideVectors(new Lucene99HnswVectorsFormat());
        return new Lucene104Codec() {
            @Override
            public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                return wide;
            }
        };
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return usual.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return usual.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
        return MOST_DIMENSIONS;
    }
}
