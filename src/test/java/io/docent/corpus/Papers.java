package io.docent.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Papers to test the reader with: the review, and invented ones of other shapes.
final class Papers {

    static final Path CORPUS = Path.of(System.getProperty("docent.home", ".")).resolve("corpus");

    /// Wrapped at 72 characters, title and authors first, nested headings, a table of tabbed rows, a list,
    /// references.
    static final String WRAPPED = """
            Stromal remodelling with imaginostat in pancreatic
            cancer: a randomised trial
            A. Author, B. C. Writer, and D. Scribe
            Department of Invented Medicine, University of Nowhere

            Abstract
            Imaginostat remodels the stroma of solid tumours. We asked whether it
            prolongs survival when it is added to chemotherapy. It did not: the
            hazard ratio was 0.98 (95% CI 0.80 – 1.20; P = 0.85).

            1. Introduction
            The stroma of pancreatic cancer is dense [1-3]. Drugs reach tumour-
            associated cells poorly, as was shown in mice and in old rats [4, 7].
            3 Patients had been treated before (NCT 01234567), and 2 of them
            responded.

            1.1. Aims
            The aims were:
            1. To measure survival
            2. To measure toxicity

            2. Methods
            2.1. Patients
            Patients were at least 18 years old. They gave written consent.
            2.1.1. Exclusion
            Brain metastases excluded patients.

            2.2 mRNA sequencing
            Tumours were sequenced, see (12) for the protocol.

            3. Results

            Table 1. Response by arm. Values are numbers of patients.
            Arm\tn\tResponse (%)\tRefs
            Imaginostat\t50\t12 (24%)\t5, 6
            Placebo\t51\t13 (25%)\t
            Not assessed\t2

            Fig. 1. Survival by arm. Ticks mark censored
            patients.

            Table 2: Toxicity
            \tCohort\tEvent\tGrade 3
            \tA\tFatigue\t4
            \t\tNausea\t2
            \tB\tFatigue\t1

            4. Discussion
            Nothing was gained.

            References
            1. Author A. A paper. J Nowhere. 2001;1:1-2.
            2. Writer B. Another paper. J Nowhere. 2002;2:3-4.
            """;

    /// Markdown with a title, an abstract without a name, headings of several levels and no numbers.
    static final String MARKDOWN = """
            # Hypoxia and the *fictional* receptor

            Jane Doe, John Roe

            ## Abstract

            Hypoxia induces the fictional receptor (FR). We review what is known of it.

            ## Background of the receptor

            The receptor was described in 1999 (1). It binds nothing (2,3).

            ### 2.4 Signalling:

            It signals through itself (4–6). Is it druggable? Perhaps.

            ## Background of the receptor

            A second section of the same name.
            """;

    /// One cell a line; cells over several lines, group labels in rows of their own, rows too short and too
    /// long.
    static final String CELLS = """
            Preclinical evidence for three invented drugs is summarised here, with the models in which each of them was \
            tested and the outcome of the tests, so far as it was published (1).

            Table 3 | Invented drugs.
            \tDrug
            \tModel
            \tOutcome

            \tSmall molecules

            \tImaginostat
            \tMouse (orthotopic,
            \tsyngeneic)
            \tTumours shrank
            by half (12)

            \tFabulamab
            \tRat
            \tNo effect,
            \tbut toxicity

            \tAntibodies

            \tNovumab
            \tRabbit

            Abbreviations: none were used in this table at all, which is why this note is short.

            Funding

            Nobody paid for this work, and nobody was paid. The authors thank the reviewers of the first version.
            """;

    private Papers() {}

    static String review() {
        try {
            return Files.readString(CORPUS.resolve("review.txt"));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
