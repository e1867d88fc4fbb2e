package io.docent.eval;

import io.docent.eval.InventedTrial.Design;
import io.docent.eval.InventedTrial.Drug;
import io.docent.eval.InventedTrial.Ending;
import io.docent.trial.Trial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Writes sentences, a table row and a registry record from the facts of a trial, each time in other words.
final class InventedTexts {

    private final InventedTrial trial;
    private final Random random;

    InventedTexts(InventedTrial trial, Random random) {
        this.trial = trial;
        this.random = random;
    }

    boolean isRandomised() {
        return trial.design() == Design.RANDOMISED;
    }

    boolean hasTarget() {
        return !trial.drug().target().isEmpty();
    }

    private String one(String... ways) {
        return ways[random.nextInt(ways.length)];
    }

    private String tumour() {
        return trial.tumour().get(random.nextInt(trial.tumour().size()));
    }

    private String drug(Drug drug) {
        return random.nextInt(3) == 0 ? drug.aliases().getFirst() : drug.name();
    }

    private String phase() {
        return trial.phase() == 2 ? one("phase II", "phase 2") : one("phase III", "phase 3");
    }

    /// A first sentence, with name and number.
    String introduction() {
        String named = trial.name() + " (" + trial.number() + ")";
        String both =
                drug(trial.drug()) + one(" plus ", " combined with ", " in combination with ") + drug(trial.partner());
        String design =
                trial.design() == Design.RANDOMISED ? one("randomized ", "randomised ", "") : one("single-arm ", "");
        return one(
                "The " + design + phase() + " " + trial.name() + " trial (" + trial.number() + ") tested " + both
                        + " in patients with " + tumour() + ".",
                "In " + tumour() + ", " + both + " was evaluated in the " + design + phase() + " study " + named + ".",
                named + ", a " + design + phase() + " study, investigated " + both + " in " + tumour() + " (12, 13).",
                "Unlike earlier work in other diseases, the " + design + phase() + " study " + named + " gave " + both
                        + " to patients with " + tumour() + ".");
    }

    String enrolment() {
        return one(
                trial.name() + " enrolled " + trial.patients() + " patients.",
                "A total of " + trial.patients() + " patients were enrolled in " + trial.name() + ".");
    }

    String start() {
        return trial.name() + one(" was initiated in ", " started in ", " opened to enrolment in ") + trial.start()
                + ".";
    }

    String completion() {
        return trial.name() + one(" was completed in ", " closed in ") + trial.completion() + ".";
    }

    String status() {
        return trial.ending() == Ending.COMPLETED
                ? "The trial " + trial.name() + one(" has been completed.", " was completed.")
                : one(trial.name() + " was terminated early.", "The study " + trial.name() + " was halted.");
    }

    /// The result for overall survival; now and then rounded to whole months.
    String result() {
        int ratio = trial.ratio();
        String interval =
                decimals(ratio - 12) + one("–", "-", " to ") + decimals(ratio + (trial.isPositive() ? 15 : 25));
        String p = trial.isPositive() ? one("P = 0.004", "p = 0.004") : one("P = 0.41", "p=0.41");
        return one(
                "In " + trial.name() + ", the hazard ratio for overall survival was " + decimals(ratio) + " (95% CI "
                        + interval + "; " + p + ").",
                "Median OS in " + trial.name() + " was " + months(trial.survival()) + " vs "
                        + months(trial.survival() - 25) + " months (HR " + decimals(ratio) + "; 95% CI " + interval
                        + "; " + p + ").");
    }

    /// Figures of some of the patients, or of a later look, which may differ.
    String otherResult() {
        String ratio = decimals(trial.ratio() - 20);
        return one(
                "In the " + trial.marker() + " subgroup of " + trial.name()
                        + ", the hazard ratio for overall survival was " + ratio + " (95% CI "
                        + decimals(trial.ratio() - 45) + "–" + decimals(trial.ratio() + 5) + ").",
                "In the final analysis of " + trial.name() + ", the hazard ratio for overall survival was "
                        + decimals(trial.ratio() - 4) + " (95% CI " + decimals(trial.ratio() - 14) + "–"
                        + decimals(trial.ratio() + 12) + ").");
    }

    String primary() {
        return trial.isPositive()
                ? one(
                        trial.name() + " met its primary end point.",
                        "The primary endpoint of " + trial.name() + " was met.")
                : one(
                        trial.name() + " did not meet its primary endpoint.",
                        trial.name() + " missed its primary end point.");
    }

    String claim() {
        return trial.isPositive()
                ? one(
                        drug(trial.drug()) + " significantly improved overall survival in " + trial.name() + ".",
                        "In " + trial.name() + ", overall survival was longer with " + drug(trial.drug()) + ".")
                : one(
                        drug(trial.drug()) + " did not improve overall survival in " + trial.name() + ".",
                        trial.name() + " showed no overall survival benefit.");
    }

    String comparison() {
        return trial.design() == Design.RANDOMISED
                ? "Responses in " + trial.name() + " were more frequent compared with "
                        + trial.partner().name() + " alone."
                : "Responses in " + trial.name() + " were more frequent compared with historical controls.";
    }

    String molecule() {
        Drug drug = trial.drug();
        String words = drug.form().equals("antibody")
                ? one("The anti-" + drug.target() + " antibody ", "An anti-" + drug.target() + " mAb, ")
                : one(
                        "The small-molecule " + drug.target() + " inhibitor ",
                        "The " + drug.target() + " kinase inhibitor ");
        return words + drug.name() + " was given in " + trial.name() + ".";
    }

    String population() {
        return trial.name() + " enrolled patients with " + trial.marker() + " disease.";
    }

    List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add("Type: " + (trial.isPositive() ? "Successful" : "Unsuccessful"));
        cells.add("Therapy: " + drug(trial.drug()) + " + " + drug(trial.partner()) + " (" + trial.name() + ")");
        cells.add("Cancer type: " + tumour());
        cells.add("Study NCT: " + phase() + ", " + trial.number());
        cells.add("Year initiated: " + trial.start());
        cells.add("Year completed: " + trial.completion());
        return cells;
    }

    /// The record; with a result in a subgroup beside that of all patients.
    Trial record() {
        boolean randomised = trial.design() == Design.RANDOMISED;
        Drug drug = trial.drug();
        String kind = drug.target().isEmpty()
                ? ""
                : drug.form().equals("antibody")
                        ? "anti-" + drug.target() + " antibody "
                        : drug.target() + " kinase inhibitor ";
        List<Trial.Result> results =
                randomised ? List.of(result("all patients", 0), result(trial.marker(), -18)) : List.of();
        return new Trial(
                trial.number(),
                List.of(trial.name(), trial.alias()),
                kind + drug.name() + " plus " + trial.partner().name() + " in "
                        + trial.tumour().getFirst(),
                "PHASE" + trial.phase(),
                trial.ending().name(),
                List.of(trial.tumour().getFirst()),
                List.of(drug.name(), trial.partner().name()),
                new Trial.Design(randomised ? "RANDOMIZED" : "NA", "OPEN", randomised ? 2 : 1),
                trial.patients(),
                trial.start() + "-03",
                trial.completion() + "-09",
                List.of("overall survival"),
                randomised ? trial.isPositive() : null,
                results,
                List.of(),
                List.of());
    }

    private Trial.Result result(String population, int shift) {
        int ratio = trial.ratio() + shift;
        boolean whole = shift == 0;
        return new Trial.Result(
                "overall survival",
                population,
                new Trial.Arm("A", null, whole ? new BigDecimal(months(trial.survival())) : null),
                new Trial.Arm("B", null, whole ? new BigDecimal(months(trial.survival() - 25)) : null),
                "months",
                new BigDecimal(decimals(ratio)),
                new BigDecimal(decimals(ratio - 12)),
                new BigDecimal(decimals(ratio + (trial.isPositive() ? 15 : 25))),
                whole ? (trial.isPositive() ? "0.004" : "0.41") : "",
                "");
    }

    private static String decimals(int hundredths) {
        return String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    }

    private static String months(int tenths) {
        return String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
