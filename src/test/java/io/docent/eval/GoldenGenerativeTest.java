package io.docent.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.docent.answer.Answer;
import io.docent.eval.GoldenQuestions.Outcome;
import io.docent.eval.Perturbation.Aim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Golden questions in generative mode: a model that copies the right passage passes as the corpus's own words
/// do, and its lies are not called supported.
final class GoldenGenerativeTest {

    private static final Path QUESTIONS = Path.of("src/test/resources/questions");

    private static final Map<Aim, Double> AIMS = Map.of(
            Aim.FIGURES, 0.99,
            Aim.IDENTIFIERS, 0.99,
            Aim.CITATIONS, 0.99,
            Aim.SWAPS, 0.95,
            Aim.DIRECTION, 0.90,
            Aim.NAMES, 0.95);

    /// What came of a file of questions.
    private record Run(List<Outcome> quoted, List<Outcome> copied, List<Told> told) {

        static Run of(Path file) throws IOException {
            List<Outcome> quoted = new ArrayList<>();
            List<Outcome> copied = new ArrayList<>();
            List<Told> told = new ArrayList<>();
            try (GoldenModel model = new GoldenModel()) {
                for (GoldenQuestion question : GoldenQuestions.read(file).questions()) {
                    Outcome words = model.quoted(question);
                    quoted.add(words);
                    copied.add(model.copied(question, words.answer()));
                    if (!words.answer().abstained()) {
                        told.addAll(model.lied(question, words.answer()));
                    }
                }
            }
            return new Run(quoted, copied, told);
        }

        List<Told> lies() {
            return told.stream()
                    .filter(each -> !each.lie().kind().equals(Lie.COPIED))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.jsonl", "heldout.jsonl"})
    void a_copy_passes_as_the_corpus_s_own_words_do_and_lies_are_not_called_supported(String file) throws IOException {
        Run run = Run.of(QUESTIONS.resolve(file));
        System.out.println(report(file, run));

        assertThat(passed(run.copied())).isGreaterThanOrEqualTo(passed(run.quoted()));
        assertThat(run.copied())
                .flatExtracting(outcome -> outcome.answer().claims())
                .allMatch(claim -> claim.problems().isEmpty());
        assertThat(run.lies()).hasSizeGreaterThan(500);
        assertThat(run.lies())
                .filteredOn(each -> each.fate() == Told.Fate.UNCHECKED)
                .isEmpty();
        assertThat(run.lies()).filteredOn(each -> !each.isCaught()).isEmpty();
        AIMS.forEach((aim, least) ->
                assertThat(caught(run, aim).value()).as(aim.label()).isGreaterThanOrEqualTo(least));
    }

    @Test
    void other_questions_are_measured_where_a_file_of_them_is_named() throws IOException {
        Optional<String> file =
                Optional.ofNullable(System.getProperty("DOCENT_GOLDEN", System.getenv("DOCENT_GOLDEN")));
        assumeTrue(file.isPresent(), "DOCENT_GOLDEN names a file of questions");
        System.out.println(report("DOCENT_GOLDEN", Run.of(Path.of(file.orElseThrow()))));
    }

    private static long passed(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::passed).count();
    }

    private static Share caught(Run run, Aim aim) {
        return caught(
                run.lies().stream().filter(each -> each.lie().aim() == aim).toList());
    }

    private static Share caught(List<Told> told) {
        return new Share((int) told.stream().filter(Told::isCaught).count(), told.size());
    }

    private static String report(String file, Run run) {
        StringBuilder report = new StringBuilder(String.format(
                "%n%s: %d questions, %d pass word for word, %d copied by a model%n",
                file, run.quoted().size(), passed(run.quoted()), passed(run.copied())));
        for (int i = 0; i < run.copied().size(); i++) {
            Outcome copy = run.copied().get(i);
            if (!copy.passed()) {
                report.append("  fails copied: %s%s %s%n"
                        .formatted(
                                copy.question().id(),
                                run.quoted().get(i).passed() ? " (passes word for word)" : "",
                                copy.failures()));
            }
        }
        List<Answer.Claim> claims = run.copied().stream()
                .flatMap(each -> each.answer().claims().stream())
                .toList();
        long doubted =
                claims.stream().filter(each -> !each.problems().isEmpty()).count();
        report.append("  copied statements doubted: %d of %d%n".formatted(doubted, claims.size()));
        claims.stream()
                .filter(each -> !each.problems().isEmpty())
                .forEach(each ->
                        report.append("     %s %s %s%n".formatted(each.text(), each.citations(), each.problems())));
        Map<String, List<Told>> kinds = run.lies().stream()
                .collect(Collectors.groupingBy(
                        each -> each.lie().kind(), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
        kinds.forEach((kind, told) -> report.append(row(kind, told)));
        for (Aim aim : Aim.values()) {
            report.append(row(
                    aim.label(),
                    run.lies().stream().filter(each -> each.lie().aim() == aim).toList()));
        }
        report.append(row("all", run.lies()));
        run.lies().stream()
                .filter(each -> !each.isCaught())
                .forEach(each -> report.append("  %s, %s: %s%n     made of: %s [%s]%n"
                        .formatted(
                                each.fate(),
                                each.lie().kind(),
                                each.lie().text(),
                                each.lie().truth().text(),
                                each.lie().cited().stream().map(p -> p.id()).collect(Collectors.joining(" ")))));
        return report.toString();
    }

    private static String row(String kind, List<Told> told) {
        long aside =
                told.stream().filter(each -> each.fate() == Told.Fate.PUT_ASIDE).count();
        Share caught = caught(told);
        return told.isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  %-40s %5d of %5d caught, %5.1f %% (%d put aside)%n",
                        kind,
                        caught.hits(),
                        caught.of(),
                        100 * caught.value(),
                        aside);
    }
}
