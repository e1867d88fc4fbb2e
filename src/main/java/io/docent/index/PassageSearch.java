package io.docent.index;

import io.docent.corpus.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// Finds passages of a reader and reads them.
final class PassageSearch {

    private static final Sort IN_ORDER = new Sort(
            new SortField(Fields.SORT, SortField.Type.STRING), new SortField(Fields.ORDER, SortField.Type.INT));

    /// How many passages are remembered as they were read: two lists of a hundred are read for each question.
    private static final int REMEMBERED = 2_000;

    private final IndexSearcher searcher;
    private final Map<Integer, Passage> remembered = new ConcurrentHashMap<>();

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

    /// The passage with this id.
    Optional<Passage> byId(String id) {
        try {
            int number = number(id);
            return number < 0 ? Optional.empty() : Optional.of(passage(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The vectors of a passage's sentences, in order; of an unknown passage none.
    List<float[]> sentenceVectors(String passageId) {
        try {
            int number = number(passageId);
            if (number < 0) {
                return List.of();
            }
            BytesRef bytes = searcher.storedFields()
                    .document(number, Set.of(Fields.SENTENCES))
                    .getBinaryValue(Fields.SENTENCES);
            return bytes == null ? List.of() : Quantized.read(bytes.bytes, bytes.offset, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lucene's number of the passage with this id, -1 where there is none. This walks to the id without a
    /// query: an answer asks for some dozens.
    private int number(String id) throws IOException {
        Term term = new Term(Fields.ID, id);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum entries = leaf.reader().postings(term, PostingsEnum.NONE);
            Bits living = leaf.reader().getLiveDocs();
            SortedDocValues passages = DocValues.getSorted(leaf.reader(), Fields.SORT);
            while (entries != null && entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int entry = entries.docID();
                // entries of other types may have the same id; passages alone are sorted by their documents
                if ((living == null || living.get(entry)) && passages.advanceExact(entry)) {
                    return leaf.docBase + entry;
                }
            }
        }
        return -1;
    }

    private Passage passage(int number) throws IOException {
        Passage known = remembered.get(number);
        if (known == null) {
            known = read(number);
            if (remembered.size() >= REMEMBERED) {
                remembered.clear();
            }
            remembered.put(number, known);
        }
        return known;
    }

    private Passage read(int number) throws IOException {
        String stored =
                searcher.storedFields().document(number, Set.of(Fields.STORED)).get(Fields.STORED);
        return Fields.read(stored, Passage.class);
    }
}
