package io.docent.trial;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A clinical trial and what a registry says of it; of a trial that the corpus names but has no record of, only
/// the number and the names are known.
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
/// @param facts what else its record says: arms, further end points, flow of participants, adverse events
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
        List<String> sources,
        List<Fact> facts) {

    /// A trial of which no further facts are known.
    public Trial(
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
        this(
                nctId,
                names,
                title,
                phase,
                overallStatus,
                conditions,
                interventions,
                design,
                enrollment,
                startDate,
                completionDate,
                primaryOutcomes,
                primaryOutcomeMet,
                results,
                publications,
                sources,
                List.of());
    }

    /// Something that a record says, to be quoted as a line: "Serious adverse events: 12 of 98".
    public record Fact(String label, String text) {}

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
    /// @param reporting how a registry reports it, or null where the figures are not a registry's
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
            String source,
            @Nullable Reporting reporting) {

        /// A result as publications give it.
        public Result(
                String endpoint,
                String population,
                @Nullable Arm experimental,
                @Nullable Arm comparator,
                String unit,
                @Nullable BigDecimal hazardRatio,
                @Nullable BigDecimal ciLow,
                @Nullable BigDecimal ciHigh,
                String pValue,
                String source) {
            this(
                    endpoint,
                    population,
                    experimental,
                    comparator,
                    unit,
                    hazardRatio,
                    ciLow,
                    ciHigh,
                    pValue,
                    source,
                    null);
        }
    }

    /// How a registry reports a result.
    ///
    /// @param type `PRIMARY`, `SECONDARY`, `OTHER_PRE_SPECIFIED`, `POST_HOC`, or empty
    /// @param measure `MEDIAN`, `LEAST_SQUARES_MEAN`, `COUNT_OF_PARTICIPANTS`, …, or empty
    /// @param analysis the test of the arms, or null
    public record Reporting(
            String type, String measure, @Nullable Analysis analysis) {}

    /// A comparison of arms.
    ///
    /// @param kind ratio or difference as registered: "Odds Ratio (OR)"; empty where only a P value is given
    /// @param estimate of it, or null
    /// @param low lower bound of its interval, or null
    /// @param high upper bound, or null
    /// @param level of the interval in percent: "95"; empty where it is not given
    /// @param pValue as registered: "<0.001"; empty where none is given
    /// @param method statistical method; empty where it is not given
    /// @param hypothesis `SUPERIORITY`, `NON_INFERIORITY`, …, or empty
    public record Analysis(
            String kind,
            @Nullable BigDecimal estimate,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String level,
            String pValue,
            String method,
            String hypothesis) {}

    /// One arm's part of a result.
    ///
    /// @param label the arm's name
    /// @param n participants analysed, or null
    /// @param value median, rate or count in the result's unit, or null
    /// @param spread how the values spread, or null
    public record Arm(
            String label,
            @Nullable Integer n,
            @Nullable BigDecimal value,
            @Nullable Spread spread) {

        public Arm(String label, @Nullable Integer n, @Nullable BigDecimal value) {
            this(label, n, value, null);
        }
    }

    /// How values spread: a single figure or two bounds.
    ///
    /// @param kind as registered: "Standard Deviation", "95% Confidence Interval", "Full Range"
    /// @param value standard deviation or error, or null
    /// @param low lower bound, or null
    /// @param high upper bound, or null
    public record Spread(
            String kind,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high) {}

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
        facts = List.copyOf(facts);
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
