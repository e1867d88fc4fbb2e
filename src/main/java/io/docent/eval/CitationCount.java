package io.docent.eval;

import io.docent.corpus.CorpusFile;
import io.docent.corpus.Document;
import io.docent.corpus.Format;
import io.docent.corpus.SourceReader;
import io.docent.eval.CitationXml.Citation;
import io.docent.eval.FormatCount.Counter;
import io.docent.eval.FormatCount.Presence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Compares a file of PubMed with what is read from it, a citation at a time, so that its size does not matter.
final class CitationCount implements SourceReader.Taken {

    private final CorpusFile file;
    private final Counter citations = new Counter("citations");
    private final Counter titles = new Counter("titles");
    private final Counter parts = new Counter("abstract parts");
    private final Counter withdrawals = new Counter("withdrawals");
    private final Set<String> withdrawn = new HashSet<>();
    private Optional<CitationXml> truth = Optional.empty();
    private long words;
    private long common;

    CitationCount(CorpusFile file) {
        this.file = file;
    }

    FormatBench.Row row() {
        try (InputStream in = FormatBench.open(file)) {
            CitationXml expected = new CitationXml(in, file.name());
            truth = Optional.of(expected);
            new SourceReader(file.folder()).read(file, "", this);
            for (Optional<Citation> left = expected.next(); left.isPresent(); left = expected.next()) {
                lost(left.get());
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        double inOrder = words == 0 ? Double.NaN : (double) common / words;
        List<FormatCount> counts = List.of(citations.count(), titles.count(), parts.count(), withdrawals.count());
        return new FormatBench.Row(file.name(), Format.PUBMED, inOrder, counts, "");
    }

    /// Both walk in the order of the file, so what the walk has before this one was not read.
    @Override
    public void document(Document document) {
        String pmid = document.bibliography().pmid();
        CitationXml walk = truth.orElseThrow();
        for (Optional<Citation> next = walk.next(); next.isPresent(); next = walk.next()) {
            if (next.get().pmid().equals(pmid)) {
                compare(document, next.get());
                return;
            }
            lost(next.get());
        }
    }

    private void compare(Document document, Citation citation) {
        citations.add(citation.pmid(), Presence.FOUND);
        String title = PrintedWords.line(document.bibliography().title());
        if (!citation.title().isBlank()) {
            titles.add(
                    citation.pmid() + " " + citation.title(),
                    Presence.of(() -> title.contains(PrintedWords.line(citation.title()))));
        }
        ReadWords read = new ReadWords(document);
        for (String part : citation.parts()) {
            parts.add(citation.pmid() + " " + part, Presence.of(() -> read.holds(part)));
        }
        List<String> wanted = PrintedWords.of(String.join(" ", citation.parts()));
        words += wanted.size();
        common += wanted.isEmpty() ? 0 : WordOrder.common(wanted, read.inOrder());
    }

    private void lost(Citation citation) {
        if (citation.withdrawn().isEmpty()) {
            citations.add(citation.pmid() + " " + citation.title(), Presence.MISSING);
            words += PrintedWords.of(String.join(" ", citation.parts())).size();
        } else {
            citation.withdrawn().forEach(pmid -> withdrawals.add(pmid, Presence.of(() -> withdrawn.contains(pmid))));
        }
    }

    @Override
    public void withdrawn(String id) {
        withdrawn.add(id.replace("pmid-", ""));
    }
}
