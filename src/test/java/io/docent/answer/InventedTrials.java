package io.docent.answer;

import io.docent.app.Docent;
import java.nio.file.Path;

/// A corpus of four invented trials that differ in size, dates, blinding and results, their records and a
/// review; and the abstract of a fifth, which has no record.
final class InventedTrials {

    static final String LANTERN = "NCT09000001";
    static final String HARBOUR = "NCT09000002";
    static final String MEADOW = "NCT09000003";
    static final String CANYON = "NCT09000004";

    private static final String RECORDS = """
            [{"nctId": "NCT09000001", "names": ["LANTERN"], "title": "Nivolumab plus cabozantinib in renal cell carcinoma",
              "phase": "PHASE3", "overallStatus": "COMPLETED", "conditions": ["renal cell carcinoma"],
              "interventions": ["nivolumab", "cabozantinib"], "enrollment": 640, "startDate": "2016-02", "completionDate": "2020-05",
              "design": {"allocation": "RANDOMIZED", "masking": "DOUBLE", "arms": 2},
              "results": [{"endpoint": "overall survival", "population": "intention to treat",
                "experimental": {"label": "nivolumab + cabozantinib", "value": 30.1}, "comparator": {"label": "sunitinib", "value": 22.0},
                "unit": "months", "hazardRatio": 0.71, "ciLow": 0.58, "ciHigh": 0.86, "pValue": "0.001", "source": "PMID 1"},
               {"endpoint": "objective response rate", "population": "intention to treat",
                "experimental": {"label": "nivolumab + cabozantinib", "value": 54}, "comparator": {"label": "sunitinib", "value": 29},
                "unit": "%", "source": "PMID 1"}],
              "sources": ["ClinicalTrials.gov NCT09000001"]},
             {"nctId": "NCT09000002", "names": ["HARBOUR"], "title": "Ipilimumab versus placebo in renal cell carcinoma",
              "phase": "PHASE3", "overallStatus": "COMPLETED", "conditions": ["renal cell carcinoma"],
              "interventions": ["ipilimumab", "placebo"], "enrollment": 300, "startDate": "2013-06", "completionDate": "2017-01",
              "design": {"allocation": "RANDOMIZED", "masking": "OPEN", "arms": 2},
              "results": [{"endpoint": "overall survival", "population": "intention to treat",
                "experimental": {"label": "ipilimumab", "value": 15.0}, "comparator": {"label": "placebo", "value": 15.2},
                "unit": "months", "hazardRatio": 1.02, "ciLow": 0.80, "ciHigh": 1.30, "pValue": "0.88", "source": "PMID 2"}],
              "sources": ["ClinicalTrials.gov NCT09000002"]},
             {"nctId": "NCT09000003", "names": ["MEADOW"], "title": "Pembrolizumab in urothelial carcinoma",
              "phase": "PHASE1", "overallStatus": "TERMINATED", "conditions": ["urothelial carcinoma"],
              "interventions": ["pembrolizumab"], "enrollment": 40, "startDate": "2018-01",
              "design": {"allocation": "NON_RANDOMIZED", "masking": "OPEN", "arms": 1},
              "sources": ["ClinicalTrials.gov NCT09000003"]},
             {"nctId": "NCT09000004", "names": ["CANYON"], "title": "Durvalumab in bladder cancer",
              "phase": "PHASE1/PHASE2", "overallStatus": "COMPLETED", "conditions": ["bladder cancer"],
              "interventions": ["durvalumab"], "enrollment": 85, "startDate": "2014-03", "completionDate": "2016-09",
              "design": {"allocation": "NON_RANDOMIZED", "masking": "OPEN"},
              "sources": ["ClinicalTrials.gov NCT09000004"]}]
            """;

    private static final String REVIEW = """
            Checkpoint inhibitors in the urinary tract: a narrative review

            Abstract

            This review summarises trials of checkpoint inhibitors in renal and urothelial carcinoma.

            1 Kidney

            In the phase III LANTERN trial (NCT09000001), nivolumab plus cabozantinib in renal cell carcinoma improved overall survival over
            sunitinib. Grade 3-4 TRAEs occurred in 61% of patients in LANTERN. The phase III HARBOUR trial (NCT09000002) of
            ipilimumab in renal cell carcinoma missed its primary end point. The failure of HARBOUR may be explained by insufficient priming
            of T cells.

            2 Bladder

            The MEADOW trial (NCT09000003) of pembrolizumab in urothelial carcinoma was terminated early. CANYON (NCT09000004) of
            durvalumab in bladder cancer showed limited activity. Arginase is an enzyme that breaks down arginine. By depleting arginine,
            arginase restricts the proliferation of T cells in bladder cancer.

            3 Outlook

            Not all of these treatments were effective (e.g., ipilimumab in HARBOUR, pembrolizumab in MEADOW). Combinations with
            chemotherapy are under study in kidney cancer (NCT09000006) and in penile cancer (NCT09000007).
            """;

    private static final String ABSTRACTS = """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">9001</PMID><Article>
            <Journal><JournalIssue><PubDate><Year>2019</Year></PubDate></JournalIssue><ISOAbbreviation>J Nowhere</ISOAbbreviation></Journal>
            <ArticleTitle>Do high zinc levels impair the response to infliximab in arthritis?</ArticleTitle><Abstract>
            <AbstractText Label="OBJECTIVE">To assess the impact of high zinc levels on the response to infliximab in arthritis.</AbstractText>
            <AbstractText Label="METHODS">In this 52-week trial, patients received infliximab or placebo. Data on zinc levels in arthritis were
            collected from all patients who responded to infliximab.</AbstractText>
            <AbstractText Label="RESULTS">A total of 412 patients underwent randomization. Regression analysis identified independent risk factors:
            smoking (OR = 2.10, 95% CI: 1.20-3.40) and age (OR = 1.30, 95% CI: 1.10-1.60). The pooled AUC of the joint score was 0.812 (95% CI:
            0.780-0.840). The joint score was read in all patients with arthritis.</AbstractText>
            <AbstractText Label="CONCLUSIONS">High and low zinc levels came with similar responses to infliximab. (Funded by a foundation; SMILE 1
            ClinicalTrials.gov number, NCT09000005.)</AbstractText></Abstract>
            <PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article></MedlineCitation></PubmedArticle>
            </PubmedArticleSet>
            """;

    private InventedTrials() {}

    /// The corpus, indexed; the texts stand below `folder`.
    static Docent in(Path folder) {
        WrittenCorpus corpus = new WrittenCorpus(folder);
        corpus.with("papers/review.txt", REVIEW);
        corpus.with("trials.json", RECORDS);
        corpus.with("papers/abstracts.xml", ABSTRACTS);
        return corpus.open();
    }
}
