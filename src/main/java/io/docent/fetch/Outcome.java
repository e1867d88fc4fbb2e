package io.docent.fetch;

import java.util.ArrayList;
import java.util.List;

/// What came of something that was wanted.
public sealed interface Outcome {

    /// It was fetched.
    ///
    /// @param files below the corpus folder
    record Fetched(List<String> files) implements Outcome {

        public Fetched {
            files = List.copyOf(files);
        }
    }

    /// It was in the corpus already.
    record There() implements Outcome {}

    /// No service has it.
    ///
    /// @param reason a plain clause
    record NotFound(String reason) implements Outcome {}

    /// It could not be had.
    ///
    /// @param reason a plain sentence without its full stop
    record Failed(String reason) implements Outcome {}

    /// What came of something that has several parts: failed where one did, fetched where one was.
    static Outcome of(List<Outcome> parts) {
        List<String> files = new ArrayList<>();
        Outcome rest = new NotFound("no service has it");
        for (Outcome part : parts) {
            switch (part) {
                case Failed failed -> rest = failed;
                case Fetched fetched -> files.addAll(fetched.files());
                case There there -> rest = rest instanceof Failed ? rest : there;
                case NotFound missing -> rest = rest instanceof NotFound ? missing : rest;
            }
        }
        if (rest instanceof Failed failed && !files.isEmpty()) {
            return new Failed(failed.reason() + "; " + String.join(" and ", files) + " came all the same");
        }
        return files.isEmpty() ? rest : new Fetched(files);
    }
}
