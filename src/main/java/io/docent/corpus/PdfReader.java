package io.docent.corpus;

import io.docent.pdf.PdfFile;
import io.docent.pdf.PdfLimits;
import io.docent.pdf.PdfPaper;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Reads a paper from a PDF file.
public final class PdfReader {

    private final PdfFile file;

    public PdfReader(PdfLimits limits) {
        this.file = new PdfFile(limits);
    }

    /// The paper at `path`.
    ///
    /// @param id of the document; those of its passages start with it
    /// @param source how the document and messages call the file, relative to the corpus folder
    /// @throws ProblemException if the file cannot be read, needs a password, is damaged, has no
    /// text or passes a limit
    public Document read(Path path, String id, String source) {
        PdfPaper paper = file.read(path, source);
        PdfPassages passages = PdfPassages.of(id, paper);
        return new Document(
                id,
                Document.Kind.PAPER,
                bibliography(paper, source),
                source,
                hash(path, source),
                passages.sections(),
                passages.passages(),
                passages.references(),
                paper.warnings());
    }

    private static Bibliography bibliography(PdfPaper paper, String source) {
        String name = source.substring(source.lastIndexOf('/') + 1);
        List<Bibliography.Author> authors =
                paper.authors().stream().map(PdfReader::author).toList();
        return new Bibliography(
                "article-journal",
                paper.title().isEmpty() ? name : paper.title(),
                authors,
                false,
                "",
                paper.year() == 0 ? null : paper.year(),
                "",
                "",
                "",
                paper.doi(),
                "",
                paper.doi().isEmpty() ? "" : "https://doi.org/" + paper.doi(),
                "");
    }

    /// The last word is the family name, with the particles before it: "Eric Van Cutsem".
    private static Bibliography.Author author(String name) {
        String[] words = name.split(" ");
        int family = words.length - 1;
        while (family > 1 && words[family - 1].matches("(?i)van|von|de|der|den|del|di|da|la|le|ten|ter")) {
            family--;
        }
        return new Bibliography.Author(
                String.join(" ", List.of(words).subList(family, words.length)),
                String.join(" ", List.of(words).subList(0, family)));
    }

    private static String hash(Path path, String source) {
        try (InputStream in = Files.newInputStream(path)) {
            DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (IOException exception) {
            throw new ProblemException(
                    new Problem("cannot read the PDF", source, "check that it is there and may be read"), exception);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("every Java has SHA-256", exception);
        }
    }
}
