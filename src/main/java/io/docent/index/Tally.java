package io.docent.index;

import io.docent.corpus.Passage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/// Counts the passages of every document in one pass over the index.
final class Tally {

    private final Map<String, Map<Passage.Kind, Integer>> counts = new TreeMap<>();

    /// Numbers of passages by document and kind.
    static Map<String, Map<Passage.Kind, Integer>> of(IndexReader reader) throws IOException {
        Tally tally = new Tally();
        for (LeafReaderContext leaf : reader.leaves()) {
            for (Passage.Kind kind : Passage.Kind.values()) {
                tally.count(leaf.reader(), kind);
            }
        }
        return tally.counts;
    }

    private void count(LeafReader leaf, Passage.Kind kind) throws IOException {
        PostingsEnum passages = leaf.postings(new Term(Fields.KIND, kind.name()), PostingsEnum.NONE);
        SortedDocValues documents = DocValues.getSorted(leaf, Fields.SORT);
        Bits living = leaf.getLiveDocs();
        while (passages != null && passages.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int passage = passages.docID();
            if ((living == null || living.get(passage)) && documents.advanceExact(passage)) {
                String document = documents.lookupOrd(documents.ordValue()).utf8ToString();
                counts.computeIfAbsent(document, id -> new EnumMap<>(Passage.Kind.class))
                        .merge(kind, 1, Integer::sum);
            }
        }
    }
}
