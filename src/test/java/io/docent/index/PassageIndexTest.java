package io.docent.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.docent.BuiltIndex;
import io.docent.corpus.Passage;
import io.docent.trial.Trial;
import io.docent.vocabulary.Vocabulary.Reading;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageIndexTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    private static Path folder;

    private static PassageIndex index;

    @BeforeAll
    static void build() {
        IndexFolder target = new IndexFolder(folder);
        new IndexBuild(target, BuiltIndex.embedder(), Clock.fixed(NOON, ZoneOffset.UTC))
                .run(Papers.catalog(), (done, total) -> {});
        index = target.open().orElseThrow();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void it_says_what_it_is() {
        assertThat(index.info().documents()).isEqualTo(2);
        assertThat(index.info().passages()).isEqualTo(5);
        assertThat(index.info().builtAt()).isEqualTo(NOON);
        assertThat(index.info().pending()).isZero();
        assertThat(index.info().version()).matches("[0-9a-f]{12}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diffusion | matrix#1.p1",
                "diffusing | matrix#1.p1",
                "tumor | matrix#1.p1",
                "PDL1 | matrix#1.p2",
                "pd-l1 | matrix#1.p2",
                "11.2 | matrix#1.p3",
                "11·2 months | matrix#1.p3",
                "calreticulin | immunity#1.p1",
            })
    void words_find_a_passage_in_any_form(String words, String id) {
        assertThat(byWords(words, Filter.NONE)).startsWith(id);
    }

    @Test
    void a_word_that_no_passage_holds_finds_none() {
        assertThat(byWords("telescope", Filter.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a AND (",
                "foo:bar",
                "\"",
                "*",
                "/x/",
                "text:[* TO *]",
                "~2",
                "^",
                "\\",
                "\u0000\u0007",
                "!!!",
                "the of"
            })
    void a_search_cannot_be_malformed(String words) {
        assertThat(byWords(words, Filter.NONE)).isEmpty();
    }

    @Test
    void operators_are_words_like_others() {
        assertThat(byWords("calreticulin AND NOT (ATP) text:matrix", Filter.NONE))
                .contains("immunity#1.p1", "matrix#1.p1");
    }

    @Test
    void an_entity_is_found_by_its_id() {
        List<Hit> hits = index.byWords(new WordQuery("", Set.of("NCT00000012"), Filter.NONE), 10);
        assertThat(hits).extracting(hit -> hit.passage().id()).containsExactly("matrix#1.p3");
    }

    @Test
    void meaning_finds_what_no_word_does() {
        float[] vector = BuiltIndex.embedder().embed("Which adverse events did patients have?");
        assertThat(index.byVector(vector, Filter.NONE, 1).getFirst().passage().id())
                .isEqualTo("immunity#1.p2");
    }

    @Test
    void a_passage_is_nearest_to_itself() {
        Passage passage = index.passage("immunity#1.p1").orElseThrow();
        float[] vector = BuiltIndex.embedder().embed(passage.section().title() + "\n" + passage.text());
        Hit nearest = index.byVector(vector, Filter.NONE, 3).getFirst();
        assertThat(nearest.passage()).isEqualTo(passage);
        assertThat(nearest.score()).isCloseTo(1.0, within(1e-3));
    }

    @Test
    void filters_narrow_both_lists() {
        float[] vector = BuiltIndex.embedder().embed("matrix");
        Filter later = new Filter(Set.of(), Set.of(), Set.of(), 2023, null);
        Filter document = new Filter(Set.of("matrix"), Set.of(), Set.of(), null, null);
        assertThat(byWords("matrix tumour ATP", later)).containsExactly("immunity#1.p1");
        assertThat(byVector(vector, later)).containsExactlyInAnyOrder("immunity#1.p1", "immunity#1.p2");
        assertThat(byVector(vector, document)).hasSize(3).allMatch(id -> id.startsWith("matrix#"));
        assertThat(byVector(vector, Filter.kinds(Passage.Kind.ABSTRACT)))
                .containsExactlyInAnyOrder("immunity#1.p1", "matrix#1.p1");
        assertThat(byVector(vector, Filter.trials(Set.of("NCT00000012")))).containsExactly("matrix#1.p3");
    }

    @Test
    void a_filter_that_nothing_meets_finds_nothing() {
        Filter never = new Filter(Set.of(), Set.of(), Set.of(), 2030, 2020);
        assertThat(byWords("matrix", never)).isEmpty();
        assertThat(byVector(BuiltIndex.embedder().embed("matrix"), never)).isEmpty();
        assertThat(byWords("matrix", new Filter(Set.of("absent"), Set.of(), Set.of(), null, null)))
                .isEmpty();
    }

    @Test
    void a_blank_question_has_no_direction_and_does_no_harm() {
        assertThat(index.byVector(BuiltIndex.embedder().embed(" "), Filter.NONE, 3))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void no_more_are_found_than_were_asked_for() {
        assertThat(index.byWords(new WordQuery("matrix tumour ATP fever months", Set.of(), Filter.NONE), 2))
                .hasSize(2);
    }

    @Test
    void neighbours_stand_in_the_same_document() {
        Passage middle = index.passage("matrix#1.p2").orElseThrow();
        assertThat(index.neighbour(middle, -1)).map(Passage::id).contains("matrix#1.p1");
        assertThat(index.neighbour(middle, 1)).map(Passage::id).contains("matrix#1.p3");
        assertThat(index.neighbour(middle, 2)).isEmpty();
        assertThat(index.neighbour(middle, -2)).isEmpty();
    }

    @Test
    void a_passage_comes_back_as_it_was_put_in() {
        Passage put = Papers.catalog().documents().getLast().passages().getLast();
        assertThat(index.passage(put.id())).contains(put);
        assertThat(index.passage("matrix")).isEmpty();
        assertThat(index.passage("")).isEmpty();
    }

    @Test
    void passages_come_in_the_order_of_their_documents() {
        assertThat(index.passages(Filter.NONE, 100))
                .extracting(Passage::id)
                .containsExactly("immunity#1.p1", "immunity#1.p2", "matrix#1.p1", "matrix#1.p2", "matrix#1.p3");
    }

    @Test
    void each_sentence_has_its_vector() {
        List<float[]> vectors = index.sentenceVectors("matrix#1.p2");
        float[] first = BuiltIndex.embedder().embed("Hyaluronidase softens the matrix.");
        assertThat(vectors).hasSize(2);
        assertThat(cosine(vectors.getFirst(), first)).isCloseTo(1.0, within(0.002));
        assertThat(index.sentenceVectors("absent")).isEmpty();
    }

    @Test
    void documents_and_trials_come_back() {
        assertThat(index.document("matrix").orElseThrow().bibliography().year()).isEqualTo(2021);
        assertThat(index.document("absent")).isEmpty();
        assertThat(index.trial("NCT00000012")).contains(Papers.TRIAL);
        assertThat(index.trials()).extracting(Trial::nctId).containsExactly("NCT00000012");
    }

    @Test
    void names_that_the_corpus_taught_are_known() {
        assertThat(index.vocabulary().mentions("EXPW", Reading.TEXT))
                .extracting(mention -> mention.term().name())
                .containsExactly("example pathway");
    }

    @Test
    void a_rare_word_tells_more_than_a_common_one() {
        String rare = Analysis.terms("calreticulin").getFirst().form();
        String common = Analysis.terms("matrix").getFirst().form();
        assertThat(index.frequency(common)).isEqualTo(2);
        assertThat(index.frequency(rare)).isEqualTo(1);
        assertThat(index.rarity(rare)).isGreaterThan(index.rarity(common));
        assertThat(index.rarity("telescop")).isGreaterThan(index.rarity(rare));
    }

    @Test
    void the_same_search_gives_the_same_list() {
        List<String> first = byWords("matrix tumour ATP fever months", Filter.NONE);
        for (int i = 0; i < 5; i++) {
            assertThat(byWords("matrix tumour ATP fever months", Filter.NONE)).isEqualTo(first);
        }
    }

    private static List<String> byWords(String words, Filter filter) {
        return ids(index.byWords(new WordQuery(words, Set.of(), filter), 10));
    }

    private static List<String> byVector(float[] vector, Filter filter) {
        return ids(index.byVector(vector, filter, 10));
    }

    private static List<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.passage().id()).toList();
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        double lengths = 0;
        double others = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            lengths += one[i] * one[i];
            others += other[i] * other[i];
        }
        return product / Math.sqrt(lengths * others);
    }
}
