package io.docent.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.embed.InProcessEmbedder;
import io.docent.index.IndexFolder;
import io.docent.library.Library.Extent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happened to a folder in whatever order, its index is the one that a full build of the folder gives.
class IncrementalUpdateTest {

    @TempDir
    private Path home;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 22, 34})
    void any_sequence_of_updates_gives_what_a_full_build_gives(long seed) throws IOException {
        Random random = new Random(seed);
        Path corpus = home.resolve("corpus");
        Folder folder = new Folder(corpus, random);
        try (Upkeep upkeep = new Upkeep(
                corpus, new IndexFolder(home.resolve("index")), InProcessEmbedder.MODEL, Clock.systemUTC())) {
            for (int round = 0; round < 14; round++) {
                for (int changes = random.nextInt(4); changes >= 0; changes--) {
                    folder.change();
                }
                upkeep.update(Extent.CHANGED, Steps.NONE);
            }
            Snapshot grown = Snapshot.of(home.resolve("index"));
            upkeep.update(Extent.FULL, Steps.NONE);
            Snapshot built = Snapshot.of(home.resolve("index"));

            assertThat(grown.files()).isEqualTo(built.files());
            assertThat(grown.documents()).isEqualTo(built.documents());
            assertThat(grown.passages()).isEqualTo(built.passages());
            assertThat(grown.trials()).isEqualTo(built.trials());
            assertThat(grown.terms()).isEqualTo(built.terms());
            assertThat(grown.named()).isEqualTo(built.named());
            assertThat(grown.words()).isEqualTo(built.words());
            assertThat(grown.version()).isEqualTo(built.version());
            assertThat(built.passages()).isNotEmpty();
        }
    }
}
