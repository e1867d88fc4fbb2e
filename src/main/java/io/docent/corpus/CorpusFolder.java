package io.docent.corpus;

import io.docent.pdf.PdfLimits;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A folder of sources, read whole: here and anywhere in `papers/`, plain texts, papers and citations in XML,
/// PDF files, web pages, each told by its content. [SourceReader] reads one file.
public final class CorpusFolder {

    private final Path folder;
    private final PdfLimits pdf;

    /// With the usual limits for PDF files.
    public CorpusFolder(Path folder) {
        this(folder, PdfLimits.USUAL);
    }

    /// @param pdf how much one PDF may take
    public CorpusFolder(Path folder, PdfLimits pdf) {
        this.folder = folder;
        this.pdf = pdf;
    }

    /// Reads every source of the folder. A file that cannot be read is a problem of the result, and the others
    /// are read.
    ///
    /// @throws ProblemException if the folder is missing, or `documents.json` or a reference list that it names
    ///     is broken
    public Reading read() {
        Pass pass = new Pass(new SourceReader(folder, pdf));
        new CorpusFiles(folder).list().forEach(pass::read);
        return pass.reading();
    }

    /// One reading of the folder.
    private static final class Pass implements SourceReader.Taken {

        private final SourceReader reader;
        private final DocumentIds ids;
        private final Map<String, Document> documents = new TreeMap<>();
        private final List<Bibliography> listed = new ArrayList<>();
        private final List<Problem> problems;

        /// Before the ids of the documents of the file that is read; empty for PubMed's files, of which a later
        /// one replaces what an earlier one says.
        private String place = "";

        Pass(SourceReader reader) {
            this.reader = reader;
            this.ids = new DocumentIds(reader.givenIds());
            this.problems = new ArrayList<>(reader.missing());
        }

        void read(CorpusFile file) {
            reader.check(file.name());
            try {
                place = file.format() == Format.PUBMED ? "" : file.name() + "\n";
                if (file.format().isOneDocument()) {
                    reader.read(file, reader.givenId(file.name()).orElseGet(() -> ids.of(file.name())), this);
                } else {
                    reader.read(file, "", this);
                }
            } catch (ProblemException exception) {
                problems.add(exception.problem());
            }
        }

        @Override
        public void document(Document document) {
            documents.put(place + document.id(), document);
        }

        @Override
        public void withdrawn(String id) {
            documents.remove(place + id);
        }

        @Override
        public void listed(List<Bibliography> works) {
            listed.addAll(works);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        Reading reading() {
            problems.sort(Comparator.comparing(Problem::where).thenComparing(Problem::what));
            return new Reading(
                    ReferenceLists.completed(Works.merged(List.copyOf(documents.values())), listed), problems);
        }
    }
}
