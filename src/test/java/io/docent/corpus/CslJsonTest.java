package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CslJsonTest {

    private final CslJson csl = new CslJson();

    @Test
    void the_reviews_references_are_written_as_they_were_read() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        String file = Files.readString(Papers.CORPUS.resolve("references.json"));
        JsonNode items = mapper.readTree(file);
        List<Reference> references = csl.references(file, "references.json");

        assertThat(references).extracting(Reference::number).containsExactly(28, 32, 34, 37, 47, 49);
        for (int index = 0; index < references.size(); index++) {
            assertThat(mapper.readTree(csl.write(references.get(index)))).isEqualTo(items.get(index));
        }
    }

    @Test
    void other_spellings_of_csl_are_understood() {
        Reference reference = csl.references("""
                        [{"id": 7, "citation-number": "7", "title": "T", "volume": 38, "language": "en", "editor": [{"family": "E"}],
                          "author": [{"family": "Gogh", "given": "V", "non-dropping-particle": "van"}, {"literal": "A Group"}],
                          "issued": {"raw": "May 2020"}, "DOI": "https://doi.org/10.1/x"}]""", "x.json").getFirst();

        Bibliography work = reference.bibliography();
        assertThat(reference.inferred()).isFalse();
        assertThat(work.authors()).extracting(Bibliography.Author::name).containsExactly("van Gogh V", "A Group");
        assertThat(work.year()).isEqualTo(2020);
        assertThat(work.volume()).isEqualTo("38");
        assertThat(work.doi()).isEqualTo("10.1/x");
    }

    @Test
    void a_work_is_written_with_its_licence() {
        Bibliography read = csl.references(
                        "["
                                + csl.write("ref1", Bibliography.titled("T"))
                                        .replaceFirst("\\{", "{\"citation-number\": 1,")
                                + "]",
                        "x")
                .getFirst()
                .bibliography();

        assertThat(read).isEqualTo(Bibliography.titled("T"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\\n{\"id\": \"a\" \"type\"}]|not valid JSON|x.json, line 2",
                "[{\"id\": \"a\",\\n \"titel\": \"T\"}]|unknown field \"titel\" in item 1|x.json, line 2",
                "[{\"custom\": {\"nctt\": []}}]|unknown field \"nctt\" in item 1, custom|x.json, line 1",
                "[{},\\n{\"author\": \"Long M\"}]|wrong kind of value in item 2, author|x.json, line 2",
                "[{\"title\": true}]|wrong kind of value in item 1, title|x.json, line 1",
                "[{\"citation-number\": \"six\"}]|wrong kind of value in item 1, citation-number|x.json, line 1",
                "[{\"citation-number\": 1.5}]|wrong kind of value in item 1, citation-number|x.json, line 1",
                "[{\"id\": \"a\", \"id\": \"b\"}]|not valid JSON: Duplicate|x.json, line 1",
                "{\"id\": \"a\"}|wrong kind of value in the file|x.json, line 1",
                "[]\\n[]|wrong kind of value in the file|x.json, line 2",
                "[null]|an item is null|x.json",
                "null|the file holds no list|x.json",
                "[{\"id\": \"a\"}]|reference a has no citation-number|x.json",
                "[{\"citation-number\": 0}]|reference without an id has no citation-number|x.json",
                "[{\"citation-number\": 1}, {\"citation-number\": 1}]|two references have the number 1|x.json",
                "[{\"citation-number\": 1, \"custom\": {\"resolution\": \"guess\"}}]|reference without an id has the resolution \"guess\"|x.json",
                "[{\"citation-number\": 1, \"custom\": {\"nct\": [\"NCT1\"]}}]|reference without an id names the trial \"NCT1\"|x.json"
            })
    void a_mistake_is_named_with_its_place(String json, String what, String where) {
        problem(json.replace("\\n", "\n"))
                .satisfies(
                        problem -> assertThat(problem.what()).startsWith(what).doesNotContain("io.docent", "java."))
                .satisfies(problem -> assertThat(problem.where()).isEqualTo(where))
                .satisfies(problem -> assertThat(problem.fix()).isNotBlank());
    }

    private ObjectAssert<Problem> problem(String json) {
        ProblemException exception = catchThrowableOfType(ProblemException.class, () -> csl.references(json, "x.json"));
        assertThat(exception).as(json).isNotNull();
        return assertThat(exception.problem());
    }

    @Test
    void nesting_without_end_is_a_mistake_too() {
        assertThatThrownBy(() -> csl.references("[".repeat(100_000), "x.json")).isInstanceOf(ProblemException.class);
    }
}
