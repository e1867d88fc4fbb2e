package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docent.answer.Ask;
import io.docent.corpus.Passage;
import io.docent.index.Filter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskRequestTest {

    @Test
    void a_question_alone_is_enough() {
        assertThat(parse("{\"question\": \"What is ICD?\"}")).isEqualTo(Ask.of("What is ICD?"));
    }

    @Test
    void every_field_is_read() {
        Ask ask = parse("""
                {"question": "And its toxicity?",
                 "history": [{"role": "user", "content": "What is HALO 301?"}, {"role": "assistant", "content": ""}],
                 "mode": "extractive",
                 "filters": {"documents": ["review"], "kinds": ["tableRow"], "trials": ["nct02715804"],
                             "yearFrom": 2020, "yearTo": 2025},
                 "maxPassages": 7}""");
        assertThat(ask)
                .isEqualTo(new Ask(
                        "And its toxicity?",
                        List.of(new Ask.Turn(Ask.Role.USER, "What is HALO 301?"), new Ask.Turn(Ask.Role.ASSISTANT, "")),
                        Ask.Mode.EXTRACTIVE,
                        new Filter(Set.of("review"), Set.of(Passage.Kind.TABLE_ROW), Set.of("NCT02715804"), 2020, 2025),
                        7));
    }

    @Test
    void a_null_is_a_field_that_is_not_there() {
        assertThat(parse("{\"question\": \"q\", \"mode\": null, \"history\": null, \"filters\": null}"))
                .isEqualTo(Ask.of("q"));
    }

    @ParameterizedTest(name = "{0} is refused at {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                         | /question        | no question
            {"question": null}                                         | /question        | no question
            {"question": 5}                                            | /question        | not a number
            {"question": ["q"]}                                        | /question        | not a list
            {"question": ""}                                           | /question        | empty
            {"question": " \\u00a0\\u200b\\n"}                         | /question        | empty
            {"question": "\\ud83d"}                                    | /question        | surrogate
            {"qestion": "q"}                                           | /qestion         | did you mean "question"?
            {"question": "q", "a/b~": 1}                               | /a~1b~0          | known are question, history
            {"question": "q", "mode": "fast"}                          | /mode            | known are auto, extractive, generative
            {"question": "q", "mode": "Extractive"}                    | /mode            | did you mean "extractive"?
            {"question": "q", "mode": true}                            | /mode            | not a boolean
            {"question": "q", "maxPassages": 0}                        | /maxPassages     | from 1 to 100
            {"question": "q", "maxPassages": 101}                      | /maxPassages     | from 1 to 100
            {"question": "q", "maxPassages": 99999999999}              | /maxPassages     | from 1 to 100
            {"question": "q", "maxPassages": 1.5}                      | /maxPassages     | whole number
            {"question": "q", "maxPassages": "5"}                      | /maxPassages     | not text
            {"question": "q", "history": {}}                           | /history         | must be a list
            {"question": "q", "history": ["hello"]}                    | /history/0       | must be an object
            {"question": "q", "history": [{"content": "c"}]}           | /history/0/role  | no role
            {"question": "q", "history": [{"role": "user"}]}           | /history/0/content | no content
            {"question": "q", "history": [{"role": "system", "content": "c"}]} | /history/0/role | known are user, assistant
            {"question": "q", "history": [{"role": "user", "text": "c"}]} | /history/0/text | known are role, content
            {"question": "q", "filters": []}                           | /filters         | must be an object
            {"question": "q", "filters": {"document": ["review"]}}     | /filters/document | did you mean "documents"?
            {"question": "q", "filters": {"documents": "review"}}      | /filters/documents | must be a list
            {"question": "q", "filters": {"documents": ["revue"]}}     | /filters/documents/0 | did you mean "review"?
            {"question": "q", "filters": {"kinds": ["paragraph", "row"]}} | /filters/kinds/1 | no kind "row"
            {"question": "q", "filters": {"kinds": ["table_row"]}}     | /filters/kinds/0 | did you mean "tableRow"?
            {"question": "q", "filters": {"trials": ["NCT123"]}}       | /filters/trials/0 | eight digits
            {"question": "q", "filters": {"yearFrom": 2021, "yearTo": 2020}} | /filters/yearFrom | after
            {"question": "q", "filters": {"yearFrom": -1}}             | /filters/yearFrom | from 0
            """)
    void what_is_wrong_is_named(String body, String pointer, String words) {
        HttpProblem problem = refusal(body);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.pointer()).isEqualTo(pointer);
        assertThat(problem.detail()).contains(words);
    }

    @ParameterizedTest(name = "{0} is not a body")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                               | is empty
            {"question": "q"                 | line 1, column
            {"question": "q"} trailing       | trailing
            {"question": "q"}{}              | is not JSON
            {"question": "q", "question": 1} | Duplicate
            [1]                              | not a list
            "text"                           | not text
            null                             | not null
            {'question': 'q'}                | is not JSON
            {"question": NaN}                | is not JSON
            """)
    void what_is_not_an_object_is_refused(String body, String words) {
        assertThat(refusal(body).detail()).contains(words);
    }

    @Test
    void the_place_of_a_mistake_is_told() {
        assertThat(refusal("{\n  \"question\": oops\n}").detail()).contains("line 2, column");
    }

    @Test
    void deep_nesting_is_refused_early() {
        assertThat(refusal("{\"question\": " + "[".repeat(1_000) + "]".repeat(1_000) + "}")
                        .detail())
                .contains("depth");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> RequestBody.parse(new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80}));
        assertThat(refusal.problem().detail()).contains("UTF-8");
    }

    @Test
    void a_question_may_have_four_thousand_characters_of_any_script() {
        String longest = "\uD83D\uDE00".repeat(Ask.MAX_QUESTION);
        assertThat(parse("{\"question\": \"" + longest + "\"}").question()).isEqualTo(longest);
        assertThat(refusal("{\"question\": \"" + longest + "a\"}").detail()).contains("4,001");
    }

    @Test
    void control_characters_become_blanks() {
        assertThat(parse("{\"question\": \"a\\u0000b\\r\\nc\\td\\u000ce\\u0085\"}")
                        .question())
                .isEqualTo("a b\nc\td e ");
    }

    @Test
    void a_history_may_have_a_hundred_turns() {
        String turn = "{\"role\": \"user\", \"content\": \"c\"},";
        assertThat(parse("{\"question\": \"q\", \"history\": [" + list(turn, 100) + "]}")
                        .history())
                .hasSize(100);
        assertThat(refusal("{\"question\": \"q\", \"history\": [" + list(turn, 101) + "]}")
                        .pointer())
                .isEqualTo("/history");
    }

    @Test
    void a_turn_may_have_a_hundred_thousand_characters() {
        String body = "{\"question\": \"q\", \"history\": [{\"role\": \"user\", \"content\": \"%s\"}]}";
        assertThat(parse(body.formatted("c".repeat(100_000))).history()).hasSize(1);
        assertThat(refusal(body.formatted("c".repeat(100_001))).pointer()).isEqualTo("/history/0/content");
    }

    private static String list(String item, int times) {
        String items = item.repeat(times);
        return items.substring(0, items.length() - 1);
    }

    private static Ask parse(String body) {
        return new AskRequest(new Choices(() -> List.of("review", "NCT02715804")))
                .parse(RequestBody.parse(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static HttpProblem refusal(String body) {
        return catchThrowableOfType(Refusal.class, () -> parse(body)).problem();
    }
}
