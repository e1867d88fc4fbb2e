package io.docent.index;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/// Reads what an index holds, entry by entry.
final class Entries {

    private static final Sort BY_ORDER = new Sort(new SortField(Fields.ORDER, SortField.Type.INT));

    private static final Sort NEWEST_FIRST = new Sort(
            new SortField(Fields.ADDED, SortField.Type.LONG, true),
            new SortField(Fields.SORT, SortField.Type.STRING),
            new SortField(Fields.ORDER, SortField.Type.INT));

    private final IndexSearcher searcher;

    Entries(IndexReader reader) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
    }

    /// Every entry of a type.
    <T> List<T> all(String type, Class<T> as) throws IOException {
        List<T> values = new ArrayList<>();
        for (int number : numbers(ofType(type), Sort.INDEXORDER)) {
            values.add(stored(number, as));
        }
        return values;
    }

    /// The works that reference lists name, by the paths of the lists: where two contradict each other, the
    /// first counts, whichever came first.
    List<Bibliography> listed() throws IOException {
        List<FileEntry> files = new ArrayList<>();
        Query lists = both(ofType(Fields.FILE_TYPE), new TermQuery(new Term(Fields.LISTING, "1")));
        for (int number : numbers(lists, Sort.INDEXORDER)) {
            files.add(stored(number, FileEntry.class));
        }
        return files.stream()
                .sorted(Comparator.comparing(FileEntry::path))
                .flatMap(file -> file.listed().stream())
                .toList();
    }

    /// The entry of a type with this id.
    <T> Optional<T> one(String type, String id, Class<T> as) throws IOException {
        List<Integer> found = numbers(both(ofType(type), new TermQuery(new Term(Fields.ID, id))), Sort.INDEXORDER);
        return found.isEmpty() ? Optional.empty() : Optional.of(stored(found.getFirst(), as));
    }

    /// The entry of a type with this id as the index holds it, empty where there is none.
    String text(String type, String id) throws IOException {
        List<Integer> found = numbers(both(ofType(type), new TermQuery(new Term(Fields.ID, id))), Sort.INDEXORDER);
        return found.isEmpty() ? "" : text(found.getFirst());
    }

    /// A document as its files say it, with its passages.
    Optional<Document> document(String id) throws IOException {
        Optional<Document> head = one(Fields.DOCUMENT_TYPE, id, Document.class);
        if (head.isEmpty()) {
            return head;
        }
        Query own = both(ofType(Fields.PASSAGE_TYPE), new TermQuery(new Term(Fields.DOCUMENT, id)));
        return Optional.of(head.get().withPassages(passages(own, BY_ORDER)));
    }

    /// The passages that a query finds, as their files say them.
    List<Passage> passages(Query query, Sort order) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (int number : numbers(query, order)) {
            passages.add(passage(number));
        }
        return passages;
    }

    private Passage passage(int number) throws IOException {
        org.apache.lucene.document.Document stored =
                searcher.storedFields().document(number, Set.of(Fields.STORED, Fields.OWN));
        String own = stored.get(Fields.OWN);
        return Fields.read(stored.get(Fields.STORED), Passage.class)
                .withTrials(own.isEmpty() ? List.of() : List.of(own.split(" ")));
    }

    int count(Query query) throws IOException {
        return searcher.count(query);
    }

    /// Passages without vectors, at most so many, those of the newest documents first.
    List<Passage> pending(int most) throws IOException {
        Query pending = both(ofType(Fields.PASSAGE_TYPE), new TermQuery(new Term(Fields.PENDING, "1")));
        List<Passage> passages = new ArrayList<>();
        for (ScoreDoc found : searcher.search(pending, most, NEWEST_FIRST).scoreDocs) {
            passages.add(passage(found.doc));
        }
        return passages;
    }

    /// Counts first: Lucene makes room for as many as are asked for.
    private List<Integer> numbers(Query query, Sort order) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        int count = searcher.count(query);
        if (count > 0) {
            for (ScoreDoc found : searcher.search(query, count, order).scoreDocs) {
                numbers.add(found.doc);
            }
        }
        return numbers;
    }

    private <T> T stored(int number, Class<T> as) throws IOException {
        return Fields.read(text(number), as);
    }

    private String text(int number) throws IOException {
        return searcher.storedFields().document(number, Set.of(Fields.STORED)).get(Fields.STORED);
    }

    static Query ofType(String type) {
        return new TermQuery(new Term(Fields.TYPE, type));
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }
}
