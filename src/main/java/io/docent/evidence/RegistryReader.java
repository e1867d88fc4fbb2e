package io.docent.evidence;

import io.docent.evidence.Value.Allocation;
import io.docent.evidence.Value.Certainty;
import io.docent.evidence.Value.Counted;
import io.docent.evidence.Value.Masking;
import io.docent.evidence.Value.Met;
import io.docent.evidence.Value.Selection;
import io.docent.evidence.Value.Status;
import io.docent.text.Span;
import io.docent.trial.Trial;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/// Reads statements from a trial's record, each standing in a fact of the sheet that the record is quoted from.
final class RegistryReader {

    private final Trial trial;
    private final Marked sheet;
    private final List<Statement> statements = new ArrayList<>();

    private RegistryReader(Trial trial, Marked sheet) {
        this.trial = trial;
        this.sheet = sheet;
    }

    /// The statements of one sheet of a record: its design, or its results.
    static List<Statement> read(Trial trial, Marked sheet) {
        RegistryReader reader = new RegistryReader(trial, sheet);
        reader.design();
        reader.course();
        reader.markers();
        reader.statements.addAll(RegistryResults.read(trial, sheet));
        return List.copyOf(reader.statements);
    }

    private void design() {
        fact("Conditions").ifPresent(fact -> {
            Set<String> tumours = ids(fact, Kind.TUMOUR);
            if (!tumours.isEmpty()) {
                add(Attribute.CONDITION, new Value.Tumours(tumours), fact);
            }
        });
        fact("Interventions").ifPresent(fact -> {
            Set<String> drugs = new LinkedHashSet<>(ids(fact, Kind.DRUG));
            drugs.addAll(ids(fact, Kind.DRUG_CLASS));
            boolean known = trial.interventions().stream().allMatch(intervention -> isNamed(intervention, fact));
            if (!known && !drugs.isEmpty()) {
                drugs.add(Value.Interventions.UNKNOWN);
            }
            add(Attribute.DRUGS, new Value.Interventions(drugs), fact);
        });
        fact("Phase").ifPresent(fact -> {
            Set<Integer> phases = DesignReader.numbers(trial.phase());
            if (!phases.isEmpty()) {
                add(Attribute.PHASE, new Value.Phases(phases), fact);
            }
        });
        Trial.Design design = trial.design();
        Optional<Span> fact = fact("Design");
        if (design != null && fact.isPresent()) {
            switch (design.allocation()) {
                case "RANDOMIZED" -> add(Attribute.RANDOMISED, Allocation.RANDOMISED, fact.get());
                case "NON_RANDOMIZED", "NA" -> add(Attribute.RANDOMISED, Allocation.NOT_RANDOMISED, fact.get());
                default -> {}
            }
            switch (design.masking()) {
                case "OPEN", "NONE" -> add(Attribute.MASKING, Masking.OPEN, fact.get());
                case "" -> {}
                default -> add(Attribute.MASKING, Masking.BLINDED, fact.get());
            }
            if (design.arms() != null) {
                add(Attribute.ARMS, new Value.Arms(design.arms()), fact.get());
            }
        }
    }

    private boolean isNamed(String intervention, Span fact) {
        int at = sheet.text().indexOf(intervention, fact.start());
        Span words = new Span(Math.max(at, 0), Math.max(at, 0) + intervention.length());
        return at >= 0
                && !(sheet.mentions(words, Kind.DRUG).isEmpty()
                        && sheet.mentions(words, Kind.DRUG_CLASS).isEmpty());
    }

    private void course() {
        Integer patients = trial.enrollment();
        if (patients != null) {
            fact("Enrollment")
                    .ifPresent(fact -> add(Attribute.ENROLMENT, new Value.Patients(patients, Counted.ENROLLED), fact));
        }
        date("Start date", Attribute.START);
        date("Completion date", Attribute.COMPLETION);
        fact("Status")
                .ifPresent(
                        fact -> status(trial.overallStatus()).ifPresent(status -> add(Attribute.STATUS, status, fact)));
        fact("Primary end point met").ifPresent(fact -> {
            Met met = fact.in(sheet.text()).endsWith("yes") ? Met.YES : Met.NO;
            add(Attribute.PRIMARY_END_POINT_MET, met, fact);
        });
    }

    private void date(String label, Attribute attribute) {
        fact(label).ifPresent(fact -> {
            List<PartialDate> dates = PartialDate.in(fact.in(sheet.text()));
            if (!dates.isEmpty()) {
                add(attribute, new Value.Dates(dates, Certainty.ACTUAL), fact);
            }
        });
    }

    private static Optional<Status> status(String registered) {
        return switch (registered) {
            case "COMPLETED" -> Optional.of(Status.COMPLETED);
            case "TERMINATED", "SUSPENDED" -> Optional.of(Status.TERMINATED);
            case "WITHDRAWN" -> Optional.of(Status.WITHDRAWN);
            case "RECRUITING", "ACTIVE_NOT_RECRUITING", "ENROLLING_BY_INVITATION" -> Optional.of(Status.ONGOING);
            default -> Optional.empty();
        };
    }

    /// Markers by which patients were chosen, and what sort of molecule the title says that the drug is.
    private void markers() {
        List<Span> facts = new ArrayList<>();
        fact("Conditions").ifPresent(facts::add);
        if (sheet.passage().id().endsWith("#design")) {
            Span title = sheet.passage().sentences().getFirst();
            facts.addFirst(title);
            Scope scope = new Scope(sheet, title, title, List.of(trial.nctId()), Scope.Hold.NAMED, "");
            statements.addAll(MoleculeReader.read(scope));
        }
        for (Span fact : facts) {
            Matcher found = PatientReader.MARKER.matcher(fact.in(sheet.text()));
            while (found.find()) {
                Value value = new Value.Population(PatientReader.marker(sheet, found, fact), Selection.SELECTED);
                add(Attribute.POPULATION, value, fact);
            }
        }
    }

    private void add(Attribute attribute, Value value, Span fact) {
        String text = fact.in(sheet.text());
        int label = text.indexOf(": ") + 2;
        Span printed = label < 2 ? fact : new Span(fact.start() + label, fact.end());
        statements.add(new Statement(trial.nctId(), attribute, value, sheet.passage(), printed, fact));
    }

    private Optional<Span> fact(String label) {
        return sheet.passage().sentences().stream()
                .filter(line -> line.in(sheet.text()).startsWith(label + ": "))
                .findFirst();
    }

    private Set<String> ids(Span fact, Kind kind) {
        Set<String> ids = new LinkedHashSet<>();
        sheet.mentions(fact, kind).stream().map(Mention::term).forEach(term -> ids.add(term.id()));
        return ids;
    }
}
