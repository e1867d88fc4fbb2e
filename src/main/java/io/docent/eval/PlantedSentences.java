package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.evidence.Attribute;
import io.docent.text.Span;
import io.docent.trial.Trial;
import io.docent.trial.Trial.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts sentences about a trial into a passage that names it: true ones by its record, which must raise no
/// alarm, and wrong ones.
final class PlantedSentences {

    private static final Set<Attribute> OUTCOMES =
            Set.of(Attribute.RESULT, Attribute.BENEFIT, Attribute.PRIMARY_END_POINT_MET);

    private static final Set<Attribute> DESIGN = Set.of(Attribute.RANDOMISED, Attribute.ARMS, Attribute.COMPARATOR);

    private final Trial trial;
    private final Passage passage;
    private final String name;
    private final List<SourceEdit> edits = new ArrayList<>();

    PlantedSentences(Trial trial, Passage passage) {
        this.trial = trial;
        this.passage = passage;
        this.name = trial.name();
    }

    List<SourceEdit> all() {
        enrolment();
        dates();
        design();
        status();
        met();
        trial.results().stream().filter(result -> result.hazardRatio() != null).forEach(this::ratio);
        return List.copyOf(edits);
    }

    private void enrolment() {
        Integer n = trial.enrollment();
        if (n == null) {
            return;
        }
        for (String form : List.of(
                "%s enrolled %d patients.",
                "A total of %2$d patients were enrolled in %1$s.",
                "In %s (n = %d), toxicity was manageable.",
                "%s, a trial of %d patients, is discussed here.",
                "The %2$d-patient %1$s trial was multicentre.",
                "%s included %d patients.",
                "In %s, %d patients were recruited.",
                "The trial %s randomly assigned %d patients.",
                "With %2$d participants, %1$s was one of the larger trials.",
                "Enrolment in %s reached %d patients.",
                "Data from %2$d patients treated in %1$s have been published.",
                "In all, %2$d patients took part in %1$s.")) {
            plant("enrolment", Set.of(Attribute.ENROLMENT), form.formatted(name, n * 2 + 13));
            plant("enrolment", Set.of(), form.formatted(name, n));
        }
    }

    private void dates() {
        for (String form : List.of(
                "%s was initiated in %s.",
                "%s started in %s.",
                "%s, which began in %s, is discussed here.",
                "Enrolment in %s opened in %s.",
                "The first patient of %s was enrolled in %s.",
                "%s has been running since %s.",
                "Recruitment to %s began in %s.")) {
            date(form, trial.startDate(), Attribute.START);
        }
        for (String form : List.of(
                "%s was completed in %s.",
                "%s closed in %s.",
                "%s ended in %s.",
                "%s reached completion in %s.",
                "The completion of %s in %s was awaited.",
                "%s finished in %s.")) {
            date(form, trial.completionDate(), Attribute.COMPLETION);
        }
    }

    private void date(String form, String date, Attribute attribute) {
        if (!date.isEmpty()) {
            int year = Integer.parseInt(date.substring(0, 4));
            plant(attribute.wireName(), Set.of(attribute, Attribute.STATUS), form.formatted(name, year + 3));
            plant(attribute.wireName(), Set.of(), form.formatted(name, year));
        }
    }

    private void design() {
        if (!trial.phase().isEmpty()) {
            boolean third = trial.phase().contains("3");
            for (String form : List.of(
                    "%s was a phase %s trial.",
                    "The phase %2$s trial %1$s is discussed here.",
                    "In the phase %2$s %1$s study, toxicity was manageable.",
                    "%s (phase %s) is discussed here.",
                    "Evidence comes from %s, a comparison in phase %s.",
                    "As a phase %2$s study, %1$s was influential.")) {
                plant("phase", Set.of(Attribute.PHASE), form.formatted(name, third ? "II" : "III"));
                plant(
                        "phase",
                        Set.of(),
                        form.formatted(name, third ? "III" : trial.phase().contains("2") ? "2" : "I"));
            }
        }
        if (trial.design() != null && trial.design().allocation().equals("RANDOMIZED")) {
            for (String form : List.of(
                    "%s was a %s trial.",
                    "The %2$s trial %1$s is discussed here.",
                    "%s, a %s study, is discussed here.",
                    "The design of %s was %s.",
                    "Patients took part in a %2$s study called %1$s.")) {
                plant("randomised", DESIGN, form.formatted(name, "single-arm"));
                plant("randomised", DESIGN, form.formatted(name, "non-randomised"));
                plant("randomised", Set.of(), form.formatted(name, "randomised"));
            }
        }
        if (trial.design() != null && !trial.phase().contains("/")) {
            boolean open = trial.design().masking().equals("OPEN");
            plant(
                    "masking",
                    Set.of(Attribute.MASKING),
                    name + " was a " + (open ? "double-blind" : "open-label") + " trial.");
            plant("masking", Set.of(), name + " was " + (open ? "an open-label" : "a double-blind") + " trial.");
        }
        if (trial.design() != null && Integer.valueOf(1).equals(trial.design().arms())) {
            plant(
                    "comparator",
                    Set.of(Attribute.COMPARATOR, Attribute.RANDOMISED),
                    "In " + name + ", response rates were higher than with placebo.");
            plant(
                    "comparator",
                    Set.of(Attribute.COMPARATOR, Attribute.RANDOMISED),
                    name + " compared the combination with chemotherapy alone.");
            plant("randomised", DESIGN, name + " was a randomized trial.");
            plant("randomised", Set.of(), name + " was a single-arm trial.");
            plant("comparator", Set.of(), "In " + name + ", response rates were higher than in historical controls.");
        }
    }

    private void status() {
        boolean ended = trial.overallStatus().equals("COMPLETED");
        boolean stopped = trial.overallStatus().equals("TERMINATED");
        if (ended || stopped) {
            List<String> completed = List.of(
                    "%s was completed as planned.",
                    "%s has been completed.",
                    "%s ran to completion.",
                    "%s finished as scheduled.",
                    "All planned follow-up in %s was completed.");
            List<String> terminated = List.of(
                    "%s was terminated early.",
                    "%s was stopped prematurely.",
                    "%s was halted for futility.",
                    "%s was discontinued early.",
                    "Sponsors closed %s ahead of schedule.",
                    "%s ended prematurely.");
            for (String form : ended ? terminated : completed) {
                plant("status", Set.of(Attribute.STATUS), form.formatted(name));
            }
            for (String form : ended ? completed : terminated) {
                plant("status", Set.of(), form.formatted(name));
            }
        }
    }

    private void met() {
        if (trial.primaryOutcomeMet() == null) {
            return;
        }
        List<String> yes = List.of(
                "%s met its primary endpoint.",
                "The primary end point of %s was met.",
                "%s achieved its primary outcome.",
                "%s succeeded on its primary end point.",
                "The primary end point was reached in %s.",
                "%s was a positive trial.",
                "%s was successful.");
        List<String> no = List.of(
                "%s did not meet its primary endpoint.",
                "%s missed its primary end point.",
                "The primary endpoint of %s was not reached.",
                "%s was a negative trial.",
                "%s failed to meet its primary endpoint.",
                "%s fell short of its primary end point.",
                "%s was formally negative.");
        for (String form : trial.primaryOutcomeMet() ? no : yes) {
            plant("primaryEndPointMet", OUTCOMES, form.formatted(name));
        }
        for (String form : trial.primaryOutcomeMet() ? yes : no) {
            plant("primaryEndPointMet", Set.of(), form.formatted(name));
        }
    }

    private void ratio(Result result) {
        BigDecimal ratio = result.hazardRatio();
        if (ratio == null || result.population().matches(".*(?:high|low|positive|final).*")) {
            return;
        }
        String endPoint = result.endpoint();
        String interval = result.ciLow() == null || result.ciHigh() == null
                ? ""
                : " (95% CI " + result.ciLow() + "–" + result.ciHigh() + ")";
        for (String form : List.of(
                "In %s, the hazard ratio for %s was %s%s.",
                "In %s, the HR for %s was %s%s.",
                "%s reported a hazard ratio of %3$s%4$s for %2$s.",
                "For %2$s, %1$s found HR %3$s%4$s.")) {
            plant("hazard ratio", OUTCOMES, form.formatted(name, endPoint, ratio.subtract(new BigDecimal("0.25")), ""));
            plant("hazard ratio", Set.of(), form.formatted(name, endPoint, ratio, interval));
        }
        boolean negative = result.ciHigh() != null && result.ciHigh().compareTo(BigDecimal.ONE) > 0;
        if (negative) {
            for (String form : List.of(
                    "%s significantly improved %s.",
                    "In %s, treatment prolonged %s.",
                    "%s showed a significant benefit in %s.",
                    "%s demonstrated superior %s.",
                    "A clear gain in %2$s was seen in %1$s.",
                    "%s established that %s was longer with treatment.",
                    "%s is the trial that proved a %s advantage.",
                    "Gains in %2$s made %1$s a landmark.")) {
                plant("benefit", OUTCOMES, form.formatted(name, endPoint));
            }
            for (String form : List.of(
                    "%s did not improve %s.",
                    "No benefit in %2$s was seen in %1$s.",
                    "%s was designed to improve %s.",
                    "Whether %s improved %s is discussed here.",
                    "%s failed to prolong %s.")) {
                plant("benefit", Set.of(), form.formatted(name, endPoint));
            }
        } else if (result.ciHigh() != null && result.ciHigh().compareTo(BigDecimal.ONE) < 0) {
            for (String form : List.of("%s did not improve %s.", "%s showed no benefit in %s.")) {
                plant("no benefit", OUTCOMES, form.formatted(name, endPoint));
            }
            plant("no benefit", Set.of(), name + " significantly improved " + endPoint + ".");
        }
    }

    private void plant(String kind, Set<Attribute> tells, String sentence) {
        int end = passage.text().length();
        edits.add(
                new SourceEdit(trial.nctId(), kind + ", planted", tells, passage, new Span(end, end), " " + sentence));
    }
}
