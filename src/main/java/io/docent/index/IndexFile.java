package io.docent.index;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.trial.Trial;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// Writes an index into an empty folder, in one commit.
final class IndexFile implements AutoCloseable {

    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{5,40}");

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Vocabulary vocabulary;
    private final int dimensions;

    /// @param dimensions length of the vectors
    IndexFile(Path folder, Vocabulary vocabulary, int dimensions) throws IOException {
        this.vocabulary = vocabulary;
        this.dimensions = dimensions;
        this.directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(Analysis.analyzer());
        config.setCodec(WideVectors.codec());
        config.setSimilarity(PassageIndex.similarity());
        config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        this.writer = new IndexWriter(directory, config);
    }

    void add(Document document) throws IOException {
        org.apache.lucene.document.Document entry = entry(Fields.DOCUMENT_TYPE, document.id());
        entry.add(new StoredField(Fields.STORED, Fields.write(document.withPassages(List.of()))));
        writer.addDocument(entry);
    }

    void add(Trial trial) throws IOException {
        org.apache.lucene.document.Document entry = entry(Fields.TRIAL_TYPE, trial.nctId());
        entry.add(new StoredField(Fields.STORED, Fields.write(trial)));
        writer.addDocument(entry);
    }

    void add(io.docent.vocabulary.Term learned) throws IOException {
        org.apache.lucene.document.Document entry = entry(Fields.LEARNED_TYPE, learned.id());
        entry.add(new StoredField(Fields.STORED, Fields.write(learned)));
        writer.addDocument(entry);
    }

    /// @param vector of the passage
    /// @param sentences vectors of its sentences, in order
    void add(Passage passage, Document document, float[] vector, List<float[]> sentences) throws IOException {
        org.apache.lucene.document.Document entry = entry(Fields.PASSAGE_TYPE, passage.id());
        entry.add(new TextField(Fields.TEXT, passage.text(), Store.NO));
        entry.add(new TextField(Fields.HEADING, heading(passage, document), Store.NO));
        for (String word : words(passage)) {
            entry.add(new StringField(Fields.WORD, word, Store.NO));
        }
        for (String entity : entities(passage)) {
            entry.add(new StringField(Fields.ENTITY, entity, Store.NO));
        }
        if (isPointing(vector)) {
            entry.add(new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        }
        entry.add(new StoredField(Fields.SENTENCES, Quantized.write(sentences)));
        entry.add(new StringField(Fields.DOCUMENT, passage.documentId(), Store.NO));
        entry.add(new StringField(Fields.KIND, passage.kind().name(), Store.NO));
        entry.add(new IntPoint(Fields.ORDER, passage.order()));
        entry.add(new NumericDocValuesField(Fields.ORDER, passage.order()));
        entry.add(new SortedDocValuesField(Fields.SORT, new BytesRef(passage.documentId())));
        passage.trials().forEach(trial -> entry.add(new StringField(Fields.TRIAL, trial, Store.NO)));
        if (document.bibliography().year() != null) {
            entry.add(new IntPoint(Fields.YEAR, document.bibliography().year()));
        }
        entry.add(new StoredField(Fields.STORED, Fields.write(passage)));
        writer.addDocument(entry);
    }

    void commit(Map<String, String> facts) throws IOException {
        writer.forceMerge(1);
        writer.setLiveCommitData(facts.entrySet());
        writer.commit();
    }

    /// A passage is found by its section's heading too, and a registry sheet by the trial's title.
    private static String heading(Passage passage, Document document) {
        return passage.section().title() + "\n" + document.bibliography().title();
    }

    private static Set<String> words(Passage passage) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = LONG_WORD.matcher(passage.text());
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private Set<String> entities(Passage passage) {
        Set<String> entities = new LinkedHashSet<>(passage.trials());
        for (Mention mention : vocabulary.mentions(passage.text(), Reading.TEXT)) {
            entities.addAll(vocabulary.withAncestors(mention.term()));
        }
        return entities;
    }

    private boolean isPointing(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return vector.length == dimensions;
            }
        }
        return false;
    }

    private static org.apache.lucene.document.Document entry(String type, String id) {
        org.apache.lucene.document.Document entry = new org.apache.lucene.document.Document();
        entry.add(new StringField(Fields.TYPE, type, Store.NO));
        entry.add(new StringField(Fields.ID, id, Store.NO));
        return entry;
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
    }
}
