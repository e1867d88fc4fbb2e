package io.docent.index;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.ReferenceLists;
import io.docent.corpus.WorkIndex;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// A committed index, open for reading by many threads.
public final class PassageIndex implements AutoCloseable {

    /// How many different words of a question are looked up; Lucene takes 1,024 clauses at most, and no
    /// question that somebody wrote needs more.
    private static final int MOST_WORDS = 300;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final IndexInfo info;
    private final Entries entries;
    private final Map<String, Document> documents;
    private final Map<String, Trial> trials;
    private final Learned learned;
    private final Vocabulary vocabulary;
    private final Map<Class<?>, Derived> derived;

    /// @param older the same index before its last change: what it holds serves on where only vectors came, and
    ///     its vocabulary where nothing was learned since
    private PassageIndex(DirectoryReader reader, @Nullable PassageIndex older) throws IOException {
        this.reader = reader;
        this.info = info(reader);
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(similarity());
        this.entries = new Entries(reader);
        PassageIndex same = older != null && older.info.version().equals(info.version()) ? older : null;
        this.derived = same != null ? same.derived : new ConcurrentHashMap<>();
        this.documents = same != null ? same.documents : documents(entries);
        this.trials = same != null ? same.trials : trials(entries);
        this.learned = same != null
                ? same.learned
                : entries.one(Fields.LEARNED_TYPE, Learned.ID, Learned.class).orElse(Learned.NOTHING);
        this.vocabulary = older != null && older.learned.equals(learned)
                ? older.vocabulary
                : Vocabulary.shipped().with(learned.terms());
    }

    private static Map<String, Document> documents(Entries entries) throws IOException {
        Map<String, Document> documents = new TreeMap<>();
        ReferenceLists.completed(entries.all(Fields.DOCUMENT_TYPE, Document.class), entries.listed())
                .forEach(document -> documents.put(document.id(), document));
        return documents;
    }

    private static Map<String, Trial> trials(Entries entries) throws IOException {
        Map<String, Trial> trials = new TreeMap<>();
        entries.all(Fields.TRIAL_TYPE, Trial.class).forEach(trial -> trials.put(trial.nctId(), trial));
        return trials;
    }

    /// What is made of the whole index, made when it is first asked for. Readers of one version share it: while
    /// vectors follow, there is a new reader every few seconds.
    ///
    /// @param kind of what is made, of which there is one
    public <T> T derived(Class<T> kind, Supplier<T> making) {
        return kind.cast(derived.computeIfAbsent(kind, each -> new Derived()).of(making));
    }

    /// Made once, by the first who asks; what it is made of may ask for others.
    private static final class Derived {

        private @Nullable Object made;

        synchronized Object of(Supplier<?> making) {
            Object known = made;
            if (known == null) {
                known = java.util.Objects.requireNonNull(making.get());
                made = known;
            }
            return known;
        }
    }

    /// BM25 as Anserini sets it for collections of abstracts.
    static BM25Similarity similarity() {
        return new BM25Similarity(0.9f, 0.4f);
    }

    /// Opens an index.
    ///
    /// @throws ProblemException if it is missing, damaged or of another format
    public static PassageIndex open(Path folder) {
        try {
            // the directory holds nothing open by itself, and readers that are opened later share it
            return open(DirectoryReader.open(FSDirectory.open(folder)), null);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ProblemException(unreadable(folder, "it is missing or damaged"), e);
        }
    }

    private static PassageIndex open(DirectoryReader reader, @Nullable PassageIndex older) throws IOException {
        try {
            return new PassageIndex(reader, older);
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    private static Path folder(DirectoryReader reader) {
        return ((FSDirectory) reader.directory()).getDirectory();
    }

    static Problem unreadable(Path folder, String why) {
        return new Problem(
                "the index cannot be read: " + why, folder.toString(), "run `docent index`, which builds it again");
    }

    /// @throws ProblemException if the index is of another format
    static IndexInfo info(DirectoryReader reader) throws IOException {
        if (!Fields.FORMAT.equals(reader.getIndexCommit().getUserData().get("format"))) {
            throw new ProblemException(unreadable(folder(reader), "it was written by another version of Docent"));
        }
        return IndexInfo.of(reader.getIndexCommit().getUserData());
    }

    /// The folder that the index lies in.
    Path folder() {
        return folder(reader);
    }

    /// The index as it was committed since, by whatever process; empty where it was not.
    Optional<PassageIndex> changed() {
        try {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader);
            return newer == null ? Optional.empty() : Optional.of(open(newer, this));
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new ProblemException(unreadable(folder(reader), "it is missing or damaged"), e);
        }
    }

    /// Holds the index open for somebody who reads from it, until [#release].
    ///
    /// @return false where it is closed already
    public boolean retain() {
        return reader.tryIncRef();
    }

    /// Ends what [#retain] began; the last who lets go closes it.
    public void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the index knows of the files of its corpus, ordered by path.
    public List<FileEntry> files() {
        try {
            return entries.all(Fields.FILE_TYPE, FileEntry.class).stream()
                    .sorted(Comparator.comparing(FileEntry::path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a document is made of.
    public Optional<Work> work(String id) {
        try {
            return entries.one(Fields.WORK_TYPE, id, Work.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Finds papers by what a reference says of them.
    public WorkIndex<Document> works() {
        return derived(Papers.class, () -> new Papers(WorkIndex.of(documents.values())))
                .works();
    }

    private record Papers(WorkIndex<Document> works) {}

    public IndexInfo info() {
        return info;
    }

    /// The best passages by words, best first, ties by id.
    public List<Hit> byWords(WordQuery query, int most) {
        return byWords(query, Weights.CHOSEN, most);
    }

    /// The best passages by words under other weights than the chosen ones.
    public List<Hit> byWords(WordQuery query, Weights weights, int most) {
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
        return asked.clauses().isEmpty() ? List.of() : search(restricted(asked, query.filter()), most);
    }

    /// The nearest passages by vector, nearest first; the score is the cosine mapped to 0..1.
    public List<Hit> byVector(float[] vector, Filter filter, int most) {
        if (pointsNowhere(vector)) {
            return List.of();
        }
        Query allowed = filter.isNone() ? null : restricted(MatchAllDocsQuery.INSTANCE, filter);
        return search(new KnnFloatVectorQuery(Fields.VECTOR, vector, most, allowed), most);
    }

    private static boolean pointsNowhere(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /// Every passage that the filter allows, by document and order, at most so many.
    public List<Passage> passages(Filter filter, int most) {
        Sort order = new Sort(
                new SortField(Fields.SORT, SortField.Type.STRING), new SortField(Fields.ORDER, SortField.Type.INT));
        try {
            Query all = restricted(MatchAllDocsQuery.INSTANCE, filter);
            List<Passage> passages = new ArrayList<>();
            for (ScoreDoc found : searcher.search(all, most, order).scoreDocs) {
                passages.add(passage(found.doc));
            }
            return passages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How many passages of each kind each document has, by document; one without passages is left out.
    public Map<String, Map<Passage.Kind, Integer>> tally() {
        try {
            return Tally.of(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Passage> passage(String id) {
        return one(new TermQuery(new Term(Fields.ID, id)));
    }

    /// The passage so many places after (before, where negative) this one in its document.
    public Optional<Passage> neighbour(Passage passage, int places) {
        int order = passage.order() + places;
        return order < 0
                ? Optional.empty()
                : one(new BooleanQuery.Builder()
                        .add(new TermQuery(new Term(Fields.DOCUMENT, passage.documentId())), Occur.FILTER)
                        .add(IntPoint.newExactQuery(Fields.ORDER, order), Occur.FILTER)
                        .build());
    }

    /// The vectors of a passage's sentences, in order; of an unknown passage none.
    public List<float[]> sentenceVectors(String passageId) {
        try {
            Query query = restricted(new TermQuery(new Term(Fields.ID, passageId)), Filter.NONE);
            ScoreDoc[] found = searcher.search(query, 1).scoreDocs;
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

    /// How telling a word is: the inverse document frequency of its stem among the passages, as in BM25;
    /// largest where no passage has it.
    public double rarity(String form) {
        double all = Math.max(1, info.passages());
        double holding = frequency(form);
        return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
    }

    /// In how many passages a stem stands.
    public int frequency(String form) {
        return count(Fields.TEXT, form);
    }

    /// Above how many passages a stem stands, in their section's heading or their document's title.
    public int headed(String form) {
        return count(Fields.HEADING, form);
    }

    /// How many passages name a term, or a sort of it.
    public int naming(String entity) {
        return count(Fields.ENTITY, entity);
    }

    private int count(String field, String value) {
        try {
            return reader.docFreq(new Term(field, value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Documents by id, without their passages.
    public Collection<Document> documents() {
        return List.copyOf(documents.values());
    }

    public Optional<Document> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /// Every trial that the corpus names, by number.
    public Collection<Trial> trials() {
        return List.copyOf(trials.values());
    }

    public Optional<Trial> trial(String nctId) {
        return Optional.ofNullable(trials.get(nctId));
    }

    /// The shipped vocabulary and what the corpus taught.
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /// Every word of the passages' text of five letters or more, in lower case, with the number of passages
    /// that hold it.
    public Map<String, Integer> words() {
        return derived(Words.class, () -> new Words(allWords())).counts();
    }

    private record Words(Map<String, Integer> counts) {}

    private Map<String, Integer> allWords() {
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

    private List<Hit> search(Query query, int most) {
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

    private Optional<Passage> one(Query query) {
        try {
            ScoreDoc[] found = searcher.search(restricted(query, Filter.NONE), 1).scoreDocs;
            return found.length == 0 ? Optional.empty() : Optional.of(passage(found[0].doc));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Passage passage(int number) throws IOException {
        String stored =
                searcher.storedFields().document(number, Set.of(Fields.STORED)).get(Fields.STORED);
        return Fields.read(stored, Passage.class);
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

    /// Lets go of the index; it stays open for those who [#retain]ed it.
    @Override
    public void close() {
        release();
    }
}
