package io.docent.eval;

import io.docent.corpus.Bibliography;
import io.docent.corpus.CorpusFile;
import io.docent.corpus.ReferenceList;
import io.docent.eval.FormatCount.Counter;
import io.docent.eval.FormatCount.Presence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Compares a list of references in RIS, NBIB or BibTeX with the works that are read from it: how many begin in
/// it with something in them, and the titles that stand in a line of their own.
final class WorkCount {

    private static final Pattern BEGINNING = Pattern.compile(
            "(?m)^\\uFEFF?\\s*(?:TY\\s*-[^\\n]*\\n(?!\\s*TY\\s*-)|PMID\\s*-|@(?!(?i:comment|string|preamble))\\w+\\s*[{(])");
    private static final Pattern TITLE =
            Pattern.compile("(?mi)^\\s*(?:(?:TI|T1)\\s*-\\s*(.+)|title\\s*=\\s*[{\"]+([^{}\"\\\\]+)[}\"]+,?\\s*)$");

    private WorkCount() {}

    static List<FormatCount> of(CorpusFile file) {
        String text = text(file);
        List<Bibliography> works = ReferenceList.read(text, file.name());
        Counter beginnings = new Counter("works");
        int[] left = {works.size()};
        BEGINNING
                .matcher(text)
                .results()
                .forEach(each -> beginnings.add(
                        text.substring(each.start(), Math.min(text.length(), each.start() + 80)),
                        Presence.of(() -> left[0]-- > 0)));
        Counter titles = new Counter("titles");
        List<String> read =
                works.stream().map(work -> PrintedWords.line(work.title())).toList();
        TITLE.matcher(text).results().forEach(each -> {
            String title = each.group(1) == null ? each.group(2) : each.group(1);
            titles.add(title, Presence.of(() -> read.stream().anyMatch(one -> one.contains(PrintedWords.line(title)))));
        });
        return List.of(beginnings.count(), titles.count());
    }

    private static String text(CorpusFile file) {
        try (InputStream in = FormatBench.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
