package io.docent.index;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.WorkIndex;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// A committed index, open for reading by many threads.
public final class PassageIndex implements AutoCloseable {

    private final DirectoryReader reader;
    private final PassageSearch search;
    private final WordCounts words;
    private final IndexInfo info;
    private final Entries entries;
    private final Knowledge knowledge;

    /// @param older the same index before its last change
    private PassageIndex(DirectoryReader reader, @Nullable PassageIndex older) throws IOException {
        this.reader = reader;
        this.info = info(reader);
        this.search = new PassageSearch(reader);
        this.words = new WordCounts(reader);
        this.entries = new Entries(reader);
        this.knowledge = older == null
                ? Knowledge.of(entries)
                : older.info.version().equals(info.version()) ? older.knowledge : older.knowledge.after(entries);
    }

    /// What is made of the whole index, made when it is first asked for. Readers of one version share it: while
    /// vectors follow, there is a new reader every few seconds.
    ///
    /// @param kind of what is made, of which there is one
    public <T> T derived(Class<T> kind, Supplier<T> making) {
        return knowledge.derived(kind, making);
    }

    /// What is made of the whole index, as [#derived], from what was made of the last version of which it was.
    ///
    /// @param making is told what was made before, if anything was
    public <T> T following(Class<T> kind, Function<Optional<T>, T> making) {
        return knowledge.following(kind, making);
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
        return derived(
                        Papers.class,
                        () -> new Papers(WorkIndex.of(knowledge.documents().values())))
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
        return Queries.words(query, weights)
                .map(asked -> search.hits(asked, most))
                .orElse(List.of());
    }

    /// The nearest passages by vector, nearest first; the score is the cosine mapped to 0..1.
    public List<Hit> byVector(float[] vector, Filter filter, int most) {
        return Queries.nearest(vector, filter, most)
                .map(asked -> search.hits(asked, most))
                .orElse(List.of());
    }

    /// Every passage that the filter allows, by document and order, at most so many.
    public List<Passage> passages(Filter filter, int most) {
        return search.inOrder(Queries.all(filter), most);
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
        return search.byId(id);
    }

    /// The passage so many places after (before, where negative) this one in its document.
    public Optional<Passage> neighbour(Passage passage, int places) {
        int order = passage.order() + places;
        return order < 0 ? Optional.empty() : search.one(Queries.place(passage.documentId(), order));
    }

    /// The vectors of a passage's sentences, in order; of an unknown passage none.
    public List<float[]> sentenceVectors(String passageId) {
        return search.sentenceVectors(passageId);
    }

    /// How telling a word is: the inverse document frequency of its stem among the passages, as in BM25;
    /// largest where no passage has it.
    public double rarity(String form) {
        return words.rarity(form, info.passages());
    }

    /// In how many passages a stem stands.
    public int frequency(String form) {
        return words.count(Fields.TEXT, form);
    }

    /// Above how many passages a stem stands, in their section's heading or their document's title.
    public int headed(String form) {
        return words.count(Fields.HEADING, form);
    }

    /// How many passages name a term, or a sort of it.
    public int naming(String entity) {
        return words.count(Fields.ENTITY, entity);
    }

    /// Documents by id, without their passages.
    public Collection<Document> documents() {
        return List.copyOf(knowledge.documents().values());
    }

    public Optional<Document> document(String id) {
        return Optional.ofNullable(knowledge.documents().get(id));
    }

    /// Every trial that the corpus names, by number.
    public Collection<Trial> trials() {
        return List.copyOf(knowledge.trials().values());
    }

    public Optional<Trial> trial(String nctId) {
        return Optional.ofNullable(knowledge.trials().get(nctId));
    }

    /// The shipped vocabulary and what the corpus taught.
    public Vocabulary vocabulary() {
        return knowledge.vocabulary();
    }

    /// Every word of the passages' text of five letters or more, in lower case, with the number of passages
    /// that hold it.
    public Map<String, Integer> words() {
        return derived(Words.class, () -> new Words(words.all())).counts();
    }

    private record Words(Map<String, Integer> counts) {}

    /// Lets go of the index; it stays open for those who [#retain]ed it.
    @Override
    public void close() {
        release();
    }
}
