package io.docent.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/// In how many passages words stand.
///
/// @param reader of the index
record WordCounts(IndexReader reader) {

    /// The inverse document frequency of a stem, as in BM25.
    ///
    /// @param passages how many there are
    double rarity(String form, int passages) {
        double all = Math.max(1, passages);
        double holding = count(Fields.TEXT, form);
        return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
    }

    /// How many passages hold a value in a field.
    int count(String field, String value) {
        try {
            return reader.docFreq(new Term(field, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Every long word in lower case, with the number of passages that hold it.
    Map<String, Integer> all() {
        try {
            Map<String, Integer> words = new TreeMap<>();
            Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    words.put(term.utf8ToString(), each.docFreq());
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
