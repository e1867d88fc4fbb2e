package io.docent.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.BuiltIndex;
import io.docent.index.IndexFolder;
import io.docent.library.Library.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// By what is known of files it is told whether it must be read again.
class ManifestTest {

    @TempDir
    private Path home;

    @Test
    void vectors_leave_the_manifest_as_it_is_and_files_change_it() throws IOException {
        write("one.txt", "One\n\n1. Results\nThe first result was small.\n");
        IndexFolder index = new IndexFolder(home.resolve("index"));
        try (Upkeep upkeep =
                new Upkeep(home.resolve("corpus"), index, BuiltIndex.embedder().model(), Clock.systemUTC())) {
            upkeep.update(Extent.CHANGED, Steps.NONE);
            String manifest = index.manifest();
            String commit = index.commit();
            assertThat(manifest).isNotEmpty();

            assertThat(upkeep.embedSome(BuiltIndex::embedder)).isEqualTo(1);
            assertThat(index.commit()).isNotEqualTo(commit);
            assertThat(index.manifest()).isEqualTo(manifest);

            write("two.txt", "Two\n\n1. Results\nThe second result was large.\n");
            upkeep.update(Extent.CHANGED, Steps.NONE);
            assertThat(index.manifest()).isNotEqualTo(manifest);
            assertThat(index.files()).extracting(file -> file.path()).containsExactly("one.txt", "two.txt");
        }
    }

    @Test
    void where_nothing_was_built_the_manifest_has_no_name() {
        assertThat(new IndexFolder(home.resolve("index")).manifest()).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = home.resolve("corpus").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
