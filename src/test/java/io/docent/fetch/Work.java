package io.docent.fetch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A paper that the services know.
///
/// @param pmid PubMed's number, empty where PubMed lacks it
/// @param pmcid empty where it is not in PubMed Central
/// @param author family name of the first author
/// @param open whether Europe PMC says that it is open
/// @param notice kind of a notice on it in PubMed (`RetractionIn`), empty where there is none
public record Work(
        String pmid, String pmcid, String doi, String title, String author, int year, boolean open, String notice) {

    public static Work closed(String pmid, String doi, String title, String author, int year) {
        return new Work(pmid, "", doi, title, author, year, false, "");
    }

    public Work open(String inPmc) {
        return new Work(pmid, inPmc, doi, title, author, year, true, notice);
    }

    public Work withNotice(String kind) {
        return new Work(pmid, pmcid, doi, title, author, year, open, kind);
    }

    /// As Europe PMC lists it (`resultType=lite`).
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", pmid.isEmpty() ? "PPR" + (title.hashCode() & 0xFFFF) : pmid);
        json.put("source", pmid.isEmpty() ? "PPR" : "MED");
        put(json, "pmid", pmid);
        put(json, "pmcid", pmcid);
        put(json, "doi", doi);
        return json.put("title", title + ".")
                .put("authorString", author + " A, Other B.")
                .put("journalTitle", "J Test")
                .put("pubYear", String.valueOf(year))
                .put("isOpenAccess", open ? "Y" : "N")
                .put("inEPMC", pmcid.isEmpty() ? "N" : "Y")
                .put("inPMC", pmcid.isEmpty() ? "N" : "Y")
                .put("hasReferences", "Y");
    }

    private static void put(ObjectNode json, String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    /// As PubMed sends it.
    String citation() {
        String corrections = notice.isEmpty()
                ? ""
                : "<CommentsCorrectionsList><CommentsCorrections RefType=\"" + notice
                        + "\"><RefSource>J Test. 2024;9:9</RefSource><PMID Version=\"1\">99999</PMID>"
                        + "</CommentsCorrections></CommentsCorrectionsList>";
        return """
                <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">%s</PMID>\
                <Article PubModel="Print"><Journal><JournalIssue CitedMedium="Internet"><PubDate><Year>%d</Year></PubDate>\
                </JournalIssue><ISOAbbreviation>J Test</ISOAbbreviation></Journal><ArticleTitle>%s.</ArticleTitle>\
                <Abstract><AbstractText>What was found on %s was found by %s alone.</AbstractText></Abstract>\
                <AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>%s</LastName><Initials>A</Initials></Author>\
                </AuthorList></Article>%s</MedlineCitation><PubmedData><ArticleIdList>\
                <ArticleId IdType="pubmed">%s</ArticleId>%s%s</ArticleIdList>\
                <ReferenceList><Reference><Citation>Elsewhere.</Citation><ArticleIdList>\
                <ArticleId IdType="pubmed">77777</ArticleId></ArticleIdList></Reference></ReferenceList>\
                </PubmedData></PubmedArticle>
                """.formatted(
                        pmid,
                        year,
                        escaped(title),
                        escaped(title),
                        author,
                        author,
                        corrections,
                        pmid,
                        id("doi", doi),
                        id("pmc", pmcid));
    }

    private static String id(String type, String value) {
        return value.isEmpty() ? "" : "<ArticleId IdType=\"" + type + "\">" + escaped(value) + "</ArticleId>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replaceAll("&lt;(/?i)>", "<$1>");
    }
}
