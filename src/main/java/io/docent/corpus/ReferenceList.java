package io.docent.corpus;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.List;

/// Reads works from files of other programs: RIS (Research Information Systems), NBIB (PubMed's tagged format)
/// and BibTeX, told apart by their content. Fields that Docent has no use for are passed over.
public final class ReferenceList {

    private ReferenceList() {}

    /// The works in order of the file.
    ///
    /// @param where the file that `text` was read from, for messages
    /// @throws ProblemException if no work can be found in it
    public static List<Bibliography> read(String text, String where) {
        return listed(text, where).stream().map(ListedWork::work).toList();
    }

    /// The works in order of the file, with their abstracts.
    ///
    /// @throws ProblemException if no work can be found in it
    static List<ListedWork> listed(String text, String where) {
        List<ListedWork> works = BibTexEntries.looksLike(text)
                ? BibTexEntries.of(text).stream()
                        .map(BibTexEntries.Entry::listed)
                        .toList()
                : TaggedRecord.of(text).stream().map(TaggedRecord::listed).toList();
        if (works.isEmpty()) {
            throw new ProblemException(
                    new Problem(
                            "no reference was found in the file",
                            where,
                            "export it again as RIS, NBIB or BibTeX; each RIS record starts with TY, each NBIB record with PMID"));
        }
        return works;
    }
}
