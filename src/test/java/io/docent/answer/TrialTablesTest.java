package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.check.Verdict;
import io.docent.corpus.Passage;
import io.docent.index.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Trials side by side, from the corpus that comes with Docent.
class TrialTablesTest {

    private static final Pattern SAID = Pattern.compile("(.+?) \\[(\\d+)](?:; |$)");

    private static Answer ask(String question) {
        return BuiltIndex.docent().answering().ask(Ask.of(question), Progress.NONE);
    }

    private static List<List<String>> rows(Answer answer) {
        return answer.answer()
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> Arrays.asList(line.substring(1, line.length() - 1).split("(?<!\\\\)\\|", -1)))
                .toList();
    }

    private static List<String> row(Answer answer, String name) {
        return rows(answer).stream()
                .filter(row -> row.getFirst().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + name + " in " + answer.answer()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compare HALO 202 and HALO 301",
                "HALO 202 vs HALO 301",
                "HALO-202, HALO-301",
                "How do HALO 202 and HALO 301 differ?",
                "what is the difference between SARC021 and MASTERKEY-265",
                "HALO 202 versus HALO 301: hazard ratios",
                "Was PEMBRO-RT larger than IMpower150?",
                "Is the design of PEMBRO-RT the same as that of IMpower150?",
                "NCT02715804, NCT01440088 and NCT02263508 side by side",
                "which trials tested CSF1R inhibitors and how did they end",
                "List the phase III trials and whether they met their end points",
                "which trials failed",
                "Which randomised trials are there?",
                "tabulate the trials of PEGPH20",
                "trials in lung cancer with their hazard ratios",
            })
    void every_cell_that_states_something_shows_words_of_the_passage_that_it_cites(String question) {
        Answer answer = ask(question);
        List<List<String>> rows = rows(answer);
        assertThat(rows).as(answer.answer()).hasSizeGreaterThan(2);
        Map<Integer, Citation> citations =
                answer.citations().stream().collect(Collectors.toMap(Citation::n, Function.identity()));
        boolean named = rows.getFirst().getFirst().isEmpty();
        for (List<String> row : rows.subList(2, rows.size())) {
            assertThat(row).hasSameSizeAs(rows.getFirst());
            row.stream()
                    .skip(named ? 1 : 0)
                    .filter(cell -> !cell.equals("not stated"))
                    .forEach(cell -> stands(cell, citations));
        }
    }

    private static void stands(String cell, Map<Integer, Citation> citations) {
        Matcher said = SAID.matcher(cell);
        int end = 0;
        while (said.find()) {
            end = said.end();
            Citation citation = java.util.Objects.requireNonNull(citations.get(Integer.valueOf(said.group(2))));
            String quote = citation.quote().replaceAll("\\s+", " ");
            for (String words : said.group(1).split(" … ")) {
                assertThat(quote).contains(words.replaceAll("\\\\(.)", "$1"));
            }
            Passage passage = BuiltIndex.index().passage(citation.passageId()).orElseThrow();
            assertThat(passage.text().substring(citation.start(), citation.end()))
                    .isEqualTo(citation.quote());
        }
        assertThat(end).as(cell).isEqualTo(cell.length());
    }

    @Test
    void trials_that_are_named_are_columns_in_the_order_of_the_question() {
        assertThat(rows(ask("HALO 301 vs HALO 202")).getFirst())
                .containsExactly("", "HALO 301 (NCT02715804)", "HALO 202 (NCT01839487)");
    }

    @Test
    void a_question_on_one_thing_gets_that_and_what_the_results_rest_on() {
        Answer answer = ask("Compare the median PFS of IMpower150 and PEMBRO-RT");
        assertThat(rows(answer))
                .extracting(List::getFirst)
                .contains("Tumour", "Treatment", "Progression-free survival");
        assertThat(rows(answer)).extracting(List::getFirst).doesNotContain("Overall survival", "Status");
        assertThat(rows(ask("Was HALO 202 blinded in the same way as HALO 301?")))
                .extracting(List::getFirst)
                .containsExactly("", "---", "Design");
    }

    @Test
    void each_cell_is_a_claim_with_its_place() {
        Answer answer = ask("How many patients were in IMpower150 compared with MASTERKEY-265?");
        Claim claim = answer.claims().getFirst();
        assertThat(claim.text()).isEqualTo("1202 participants");
        assertThat(claim.cell()).isEqualTo(new Answer.Place("Patients", "IMpower150 (NCT02366143)"));
        assertThat(answer.claims()).extracting(Claim::verdict).containsOnly(Verdict.SUPPORTED);
        assertThat(answer.conflicts()).isEmpty();
    }

    @Test
    void sources_that_disagree_stand_in_one_cell_each_with_its_mark() {
        Answer answer = ask("Compare the tumours of IMpower150 and HALO 301");
        assertThat(row(answer, "Tumour").get(1))
                .contains("non-squamous non-small cell lung cancer [", "renal cell carcinoma [");
        assertThat(answer.conflicts()).extracting(Answer.Conflict::trial).contains("NCT02366143");
        assertThat(answer.answer()).contains("Sources disagree on which tumour IMpower150");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compare HALO 202 and HALO 301",
                "How do the response rates in MASTERKEY-265 and PEMBRO-RT compare?",
                "Compare NCT02715804, NCT01440088 and NCT02263508",
                "Compare IMpower150 and PEMBRO-RT",
            })
    void a_comparison_with_its_conflict_is_no_longer_than_150_words_and_says_what_it_leaves_out(String question) {
        Answer answer = ask(question);
        boolean severalConflicts = answer.conflicts().size() > 1;
        assertThat(answer.answer().split("\\s+")).hasSizeLessThanOrEqualTo(severalConflicts ? 160 : 150);
        if (question.startsWith("Compare HALO")) {
            assertThat(answer.warnings()).anyMatch(warning -> warning.startsWith("Left out for length: "));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                Which trials are phase III?|NCT02715804|NCT01839487
                Which trials were randomised?|NCT02492568|NCT01986426
                Which trials are still ongoing?|NCT02503774|NCT02715804
                Which trials were terminated?|NCT02263508|NCT01440088
                Which trials did not meet their primary end point?|NCT01440088|NCT02366143
                Which trials met their primary end point?|NCT02366143|NCT01440088
                """)
    void trials_are_chosen_by_what_is_stated_of_them(String question, String in, String out) {
        Set<String> trials = Arrays.stream(ask(question).answer().split("(?m)^\\|"))
                .flatMap(row -> Pattern.compile("^[^|]*(NCT\\d{8})")
                        .matcher(row)
                        .results()
                        .map(found -> found.group(1)))
                .collect(Collectors.toSet());
        assertThat(trials).contains(in).doesNotContain(out);
    }

    @Test
    void things_that_are_no_trials_are_compared_in_sentences() {
        assertThat(ask("difference between T-VEC and LTX-315").answer()).startsWith("- **T-VEC:**");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why did HALO 301 and SARC021 fail?",
                "Severe adverse events in MASTERKEY-265 compared with HALO 301",
            })
    void what_no_attribute_tells_is_answered_in_sentences(String question) {
        Answer answer = ask(question);
        assertThat(answer.abstained()).isFalse();
        assertThat(answer.answer()).doesNotContain("|---|");
    }

    @Test
    void cells_keep_to_the_documents_that_the_question_is_limited_to() {
        Filter review = new Filter(Set.of("review"), Set.of(), Set.of(), null, null);
        Ask ask = new Ask("Compare HALO 202 and HALO 301", List.of(), Ask.Mode.AUTO, review, 20);
        Answer answer = BuiltIndex.docent().answering().ask(ask, Progress.NONE);
        assertThat(answer.answer()).contains("|---|");
        assertThat(answer.claims().stream()
                        .filter(claim -> claim.cell() != null)
                        .flatMap(claim -> claim.citations().stream())
                        .map(n -> answer.citations().get(n - 1).documentId()))
                .containsOnly("review");
    }
}
