package io.docent.trial;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Section;
import io.docent.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A trial's record as a document that can be found and quoted: one sheet for its design and, where there are
/// any, one for its results; a fact is a line. Figures stand as the record prints them.
public final class TrialSheet {

    private final Trial trial;
    private final String source;

    /// @param source path of the file that the record stands in, relative to the corpus folder
    public TrialSheet(Trial trial, String source) {
        this.trial = trial;
        this.source = source;
    }

    public Document document() {
        List<Passage> passages = new ArrayList<>();
        passages.add(passage("design", "Registry record: design", design(), 0));
        List<List<String>> sheets = TrialLines.sheets(
                "Results of " + heading(),
                trial.results().stream().map(ResultLine::of).toList());
        for (int index = 0; index < sheets.size(); index++) {
            String part = index == 0 ? "results" : "results-" + (index + 1);
            passages.add(passage(part, "Registry record: results", sheets.get(index), index + 1));
        }
        List<List<String>> records = TrialLines.sheets("Record of " + heading(), facts());
        for (int index = 0; index < records.size(); index++) {
            String part = index == 0 ? "record" : "record-" + (index + 1);
            passages.add(passage(
                    part, "Registry record: arms, participants and harms", records.get(index), passages.size()));
        }
        return new Document(
                trial.nctId(),
                Document.Kind.REGISTRY,
                bibliography(),
                source,
                hash(),
                passages.stream().map(Passage::section).distinct().toList(),
                passages,
                List.of(),
                List.of());
    }

    /// The results of a trial by the line that each is quoted from.
    public static Map<String, Trial.Result> results(Trial trial) {
        Map<String, Trial.Result> lines = new LinkedHashMap<>();
        trial.results().forEach(result -> lines.putIfAbsent(ResultLine.of(result), result));
        return lines;
    }

    private Bibliography bibliography() {
        String title = trial.name().equals(trial.nctId()) ? trial.title() : trial.name() + ": " + trial.title();
        return new Bibliography(
                "dataset", title, List.of(), false, "ClinicalTrials.gov", null, "", "", "", "", "", trial.url(), "");
    }

    private Passage passage(String part, String title, List<String> lines, int order) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String line : lines) {
            spans.add(new Span(at, at + line.length()));
            at += line.length() + 1;
        }
        return new Passage(
                trial.nctId() + "#" + part,
                trial.nctId(),
                Passage.Kind.REGISTRY,
                new Section("", title),
                order,
                String.join("\n", lines),
                spans,
                List.of(),
                List.of(trial.nctId()));
    }

    private List<String> design() {
        List<String> lines = new ArrayList<>();
        lines.add(heading() + (trial.title().isEmpty() ? "" : ": " + trial.title()));
        add(
                lines,
                "Other names",
                String.join(", ", trial.names().stream().skip(1).toList()));
        add(lines, "Phase", readable(trial.phase()));
        add(lines, "Conditions", String.join("; ", trial.conditions()));
        add(lines, "Interventions", String.join("; ", trial.interventions()));
        add(lines, "Design", designLine());
        add(lines, "Enrollment", trial.enrollment() == null ? "" : trial.enrollment() + " participants");
        add(lines, "Start date", trial.startDate());
        add(lines, "Completion date", trial.completionDate());
        add(lines, "Status", trial.overallStatus().toLowerCase(Locale.ROOT).replace('_', ' '));
        add(
                lines,
                trial.primaryOutcomes().size() > 1 ? "Primary end points" : "Primary end point",
                String.join("; ", trial.primaryOutcomes()));
        add(lines, "Primary end point met", met());
        add(lines, "Sources", String.join("; ", trial.sources()));
        return lines;
    }

    private List<String> facts() {
        return trial.facts().stream()
                .map(fact -> fact.label() + ": " + fact.text())
                .toList();
    }

    private String met() {
        return trial.primaryOutcomeMet() == null ? "" : trial.primaryOutcomeMet() ? "yes" : "no";
    }

    private String heading() {
        return trial.name().equals(trial.nctId()) ? trial.nctId() : trial.name() + " (" + trial.nctId() + ")";
    }

    private String designLine() {
        Trial.Design design = trial.design();
        if (design == null) {
            return "";
        }
        List<String> facts = new ArrayList<>();
        switch (design.allocation()) {
            case "RANDOMIZED" -> facts.add("randomized");
            case "NON_RANDOMIZED" -> facts.add("non-randomized");
            default -> {}
        }
        switch (design.masking()) {
            case "" -> {}
            case "OPEN", "NONE" -> facts.add("open-label (no masking)");
            default -> facts.add(design.masking().toLowerCase(Locale.ROOT) + "-blind (masking)");
        }
        if (design.arms() != null) {
            facts.add(design.arms() == 1 ? "single arm" : design.arms() + " arms");
        }
        return String.join(", ", facts);
    }

    private static String readable(String phase) {
        return phase.isEmpty()
                ? ""
                : phase.replace("PHASE", "phase ")
                        .replace("/", " / ")
                        .replace('_', ' ')
                        .toLowerCase(Locale.ROOT);
    }

    private static void add(List<String> lines, String label, String value) {
        if (!value.isEmpty()) {
            lines.add(label + ": " + value);
        }
    }

    private String hash() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(trial.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
