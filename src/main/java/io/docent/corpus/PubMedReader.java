package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import io.docent.problem.Problem;
import java.io.InputStream;
import java.util.Set;

/// Reads citations with their abstracts from PubMed's XML (`PubmedArticleSet`, and `MedlineCitationSet` of older
/// baselines), one at a time, so that the largest file needs no more memory than its abstracts.
final class PubMedReader {

    private static final Set<String> ENTRIES =
            Set.of("PubmedArticle", "MedlineCitation", "PubmedBookArticle", "DeleteCitation", "DeleteDocument");

    private final String source;

    /// @param source path of the file, relative to the corpus folder
    PubMedReader(String source) {
        this.source = source;
    }

    /// What is told of each citation, in order of the file; later entries replace earlier ones of the same
    /// number.
    interface Changes {

        /// @param pmid PubMed's number
        void put(String pmid, Document citation);

        /// PubMed withdrew the citation.
        void remove(String pmid);

        /// An entry could not be read; the others are.
        default void problem(Problem problem) {}
    }

    /// @throws ProblemException if the XML is malformed; what was read before stays told
    void read(InputStream in, Changes changes) {
        XmlReader reader = new XmlReader(in, source);
        int entries = 0;
        for (Element entry = reader.next(ENTRIES); !entry.isNone(); entry = reader.next(ENTRIES)) {
            entries++;
            if (entry.is("DeleteCitation", "DeleteDocument")) {
                entry.elements("PMID").map(Element::line).forEach(changes::remove);
            } else {
                PubMedCitation citation = new PubMedCitation(entry);
                if (citation.pmid().isEmpty()) {
                    changes.problem(unnumbered(entries));
                } else {
                    changes.put(citation.pmid(), citation.document(source));
                }
            }
        }
    }

    private Problem unnumbered(int entry) {
        return new Problem(
                "entry " + entry + " has no PubMed number",
                source + ", entry " + entry,
                "fetch it again, or remove it; the other entries were read");
    }
}
