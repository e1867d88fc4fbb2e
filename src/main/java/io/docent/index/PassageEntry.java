package io.docent.index;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Passage;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/// A passage as an entry of the index.
///
/// @param read as its file says it, with the trials that the file itself names
/// @param work the document's record
/// @param added when the document came, milliseconds since 1970
record PassageEntry(Passage read, Bibliography work, long added) {

    private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{5,40}");

    /// What a vocabulary finds in a passage.
    ///
    /// @param trials that it names, those that its file names first
    /// @param entities ids of everything that it names, and of what that is a sort of
    record Named(List<String> trials, Set<String> entities) {

        static Named in(Passage passage, Vocabulary vocabulary) {
            Set<String> trials = new LinkedHashSet<>(passage.trials());
            Set<String> entities = new LinkedHashSet<>();
            for (Mention mention : vocabulary.mentions(passage.text(), Reading.TEXT)) {
                entities.addAll(vocabulary.withAncestors(mention.term()));
                if (mention.term().kind() == Term.Kind.TRIAL) {
                    trials.add(mention.term().id());
                }
            }
            entities.addAll(trials);
            return new Named(List.copyOf(trials), entities);
        }
    }

    /// What is embedded of a passage: all of it with its heading, then each sentence.
    static List<String> texts(Passage passage) {
        List<String> texts = new ArrayList<>();
        texts.add(passage.section().title() + "\n" + passage.text());
        for (Span sentence : passage.sentences()) {
            texts.add(sentence.in(passage.text()));
        }
        return texts;
    }

    /// @param vectors of its texts, in order; empty where they are not known yet
    Document entry(Vocabulary vocabulary, Optional<List<float[]>> vectors) {
        Document entry = entry(Named.in(read, vocabulary));
        vectors.ifPresentOrElse(
                known -> addVectors(entry, known), () -> entry.add(new StringField(Fields.PENDING, "1", Store.NO)));
        return entry;
    }

    private Document entry(Named named) {
        Document entry = entry(Fields.PASSAGE_TYPE, read.id());
        entry.add(new TextField(Fields.TEXT, read.text(), Store.NO));
        entry.add(new TextField(Fields.HEADING, read.section().title() + "\n" + work.title(), Store.NO));
        words().forEach(word -> entry.add(new StringField(Fields.WORD, word, Store.NO)));
        Vocabulary.tokens(read.text()).stream()
                .filter(token -> token.length() < 256)
                .forEach(token -> entry.add(new StringField(Fields.TOKEN, token, Store.NO)));
        named.entities().forEach(entity -> entry.add(new StringField(Fields.ENTITY, entity, Store.NO)));
        named.trials().forEach(trial -> entry.add(new StringField(Fields.TRIAL, trial, Store.NO)));
        entry.add(new StringField(Fields.DOCUMENT, read.documentId(), Store.NO));
        entry.add(new StringField(Fields.KIND, read.kind().name(), Store.NO));
        entry.add(new IntPoint(Fields.ORDER, read.order()));
        entry.add(new NumericDocValuesField(Fields.ORDER, read.order()));
        entry.add(new NumericDocValuesField(Fields.ADDED, added));
        entry.add(new SortedDocValuesField(Fields.SORT, new BytesRef(read.documentId())));
        if (work.year() != null) {
            entry.add(new IntPoint(Fields.YEAR, work.year()));
        }
        entry.add(new StoredField(Fields.STORED, Fields.write(read.withTrials(named.trials()))));
        entry.add(new StoredField(Fields.OWN, String.join(" ", read.trials())));
        return entry;
    }

    private Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = LONG_WORD.matcher(read.text());
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static void addVectors(Document entry, List<float[]> vectors) {
        if (isPointing(vectors.getFirst())) {
            entry.add(new KnnFloatVectorField(Fields.VECTOR, vectors.getFirst(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        entry.add(new StoredField(Fields.SENTENCES, Quantized.write(vectors.subList(1, vectors.size()))));
    }

    private static boolean isPointing(float[] vector) {
        for (float value : vector) {
            if (value != 0) {
                return true;
            }
        }
        return false;
    }

    /// An entry of any type.
    static Document entry(String type, String id) {
        Document entry = new Document();
        entry.add(new StringField(Fields.TYPE, type, Store.NO));
        entry.add(new StringField(Fields.ID, id, Store.NO));
        return entry;
    }
}
