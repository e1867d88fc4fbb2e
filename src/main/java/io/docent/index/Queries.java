package io.docent.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// What is asked of Lucene. Every query finds passages alone.
final class Queries {

    /// How many different words of a question are looked up; Lucene takes 1,024 clauses at most, and no
    /// question that somebody wrote needs more.
    private static final int MOST_WORDS = 300;

    private Queries() {}

    /// By words; empty where there is none to look up.
    static Optional<Query> words(WordQuery query, Weights weights) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (String form : Analysis.terms(query.words()).stream()
                .map(term -> term.form())
                .distinct()
                .limit(MOST_WORDS)
                .toList()) {
            words.add(new TermQuery(new Term(Fields.TEXT, form)), Occur.SHOULD);
            Query heading = new TermQuery(new Term(Fields.HEADING, form));
            words.add(new BoostQuery(heading, weights.heading()), Occur.SHOULD);
        }
        for (String entity : query.entities().stream().sorted().toList()) {
            Query named = new TermQuery(new Term(Fields.ENTITY, entity));
            words.add(new BoostQuery(named, weights.entity()), Occur.SHOULD);
        }
        BooleanQuery asked = words.build();
        return asked.clauses().isEmpty() ? Optional.empty() : Optional.of(restricted(asked, query.filter()));
    }

    /// By nearness to a vector; empty where that points nowhere.
    static Optional<Query> nearest(float[] vector, Filter filter, int most) {
        if (pointsNowhere(vector)) {
            return Optional.empty();
        }
        Query allowed = filter.isNone() ? null : all(filter);
        return Optional.of(new KnnFloatVectorQuery(Fields.VECTOR, vector, most, allowed));
    }

    private static boolean pointsNowhere(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /// Every passage that the filter allows.
    static Query all(Filter filter) {
        return restricted(MatchAllDocsQuery.INSTANCE, filter);
    }

    /// The passage in this place of a document.
    ///
    /// @param order of the passage, from 0
    static Query place(String documentId, int order) {
        return restricted(
                new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Fields.DOCUMENT, documentId)), Occur.FILTER)
                        .add(IntPoint.newExactQuery(Fields.ORDER, order), Occur.FILTER)
                        .build(),
                Filter.NONE);
    }

    private static Query restricted(Query query, Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(query, Occur.MUST);
        all.add(new TermQuery(new Term(Fields.TYPE, Fields.PASSAGE_TYPE)), Occur.FILTER);
        anyOf(all, Fields.DOCUMENT, filter.documents());
        anyOf(all, Fields.TRIAL, filter.trials());
        anyOf(all, Fields.KIND, filter.kinds().stream().map(Enum::name).toList());
        if (filter.yearFrom() != null || filter.yearTo() != null) {
            int from = filter.yearFrom() == null ? Integer.MIN_VALUE : filter.yearFrom();
            int to = filter.yearTo() == null ? Integer.MAX_VALUE : filter.yearTo();
            all.add(IntPoint.newRangeQuery(Fields.YEAR, from, to), Occur.FILTER);
        }
        return all.build();
    }

    private static void anyOf(BooleanQuery.Builder query, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            List<BytesRef> allowed = values.stream().map(BytesRef::new).toList();
            query.add(new TermInSetQuery(field, allowed), Occur.FILTER);
        }
    }
}
