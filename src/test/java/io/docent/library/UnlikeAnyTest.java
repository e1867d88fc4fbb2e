package io.docent.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.index.IndexFolder;
import io.docent.library.FileOutcome.Outcome;
import io.docent.library.Library.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that hold nothing of use among the papers.
class UnlikeAnyTest {

    private static final List<String> EMPTY = List.of("{\"a\": 1}", "[1, 2]", "[null]", "<PubmedArticleSet/>");

    @TempDir
    private Path home;

    @Test
    void each_is_told_once_and_the_others_are_read() throws IOException {
        Path papers = Files.createDirectories(home.resolve("corpus/papers"));
        Files.writeString(papers.resolve("good.md"), "# Good\n\nA paper that is read.\n");
        for (int index = 0; index < EMPTY.size(); index++) {
            Files.writeString(papers.resolve("empty" + index + ".json"), EMPTY.get(index));
        }
        try (Upkeep upkeep =
                new Upkeep(home.resolve("corpus"), new IndexFolder(home.resolve("index")), "m", Clock.systemUTC())) {
            Upkeep.Result first = upkeep.update(Extent.CHANGED, Steps.NONE);

            assertThat(first.change().added()).hasSize(1);
            assertThat(first.files().stream().filter(file -> file.outcome() == Outcome.FAILED))
                    .hasSize(EMPTY.size())
                    .allSatisfy(file -> assertThat(file.problem()).isNotNull().satisfies(problem -> {
                        assertThat(problem.what()).contains("holds no paper");
                        assertThat(problem.where()).isEqualTo(file.path());
                        assertThat(problem.fix()).isNotBlank();
                    }));
            assertThat(upkeep.update(Extent.CHANGED, Steps.NONE).files()).isEmpty();
        }
    }
}
