package io.docent.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a file is, told by how it begins. Only plain text, which begins with anything, is told by its name.
public enum Format {
    /// Plain text or Markdown.
    TEXT,
    /// A paper in JATS, or in what PubMed Central and BioMed Central used before it.
    JATS,
    /// Citations in PubMed's XML.
    PUBMED,
    /// A record of ClinicalTrials.gov, version 2 of its interface, or a list of them.
    REGISTRY,
    /// References as RIS, NBIB or BibTeX.
    REFERENCES,
    /// A web page.
    HTML,
    PDF,
    /// Any other JSON: catalogues, reference lists, records of trials, or nothing of Docent's.
    JSON,
    UNKNOWN;

    /// Whether a file of this format is one document.
    public boolean isOneDocument() {
        return switch (this) {
            case TEXT, JATS, HTML, PDF -> true;
            case PUBMED, REGISTRY, REFERENCES, JSON, UNKNOWN -> false;
        };
    }

    /// How many bytes of a file tell what it is.
    static final int HEAD = 64 * 1024;

    private static final Pattern ELEMENT = Pattern.compile("<(?:\\w{1,100}:)?([A-Za-z][\\w-]{0,100})");
    private static final Pattern REGISTRY_RECORD = Pattern.compile("\"protocolSection\"\\s*:");
    private static final Pattern RIS = Pattern.compile("(?m)\\ATY {0,2}- ?\\w*|^TY {2}- ");
    private static final Pattern NBIB = Pattern.compile("\\APMID ?- ?\\d+");
    private static final Pattern BIBTEX = Pattern.compile("(?m)^\\s*@[A-Za-z]+\\s*[{(]\\s*[^\\s,{}]*\\s*,");

    /// @param head the first bytes of the content, at most [#HEAD]
    /// @param name of the file
    static Format of(byte[] head, String name) {
        String text = decode(head).replace("\uFEFF", "").stripLeading();
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        Format byContent = byContent(text);
        boolean named = lower.endsWith(".txt") || lower.endsWith(".md");
        return byContent == UNKNOWN && named ? TEXT : byContent;
    }

    private static Format byContent(String text) {
        if (text.startsWith("%PDF-")) {
            return PDF;
        }
        if (text.startsWith("<")) {
            return byElement(text);
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return REGISTRY_RECORD.matcher(text).find() ? REGISTRY : JSON;
        }
        boolean references = RIS.matcher(text).find()
                || NBIB.matcher(text).find()
                || (BIBTEX.matcher(text).find() && text.matches("(?s)\\s*[@%].*"));
        return references ? REFERENCES : UNKNOWN;
    }

    private static Format byElement(String text) {
        Matcher element = ELEMENT.matcher(text).region(Prologue.end(text), text.length());
        if (!element.lookingAt()) {
            return UNKNOWN;
        }
        return switch (element.group(1)) {
            case "article", "art", "pmc-articleset" -> JATS;
            case "PubmedArticleSet", "MedlineCitationSet", "PubmedArticle", "MedlineCitation", "PubmedBookArticleSet" ->
                PUBMED;
            default -> element.group(1).equalsIgnoreCase("html") ? HTML : UNKNOWN;
        };
    }

    private static String decode(byte[] head) {
        int start = head.length < 2 ? -1 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        Charset charset = switch (start) {
            case 0xFEFF, 0xFFFE, '<' -> StandardCharsets.UTF_16; // without a mark the higher byte is first
            case '<' << 8 -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
        return new String(head, charset);
    }
}
