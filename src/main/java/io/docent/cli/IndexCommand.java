package io.docent.cli;

import io.docent.app.Docent;
import io.docent.app.Settings;
import io.docent.index.IndexFolder;
import io.docent.index.IndexInfo;
import io.docent.problem.Problem;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `docent index`: builds the index from the corpus.
@Command(
        name = "index",
        description = "Builds the index from the corpus; what answers meanwhile answers from the old one.")
final class IndexCommand implements Callable<Integer> {

    private final Console console;
    private final Settings settings;

    IndexCommand(Console console, Settings settings) {
        this.console = console;
        this.settings = settings;
    }

    @Override
    public Integer call() {
        List<Problem> problems;
        try (BuildBar bar = new BuildBar(console)) {
            problems = Docent.index(settings, bar);
        }
        problems.forEach(problem -> console.err().println(problem.render()));
        new IndexFolder(settings.index()).open().ifPresent(index -> {
            IndexInfo info = index.info();
            index.close();
            console.out()
                    .println("indexed " + info.documents() + " documents, " + info.passages() + " passages; version "
                            + info.version());
        });
        return problems.isEmpty() ? 0 : 1;
    }
}
