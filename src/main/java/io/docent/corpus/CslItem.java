package io.docent.corpus;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One item of a CSL-JSON file, with the fields that Docent uses; absent ones are null.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "id",
    "type",
    "citation-number",
    "title",
    "author",
    "container-title",
    "issued",
    "volume",
    "issue",
    "page",
    "DOI",
    "PMID",
    "PMCID",
    "URL",
    "abstract",
    "custom"
})
record CslItem(
        @Nullable String id,
        @Nullable String type,
        @JsonProperty("citation-number") @Nullable Integer citationNumber,
        @Nullable String title,
        @Nullable List<CslName> author,
        @JsonProperty("container-title") @Nullable String containerTitle,
        @Nullable CslDate issued,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String page,
        @JsonProperty("DOI") @Nullable String doi,
        @JsonProperty("PMID") @Nullable String pmid,
        @JsonProperty("PMCID") @Nullable String pmcid,
        @JsonProperty("URL") @Nullable String url,
        @JsonProperty("abstract") @Nullable String summary,
        @Nullable CslCustom custom) {

    /// A person, or a group by `literal`.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"family", "given", "literal"})
    record CslName(
            @Nullable String family,
            @Nullable String given,
            @JsonProperty("non-dropping-particle") @Nullable String nonDroppingParticle,
            @JsonProperty("dropping-particle") @Nullable String droppingParticle,
            @Nullable String suffix,
            @Nullable String literal) {}

    /// A date to the precision that is known; the first of `date-parts` is the year.
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record CslDate(
            @JsonProperty("date-parts") @Nullable List<List<Integer>> dateParts,
            @Nullable String raw,
            @Nullable String literal) {}

    /// Docent's own fields.
    ///
    /// @param nct registry numbers of the trials that the work reports
    /// @param resolution "inferred" where the number in the list was matched by inference
    /// @param authorsTruncated whether there are more authors than are named
    /// @param licence name of the licence of the text
    /// @param file the text file that the item describes, in a catalogue
    /// @param references file of the text's reference list, in a catalogue
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"nct", "resolution", "authorsTruncated", "licence", "file", "references"})
    record CslCustom(
            @Nullable List<String> nct,
            @Nullable String resolution,
            @Nullable Boolean authorsTruncated,
            @Nullable String licence,
            @Nullable String file,
            @Nullable String references) {

        static final CslCustom NONE = new CslCustom(null, null, null, null, null, null);
    }

    CslCustom customOrNone() {
        return custom == null ? CslCustom.NONE : custom;
    }
}
