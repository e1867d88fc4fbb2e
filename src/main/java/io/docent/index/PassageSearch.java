package io.docent.index;

import io.docent.corpus.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;

/// Finds passages of a reader and reads them.
final class PassageSearch {

    private static final Sort IN_ORDER = new Sort(
            new SortField(Fields.SORT, SortField.Type.STRING), new SortField(Fields.ORDER, SortField.Type.INT));

    private final IndexSearcher searcher;

    PassageSearch(IndexReader reader) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(PassageIndex.similarity());
    }

    /// The best passages for a query, best first, ties by id.
    List<Hit> hits(Query query, int most) {
        try {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
                hits.add(new Hit(passage(found.doc), found.score));
            }
            hits.sort(Comparator.comparingDouble(Hit::score)
                    .reversed()
                    .thenComparing(hit -> hit.passage().id()));
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a query finds, by document and order, at most so many.
    List<Passage> inOrder(Query query, int most) {
        try {
            List<Passage> passages = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, most, IN_ORDER).scoreDocs) {
                passages.add(passage(found.doc));
            }
            return passages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The passage that a query finds.
    Optional<Passage> one(Query query) {
        try {
            ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
            return found.length == 0 ? Optional.empty() : Optional.of(passage(found[0].doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The vectors of a passage's sentences, in order; of an unknown passage none.
    List<float[]> sentenceVectors(String passageId) {
        try {
            ScoreDoc[] found = searcher.search(Queries.id(passageId), 1).scoreDocs;
            if (found.length == 0) {
                return List.of();
            }
            BytesRef bytes = searcher.storedFields()
                    .document(found[0].doc, Set.of(Fields.SENTENCES))
                    .getBinaryValue(Fields.SENTENCES);
            return bytes == null ? List.of() : Quantized.read(bytes.bytes, bytes.offset, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Passage passage(int number) throws IOException {
        String stored =
                searcher.storedFields().document(number, Set.of(Fields.STORED)).get(Fields.STORED);
        return Fields.read(stored, Passage.class);
    }
}
