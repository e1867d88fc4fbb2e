package io.docent.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Texts in one field, ranked by plain BM25, in memory: the yardstick that a search by words must not fall
/// below.
public final class WordIndex implements AutoCloseable {

    /// How texts and queries become words.
    public enum Words {
        /// Lucene's `EnglishAnalyzer`, as in Anserini's published baselines.
        ENGLISH,
        /// Docent's own analysis.
        BIOMEDICAL
    }

    private final Analyzer analyzer;
    private final ByteBuffersDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// @param texts by id
    public WordIndex(Map<String, String> texts, Words words) {
        this.analyzer = words == Words.ENGLISH ? new EnglishAnalyzer() : Analysis.analyzer();
        this.directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer);
        config.setSimilarity(PassageIndex.similarity());
        try {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    Document entry = new Document();
                    entry.add(new StringField(Fields.ID, text.getKey(), Store.YES));
                    entry.add(new TextField(Fields.TEXT, text.getValue(), Store.NO));
                    writer.addDocument(entry);
                }
            }
            this.reader = DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(PassageIndex.similarity());
    }

    /// Ids of the best texts, best first, at most so many.
    public List<String> search(String query, int most) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Analysis.terms(query, analyzer)
                .forEach(term -> any.add(new TermQuery(new Term(Fields.TEXT, term.form())), Occur.SHOULD));
        try {
            List<String> ids = new ArrayList<>();
            for (ScoreDoc found : searcher.search(any.build(), most).scoreDocs) {
                ids.add(searcher.storedFields().document(found.doc).get(Fields.ID));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
