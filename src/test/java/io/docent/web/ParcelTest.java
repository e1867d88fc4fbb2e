package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParcelTest {

    @TempDir
    private Path uploads;

    @Test
    void a_parcel_goes_with_all_that_is_in_it() throws IOException {
        try (Parcel parcel = Parcel.in(uploads)) {
            Files.writeString(parcel.next(), "one");
            Files.writeString(parcel.next(), "two");
            assertThat(LibraryServer.files(uploads)).hasSize(2);
        }
        assertThat(uploads).isEmptyDirectory();
    }

    @Test
    void what_a_dead_process_left_is_swept_and_what_a_living_one_needs_is_kept() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        LibraryServer.write(uploads.resolve(gone.pid() + "-left/1"), "left");
        String needed = ProcessHandle.current().pid() + "-needed/1";
        LibraryServer.write(uploads.resolve(needed), "needed");
        LibraryServer.write(uploads.resolve("somebody/else.txt"), "not ours");
        Parcel.in(uploads).close();
        assertThat(LibraryServer.files(uploads)).containsExactlyInAnyOrder(needed, "somebody/else.txt");
    }
}
