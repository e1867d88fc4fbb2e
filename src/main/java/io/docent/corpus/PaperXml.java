package io.docent.corpus;

import io.docent.pdf.PdfLimits;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one XML file of a paper or a citation by itself, as [CorpusFolder] does among the others.
public final class PaperXml {

    private static final long LARGEST_CITATION = 32L * 1024 * 1024;

    private PaperXml() {}

    /// The paper, or the first citation of the file.
    ///
    /// @throws ProblemException if the file is neither, or cannot be read to its end
    public static Document read(CorpusFile file) {
        return switch (file.format()) {
            case JATS ->
                new FileReader(new ReferenceFiles(file.folder(), new CslJson()), PdfLimits.USUAL)
                        .read(file, new DocumentIds(List.of()).of(file.name()), Optional.empty());
            case PUBMED -> citation(file);
            case TEXT, REGISTRY, REFERENCES, HTML, PDF, JSON, UNKNOWN -> throw neither(file);
        };
    }

    private static Document citation(CorpusFile file) {
        List<Document> citations = new ArrayList<>();
        try (InputStream in = file.open(LARGEST_CITATION)) {
            new PubMedReader(file.name()).read(in, new PubMedReader.Changes() {
                @Override
                public void put(String pmid, Document citation) {
                    citations.add(citation);
                }

                @Override
                public void remove(String pmid) {
                    citations.removeIf(
                            citation -> citation.bibliography().pmid().equals(pmid));
                }
            });
        } catch (IOException exception) {
            throw file.unreadable(exception);
        }
        return citations.stream().findFirst().orElseThrow(() -> neither(file));
    }

    private static ProblemException neither(CorpusFile file) {
        return new ProblemException(
                new Problem("the file holds neither a paper nor a citation in XML", file.name(), "fetch it again"));
    }
}
