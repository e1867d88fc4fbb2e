package io.docent.corpus;

/// PubMed Central.
final class Pmc {

    private Pmc() {}

    /// Where a paper can be read.
    ///
    /// @param pmcid with its prefix: "PMC5946805"
    static String address(String pmcid) {
        return "https://pmc.ncbi.nlm.nih.gov/articles/" + pmcid + "/";
    }
}
