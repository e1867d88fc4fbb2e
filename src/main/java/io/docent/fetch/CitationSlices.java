package io.docent.fetch;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Divides a reply of PubMed into citations, each a file of its own as PubMed would have sent it: one
/// citation a file can be kept, missed and replaced by itself.
final class CitationSlices {

    private static final List<String> ELEMENTS = List.of("PubmedArticle", "PubmedBookArticle");
    private static final Pattern NUMBER = Pattern.compile("<PMID\\b[^>]*>\\s*(\\d{1,9})\\s*</PMID>");
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<PubmedArticleSet>\n";
    private static final String FOOT = "\n</PubmedArticleSet>\n";

    private CitationSlices() {}

    /// What a reply holds.
    ///
    /// @param byPmid the file of each whole citation by its number
    /// @param end how the reply ends
    record Slices(Map<String, byte[]> byPmid, End end) {}

    /// How a reply ends.
    enum End {
        /// As it should: what is not in it, PubMed does not have.
        WHOLE,
        /// In the middle, or it is something else.
        BROKEN
    }

    /// @param reply a `PubmedArticleSet` in UTF-8
    static Slices of(byte[] reply) {
        String xml = new String(reply, StandardCharsets.UTF_8);
        Map<String, byte[]> slices = new LinkedHashMap<>();
        for (String element : ELEMENTS) {
            Matcher start = Pattern.compile("<" + element + "[\\s>]").matcher(xml);
            String close = "</" + element + ">";
            int from = 0;
            while (start.find(from)) {
                int end = xml.indexOf(close, start.end());
                if (end < 0) {
                    break;
                }
                from = end + close.length();
                put(xml.substring(start.start(), from), slices);
            }
        }
        boolean whole = xml.contains("</PubmedArticleSet>") || xml.matches("(?s).*<PubmedArticleSet\\s*/>\\s*");
        return new Slices(slices, whole ? End.WHOLE : End.BROKEN);
    }

    /// The first number in a citation is its own.
    private static void put(String citation, Map<String, byte[]> slices) {
        Matcher number = NUMBER.matcher(citation);
        if (number.find()) {
            slices.putIfAbsent(number.group(1), (HEAD + citation + FOOT).getBytes(StandardCharsets.UTF_8));
        }
    }
}
