package io.docent.eval;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/// The facts of a trial that does not exist, from which texts and a record are written.
///
/// @param number registry number, of a range that no registry has given out
/// @param name acronym
/// @param alias another acronym of the same trial
/// @param tumour one of [#TUMOURS]: several spellings of it and of sorts of it
/// @param drug what is tested
/// @param partner what it is given with
/// @param ratio hazard ratio for overall survival, in hundredths
/// @param survival median of the experimental arm, in tenths of a month
record InventedTrial(
        String number,
        String name,
        String alias,
        List<String> tumour,
        Drug drug,
        Drug partner,
        int phase,
        Design design,
        int patients,
        int start,
        int completion,
        Ending ending,
        int ratio,
        int survival,
        String marker) {

    /// How a trial assigns treatments.
    enum Design {
        RANDOMISED,
        SINGLE_ARM
    }

    /// How it ended.
    enum Ending {
        COMPLETED,
        TERMINATED
    }

    /// A drug and other names of it.
    ///
    /// @param target that an antibody or a kinase inhibitor acts on; empty where that is not told
    record Drug(String name, List<String> aliases, String target, String form) {}

    static final List<List<String>> TUMOURS = List.of(
            List.of("non-small cell lung cancer", "NSCLC", "metastatic non-squamous NSCLC", "lung cancer"),
            List.of(
                    "renal cell carcinoma",
                    "advanced renal cell carcinoma",
                    "clear cell renal cell carcinoma",
                    "kidney cancer"),
            List.of("melanoma", "metastatic melanoma", "cutaneous melanoma", "unresectable melanoma"),
            List.of("pancreatic ductal adenocarcinoma", "metastatic pancreatic cancer", "pancreatic cancer", "PDAC"),
            List.of("colorectal cancer", "metastatic colorectal cancer", "colon cancer", "CRC"),
            List.of("hepatocellular carcinoma", "advanced hepatocellular carcinoma", "HCC", "liver cancer"),
            List.of(
                    "ovarian cancer",
                    "platinum-resistant ovarian cancer",
                    "recurrent ovarian cancer",
                    "ovarian carcinoma"),
            List.of("prostate cancer", "castration-resistant prostate cancer", "mCRPC", "metastatic prostate cancer"),
            List.of("glioblastoma", "recurrent glioblastoma", "GBM", "high-grade glioma"),
            List.of("soft tissue sarcoma", "advanced soft-tissue sarcoma", "leiomyosarcoma", "sarcoma"));

    static final List<Drug> TESTED = List.of(
            new Drug("cabiralizumab", List.of("FPA008"), "CSF1R", "antibody"),
            new Drug("cetuximab", List.of("Erbitux"), "EGFR", "antibody"),
            new Drug("erlotinib", List.of("Tarceva"), "EGFR", "kinase inhibitor"),
            new Drug("pexidartinib", List.of("PLX3397"), "CSF1R", "kinase inhibitor"),
            new Drug("evofosfamide", List.of("TH-302"), "", ""),
            new Drug("talimogene laherparepvec", List.of("T-VEC"), "", ""));

    static final List<Drug> PARTNERS = List.of(
            new Drug("pembrolizumab", List.of("MK-3475"), "", ""),
            new Drug("gemcitabine", List.of("gemcitabine"), "", ""),
            new Drug("olaparib", List.of("Lynparza"), "", ""),
            new Drug("doxorubicin", List.of("doxorubicin"), "", ""),
            new Drug("lenvatinib", List.of("Lenvima"), "", ""));

    private static final List<String> MARKERS = List.of("PD-L1-positive", "HER2-positive", "MET-high", "ER-negative");

    static InventedTrial of(int index, Random random) {
        String sound = "BCDFGKLMNPRSTVZ";
        String name = "" + sound.charAt(random.nextInt(15)) + "AEIOU".charAt(random.nextInt(5))
                + sound.charAt(random.nextInt(15)) + "OR-" + (100 + index);
        int start = 2008 + random.nextInt(8);
        return new InventedTrial(
                String.format(Locale.ROOT, "NCT99%06d", index),
                name,
                "X" + name.substring(0, 3) + "A-" + (500 + index),
                TUMOURS.get(random.nextInt(TUMOURS.size())),
                TESTED.get(random.nextInt(TESTED.size())),
                PARTNERS.get(random.nextInt(PARTNERS.size())),
                2 + random.nextInt(2),
                Design.RANDOMISED,
                60 + random.nextInt(900),
                start,
                start + 3 + random.nextInt(4),
                random.nextBoolean() ? Ending.COMPLETED : Ending.TERMINATED,
                random.nextBoolean() ? 55 + random.nextInt(15) : 90 + random.nextInt(20),
                90 + random.nextInt(120),
                MARKERS.get(random.nextInt(MARKERS.size())));
    }

    /// The same trial with one arm.
    InventedTrial singleArm() {
        return with(draft -> {
            draft.phase = 2;
            draft.design = Design.SINGLE_ARM;
        });
    }

    InventedTrial randomised() {
        return with(draft -> draft.design = Design.RANDOMISED);
    }

    InventedTrial withTumour(List<String> other) {
        return with(draft -> draft.tumour = other);
    }

    InventedTrial withDrug(Drug other) {
        return with(draft -> draft.drug = other);
    }

    InventedTrial withPartner(Drug other) {
        return with(draft -> draft.partner = other);
    }

    InventedTrial withPhase(int other) {
        return with(draft -> draft.phase = other);
    }

    InventedTrial withPatients(int other) {
        return with(draft -> draft.patients = other);
    }

    InventedTrial withYears(int first, int last) {
        return with(draft -> {
            draft.start = first;
            draft.completion = last;
        });
    }

    InventedTrial withEnding(Ending other) {
        return with(draft -> draft.ending = other);
    }

    InventedTrial withRatio(int other) {
        return with(draft -> draft.ratio = other);
    }

    private InventedTrial with(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return draft.trial();
    }

    /// What may be told otherwise than this trial has it.
    private final class Draft {
        private List<String> tumour = InventedTrial.this.tumour;
        private Drug drug = InventedTrial.this.drug;
        private Drug partner = InventedTrial.this.partner;
        private int phase = InventedTrial.this.phase;
        private Design design = InventedTrial.this.design;
        private int patients = InventedTrial.this.patients;
        private int start = InventedTrial.this.start;
        private int completion = InventedTrial.this.completion;
        private Ending ending = InventedTrial.this.ending;
        private int ratio = InventedTrial.this.ratio;

        InventedTrial trial() {
            return new InventedTrial(
                    number,
                    name,
                    alias,
                    tumour,
                    drug,
                    partner,
                    phase,
                    design,
                    patients,
                    start,
                    completion,
                    ending,
                    ratio,
                    survival,
                    marker);
        }
    }

    boolean isPositive() {
        return ratio < 75;
    }

    /// Another value of a list than this one.
    static <T> T other(List<T> values, T than, Random random) {
        List<T> others = values.stream().filter(value -> !value.equals(than)).toList();
        return others.get(random.nextInt(others.size()));
    }
}
