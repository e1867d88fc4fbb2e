package io.docent.trial;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clinical trial and what a registry says of it; of a trial that the corpus names but has no record of, only the
/// number and the names are known.
///
/// @param nctId ClinicalTrials.gov's number: `NCT` and eight digits
/// @param names acronyms and other identifiers, the best known first
/// @param title as registered; empty where there is no record
/// @param phase as registered (`PHASE3`, `PHASE1/PHASE2`); empty where unknown
/// @param overallStatus as registered (`COMPLETED`); empty where unknown
/// @param conditions diseases studied
/// @param interventions drugs and procedures, aliases in brackets: "evofosfamide (TH-302)"
/// @param design allocation, masking and number of arms, or null
/// @param enrollment participants, or null
/// @param startDate ISO date to the precision that is known; empty where unknown
/// @param completionDate likewise
/// @param primaryOutcomes as registered
/// @param primaryOutcomeMet whether the primary end point was met, or null
/// @param results reported for its end points
/// @param publications papers that report it
/// @param sources where the facts were taken from
public record Trial(
        String nctId,
        List<String> names,
        String title,
        String phase,
        String overallStatus,
        List<String> conditions,
        List<String> interventions,
        @Nullable Design design,
        @Nullable Integer enrollment,
        String startDate,
        String completionDate,
        List<String> primaryOutcomes,
        @Nullable Boolean primaryOutcomeMet,
        List<Result> results,
        List<Publication> publications,
        List<String> sources) {

    /// How a trial assigns and hides treatments.
    ///
    /// @param allocation `RANDOMIZED`, `NON_RANDOMIZED`, `NA`, or empty
    /// @param masking `OPEN`, `DOUBLE`, …, or empty
    /// @param arms number of arms, or null
    public record Design(
            String allocation, String masking, @Nullable Integer arms) {}

    /// What was found for one end point in one population.
    ///
    /// @param hazardRatio estimate, or null; decimals as the source prints them
    /// @param ciLow lower bound of the interval of the estimate (or of the value, in a single arm), or null
    /// @param ciHigh upper bound, or null
    /// @param pValue as printed: "0.049", "<0.0001"; empty where none is given
    /// @param source publication or registry entry of the figures
    public record Result(
            String endpoint,
            String population,
            @Nullable Arm experimental,
            @Nullable Arm comparator,
            String unit,
            @Nullable BigDecimal hazardRatio,
            @Nullable BigDecimal ciLow,
            @Nullable BigDecimal ciHigh,
            String pValue,
            String source) {}

    /// One arm's part of a result.
    ///
    /// @param label the arm's name
    /// @param n participants analysed, or null
    /// @param value median, rate or count in the result's unit, or null
    public record Arm(
            String label, @Nullable Integer n, @Nullable BigDecimal value) {}

    /// A paper on the trial; either identifier may be empty.
    public record Publication(String pmid, String doi) {}

    public Trial {
        if (!nctId.matches("NCT\\d{8}")) {
            throw new IllegalArgumentException("registry number " + nctId + " must be NCT and eight digits");
        }
        names = List.copyOf(names);
        conditions = List.copyOf(conditions);
        interventions = List.copyOf(interventions);
        primaryOutcomes = List.copyOf(primaryOutcomes);
        results = List.copyOf(results);
        publications = List.copyOf(publications);
        sources = List.copyOf(sources);
    }

    /// The trial as a citation names it: its best known name, or its number.
    public String name() {
        return names.isEmpty() ? nctId : names.getFirst();
    }

    /// The registry's page on the trial.
    public String url() {
        return "https://clinicaltrials.gov/study/" + nctId;
    }
}
