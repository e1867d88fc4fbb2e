package io.docent.index;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.trial.Trial;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Changes an index. What it reads is the index as it was opened; nothing that it writes can be seen, or
/// survives the process, before [#commit].
public final class IndexEditor implements Closeable {

    /// An index of so few entries is made one segment at each commit, so that its statistics are those of its
    /// passages alone: Lucene counts words of deleted passages until their segment is merged.
    private static final int SMALL = 3_000;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final DirectoryReader opened;
    private final Entries entries;
    private final VectorCache vectors;
    private final Lexicon lexicon;
    private final Map<String, Document> heads = new HashMap<>();
    private final Map<String, Long> addedAt = new HashMap<>();
    private @Nullable Vocabulary vocabulary;
    private boolean sameDocuments = true;
    private boolean sameFiles = true;

    /// What changes of one index have in common.
    ///
    /// @param vectors that are known
    /// @param lexicon of the index
    record Common(VectorCache vectors, Lexicon lexicon) {}

    private IndexEditor(Path folder, OpenMode mode, Common common) throws IOException {
        this.vectors = common.vectors();
        this.lexicon = common.lexicon();
        this.directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(Analysis.analyzer());
        config.setCodec(WideVectors.codec());
        config.setSimilarity(PassageIndex.similarity());
        config.setOpenMode(mode);
        // a disk that is full while segments are merged is told to who commits, not printed by a thread
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
        this.opened = DirectoryReader.open(writer);
        this.entries = new Entries(opened);
    }

    private Vocabulary vocabulary() throws IOException {
        Vocabulary known = vocabulary;
        if (known == null) {
            known = earlier();
            vocabulary = known;
        }
        return known;
    }

    /// What passages were searched for before.
    private Vocabulary earlier() throws IOException {
        return lexicon.vocabulary(stored());
    }

    private String stored() throws IOException {
        return entries.text(Fields.LEARNED_TYPE, Learned.ID);
    }

    static IndexEditor of(Path folder, Common common) throws IOException {
        return new IndexEditor(folder, OpenMode.APPEND, common);
    }

    static IndexEditor ofNew(Path folder, Common common) throws IOException {
        return new IndexEditor(folder, OpenMode.CREATE, common);
    }

    /// The files that the index knows.
    public List<FileEntry> files() throws IOException {
        return entries.all(Fields.FILE_TYPE, FileEntry.class);
    }

    /// What its documents are made of.
    public List<Work> works() throws IOException {
        return entries.all(Fields.WORK_TYPE, Work.class);
    }

    /// The trials that it knows.
    public List<Trial> trials() throws IOException {
        return entries.all(Fields.TRIAL_TYPE, Trial.class);
    }

    /// The names that its corpus taught.
    public List<Term> learned() throws IOException {
        return lexicon.learned(stored()).terms();
    }

    /// A document as its files say it.
    public Optional<Document> document(String id) throws IOException {
        return entries.document(id);
    }

    /// A part of a document that has several.
    public Optional<Part> part(Work.PartOf part) throws IOException {
        return entries.one(Fields.PART_TYPE, part.key(), Part.class);
    }

    /// The names that passages are searched for from now on.
    ///
    /// @return the names that are new or mean something else
    public Set<List<String>> learn(List<Term> learned) throws IOException {
        List<Term> old = learned();
        if (old.equals(learned)) {
            return Set.of();
        }
        replace(Fields.LEARNED_TYPE, Learned.ID, new Learned(learned));
        Vocabulary now = Vocabulary.shipped().with(learned);
        vocabulary = now;
        return earlier().differences(now);
    }

    /// Writes the passages again that hold one of these names and in which the names found are others than
    /// before.
    ///
    /// @param names tokens of each
    /// @param rewritten ids of documents that are written anyway
    public void link(Set<List<String>> names, Set<String> rewritten) throws IOException {
        Vocabulary before = earlier();
        Vocabulary now = vocabulary();
        Map<String, Passage> found = new LinkedHashMap<>();
        for (List<String> name : names) {
            BooleanQuery.Builder all =
                    new BooleanQuery.Builder().add(Entries.ofType(Fields.PASSAGE_TYPE), Occur.FILTER);
            name.stream().distinct().forEach(token -> all.add(term(Fields.TOKEN, token), Occur.FILTER));
            entries.passages(all.build(), Sort.INDEXORDER).forEach(passage -> found.put(passage.id(), passage));
        }
        for (Passage passage : found.values()) {
            boolean same = PassageEntry.Named.in(passage, before).equals(PassageEntry.Named.in(passage, now));
            if (!same && !rewritten.contains(passage.documentId())) {
                rewrite(passage);
            }
        }
    }

    /// Passages that cannot be found by meaning yet, those of the newest documents first.
    public List<Passage> pending(int most) throws IOException {
        return entries.pending(most);
    }

    /// Writes a passage again if its vectors are known by now.
    public void rewriteIfKnown(Passage passage) throws IOException {
        if (known(passage).isPresent()) {
            rewrite(passage);
        }
    }

    /// Writes a passage again, with its vectors if they are known.
    private void rewrite(Passage passage) throws IOException {
        Document head = head(passage.documentId());
        writer.deleteDocuments(Entries.both(Entries.ofType(Fields.PASSAGE_TYPE), term(Fields.ID, passage.id())));
        writer.addDocument(
                new PassageEntry(passage, head.bibliography(), added(head.id())).entry(vocabulary(), known(passage)));
    }

    private long added(String id) throws IOException {
        Long known = addedAt.get(id);
        if (known == null) {
            known = entries.one(Fields.WORK_TYPE, id, Work.class)
                    .map(Work::added)
                    .orElse(0L);
            addedAt.put(id, known);
        }
        return known;
    }

    private Document head(String id) throws IOException {
        Document known = heads.get(id);
        if (known == null) {
            known = entries.one(Fields.DOCUMENT_TYPE, id, Document.class)
                    .orElseThrow(() -> new IllegalStateException("a passage of " + id + " has no document"));
            heads.put(id, known);
        }
        return known;
    }

    private Optional<List<float[]>> known(Passage passage) throws IOException {
        List<float[]> found = new ArrayList<>();
        List<String> texts = PassageEntry.texts(passage);
        for (String text : texts) {
            vectors.find(text).ifPresent(found::add);
        }
        return found.size() == texts.size() ? Optional.of(found) : Optional.empty();
    }

    /// Writes a document and its passages in place of what has its id.
    ///
    /// @param document as its files say it
    public void put(Work work, Document document) throws IOException {
        remove(work);
        replace(Fields.WORK_TYPE, work.id(), work);
        replace(Fields.DOCUMENT_TYPE, document.id(), document.withPassages(List.of()));
        for (Passage passage : document.passages()) {
            writer.addDocument(new PassageEntry(passage, document.bibliography(), work.added())
                    .entry(vocabulary(), known(passage)));
        }
    }

    /// Keeps a part of a document that has several, so that the document can be made again without the others.
    public void put(Work work, Part part) throws IOException {
        Work.PartOf name = new Work.PartOf(part.source(), part.id(), "");
        org.apache.lucene.document.Document entry = PassageEntry.entry(Fields.PART_TYPE, name.key());
        entry.add(new StringField(Fields.DOCUMENT, work.id(), Store.NO));
        entry.add(new StoredField(Fields.STORED, Fields.write(part)));
        writer.addDocument(entry);
    }

    /// Removes a document with its passages and parts.
    public void remove(Work work) throws IOException {
        sameDocuments = false;
        writer.deleteDocuments(
                term(Fields.DOCUMENT, work.id()),
                Entries.both(Entries.ofType(Fields.WORK_TYPE), term(Fields.ID, work.id())),
                Entries.both(Entries.ofType(Fields.DOCUMENT_TYPE), term(Fields.ID, work.id())));
    }

    /// Keeps what is known of a file.
    public void put(FileEntry file) throws IOException {
        sameFiles = false;
        removeFile(file.path());
        if (!file.listed().isEmpty()) {
            sameDocuments = false;
        }
        org.apache.lucene.document.Document entry = PassageEntry.entry(Fields.FILE_TYPE, file.path());
        entry.add(new StoredField(Fields.STORED, Fields.write(file)));
        if (!file.listed().isEmpty()) {
            entry.add(new StringField(Fields.LISTING, "1", Store.NO));
        }
        writer.addDocument(entry);
    }

    /// Forgets a file.
    public void removeFile(String path) throws IOException {
        sameFiles = false;
        Optional<FileEntry> old = entries.one(Fields.FILE_TYPE, path, FileEntry.class);
        if (old.isPresent() && !old.get().listed().isEmpty()) {
            sameDocuments = false;
        }
        writer.deleteDocuments(Entries.both(Entries.ofType(Fields.FILE_TYPE), term(Fields.ID, path)));
    }

    /// Makes these the trials that the index knows.
    public void trials(Collection<Trial> trials) throws IOException {
        Map<String, Trial> old = new HashMap<>();
        trials().forEach(trial -> old.put(trial.nctId(), trial));
        for (Trial trial : trials) {
            if (!trial.equals(old.remove(trial.nctId()))) {
                replace(Fields.TRIAL_TYPE, trial.nctId(), trial);
            }
        }
        for (String gone : old.keySet()) {
            writer.deleteDocuments(Entries.both(Entries.ofType(Fields.TRIAL_TYPE), term(Fields.ID, gone)));
        }
    }

    private void replace(String type, String id, Object value) throws IOException {
        writer.deleteDocuments(Entries.both(Entries.ofType(type), term(Fields.ID, id)));
        org.apache.lucene.document.Document entry = PassageEntry.entry(type, id);
        entry.add(new StoredField(Fields.STORED, Fields.write(value)));
        writer.addDocument(entry);
    }

    private static Query term(String field, String value) {
        return new TermQuery(new org.apache.lucene.index.Term(field, value));
    }

    /// Makes what was written the index.
    ///
    /// @param model whose vectors it holds
    /// @param now when
    /// @return what the index is then
    public IndexInfo commit(String model, Instant now) throws IOException {
        IndexInfo info = info(model, now);
        Map<String, String> facts = new HashMap<>(info.facts());
        facts.put(Fields.MANIFEST, manifest());
        writer.setLiveCommitData(facts.entrySet());
        if (writer.getDocStats().maxDoc < SMALL) {
            writer.forceMerge(1);
        }
        writer.commit();
        return info;
    }

    /// Names what is known of files: another name, other entries.
    private String manifest() throws IOException {
        String old = opened.getIndexCommit().getUserData().getOrDefault(Fields.MANIFEST, "");
        return sameFiles && !old.isEmpty()
                ? old
                : String.valueOf(opened.getIndexCommit().getGeneration() + 1);
    }

    private IndexInfo info(String model, Instant now) throws IOException {
        IndexInfo old = IndexInfo.of(opened.getIndexCommit().getUserData());
        boolean same = sameDocuments && old.embeddingModel().equals(model);
        try (DirectoryReader after = DirectoryReader.open(writer)) {
            Entries written = new Entries(after);
            return new IndexInfo(
                    same ? old.version() : version(written, model),
                    written.count(Entries.ofType(Fields.DOCUMENT_TYPE)),
                    written.count(Entries.ofType(Fields.PASSAGE_TYPE)),
                    written.count(term(Fields.PENDING, "1")),
                    same ? old.builtAt() : now,
                    model);
        }
    }

    private static String version(Entries written, String model) throws IOException {
        StringBuilder all = new StringBuilder(Fields.FORMAT).append(model);
        written.all(Fields.WORK_TYPE, Work.class).stream()
                .sorted(Comparator.comparing(Work::id))
                .forEach(work -> all.append('\n').append(work.id()).append(work.parts()));
        written.listed().stream().map(Object::toString).sorted().forEach(all::append);
        return Fields.hash(all.toString()).substring(0, 12);
    }

    /// Ends without a trace of what was not committed.
    @Override
    public void close() throws IOException {
        opened.close();
        writer.rollback();
        directory.close();
    }
}
