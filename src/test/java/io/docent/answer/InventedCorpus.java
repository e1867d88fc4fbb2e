package io.docent.answer;

import io.docent.app.Docent;
import java.nio.file.Path;

/// A corpus of a few invented documents: two trials, one of them in its registry record, in the abstract of its
/// report, in a later analysis and in a review.
final class InventedCorpus {

    static final String DREAM = "NCT01234567";
    static final String NIGHT = "NCT07654321";

    private static final String RECORD = """
            {"protocolSection": {
              "identificationModule": {"nctId": "%s", "briefTitle": "%s", "acronym": "%s"},
              "statusModule": {"overallStatus": "COMPLETED", "startDateStruct": {"date": "2015-09"}},
              "conditionsModule": {"conditions": ["Metastatic Melanoma"]},
              "designModule": {"phases": ["PHASE3"], "enrollmentInfo": {"count": %d},
                "designInfo": {"allocation": "RANDOMIZED", "maskingInfo": {"masking": "DOUBLE"}}},
              "armsInterventionsModule": {"armGroups": [{"label": "A"}, {"label": "B"}],
                "interventions": [{"name": "Nivolumab"}, {"name": "Ipilimumab"}]},
              "outcomesModule": {"primaryOutcomes": [{"measure": "Overall survival"}]},
              "referencesModule": {"references": [%s]}}}""";

    private static final String ABSTRACT = """
            <PubmedArticle><MedlineCitation><PMID Version="1">%s</PMID><Article>
            <Journal><JournalIssue><PubDate><Year>2018</Year></PubDate></JournalIssue><ISOAbbreviation>J Nowhere</ISOAbbreviation></Journal>
            <ArticleTitle>%s</ArticleTitle><Abstract><AbstractText>%s</AbstractText></Abstract>
            <PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article></MedlineCitation></PubmedArticle>
            """;

    private static final String REVIEW = """
            Checkpoint blockade in melanoma: a narrative review

            Abstract

            This review summarises randomized trials of checkpoint inhibitors in melanoma.

            1 Trials

            In the phase III DREAM trial (NCT01234567), nivolumab plus ipilimumab improved overall survival in melanoma (HR 0.70; 95%
            CI 0.55–0.90; P = 0.004). The phase III NIGHT trial (NCT07654321) of nivolumab plus ipilimumab in melanoma did not meet its
            primary end point.
            """;

    private InventedCorpus() {}

    /// The corpus, indexed; the texts stand below `folder`.
    static Docent in(Path folder) {
        WrittenCorpus corpus = new WrittenCorpus(folder);
        corpus.with("papers/review.txt", REVIEW);
        corpus.with(
                "papers/" + DREAM + ".json",
                RECORD.formatted(
                        DREAM, "Nivolumab in melanoma", "DREAM", 317, "{\"pmid\": \"11\", \"type\": \"RESULT\"}"));
        corpus.with("papers/" + NIGHT + ".json", RECORD.formatted(NIGHT, "Ipilimumab in melanoma", "NIGHT", 120, ""));
        String report = ABSTRACT.formatted(
                "11",
                "Nivolumab plus ipilimumab in metastatic melanoma",
                "We enrolled 317 patients with melanoma in the DREAM trial (NCT01234567). Median overall survival was 24.1 vs 17.0 months"
                        + " (HR 0.70; 95% CI 0.55–0.90; P = 0.004).");
        String later = ABSTRACT.formatted(
                "12",
                "Nivolumab in PD-L1-positive melanoma: a subgroup of DREAM",
                "In the PD-L1-positive subgroup of the DREAM trial (NCT01234567), progression-free survival was longer with nivolumab"
                        + " (HR 0.58; 95% CI 0.40–0.84).");
        corpus.with("papers/abstracts.xml", "<PubmedArticleSet>" + report + later + "</PubmedArticleSet>");
        return corpus.open();
    }
}
