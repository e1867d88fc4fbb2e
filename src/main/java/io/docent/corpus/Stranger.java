package io.docent.corpus;

import io.docent.problem.Problem;
import java.nio.charset.StandardCharsets;

/// A file in no format that Docent reads: what it seems to be, and what to do with it.
final class Stranger {

    private Stranger() {}

    /// @param head the first bytes, unpacked once
    /// @param name of the file, for the problem
    static Problem of(byte[] head, String name) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.isBlank()) {
            return new Problem("the file is empty", name, "remove it, or fetch it again");
        }
        if (text.startsWith("\u001F\u008B")) {
            return new Problem("the file is packed twice", name, "unpack it once");
        }
        if (text.startsWith("PK")) {
            return new Problem(
                    "the file is an archive or an office document", name, "unpack it, or save it as PDF or plain text");
        }
        if (text.stripLeading().startsWith("<")) {
            return new Problem(
                    "the file holds markup, but no paper, citations or web page",
                    name,
                    "add JATS, PubMed's XML or HTML, or take it out");
        }
        return new Problem(
                "the file is in no format that Docent reads",
                name,
                "if it is plain text, let its name end in .txt; otherwise take it out");
    }
}
