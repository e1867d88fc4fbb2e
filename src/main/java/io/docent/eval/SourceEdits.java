package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.corpus.TableRow;
import io.docent.evidence.Attribute;
import io.docent.text.Span;
import io.docent.trial.Trial;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what can be changed in sentences and table rows that name one trial: by plain patterns, not by the
/// readers that are measured.
final class SourceEdits {

    private static final List<String> TUMOURS =
            List.of("glioblastoma", "gastric cancer", "multiple myeloma", "metastatic melanoma", "prostate cancer");
    private static final List<String> DRUGS = List.of("sorafenib", "trastuzumab", "everolimus", "rituximab");
    private static final Set<Attribute> OUTCOMES =
            Set.of(Attribute.RESULT, Attribute.BENEFIT, Attribute.PRIMARY_END_POINT_MET);
    private static final Set<Attribute> DESIGN = Set.of(Attribute.RANDOMISED, Attribute.ARMS, Attribute.COMPARATOR);
    private static final Pattern PHASE = Pattern.compile("(?<=\\b[Pp]hase )(?:III|II|3|2|1b/2|1a/1b)\\b");
    private static final Pattern RANDOMISED = Pattern.compile("\\brandomized\\b(?= (?:phase|trial|study))");
    private static final Pattern RATIO = Pattern.compile("(?<=HR )\\d\\.\\d\\d");
    private static final Pattern BOUND = Pattern.compile("(?<=95% CI )\\d\\.\\d\\d");
    private static final Pattern PROBABILITY = Pattern.compile("(?<=P = )0\\.\\d+");
    private static final Pattern ARM =
            Pattern.compile("\\b\\d{1,2}(?:\\.\\d)?(?=%? vs \\d{1,2}(?:\\.\\d)?(?:%| months))");
    private static final Map<String, String> OUTCOME_WORDS = Map.of(
            "did not improve", "significantly improved",
            "did not significantly improve", "significantly improved",
            "no overall survival", "significant overall survival",
            "No OS benefit", "Significant OS benefit",
            "missed primary end point", "met primary end point",
            "Met primary endpoints", "Did not meet primary endpoints",
            "improved OS and PFS", "did not improve OS or PFS");
    private static final Map<String, String> STATUS_WORDS = Map.of(
            "Trial terminated",
            "Trial completed",
            "program halted",
            "trial completed",
            "Completed without",
            "Terminated without");

    private final Map<String, Trial> records;
    private final Vocabulary vocabulary;
    private final List<SourceEdit> edits = new ArrayList<>();

    /// @param records by registry number
    SourceEdits(Map<String, Trial> records, Vocabulary vocabulary) {
        this.records = records;
        this.vocabulary = vocabulary;
    }

    /// The changes that a passage allows for, of facts that a record of its trial tells too.
    List<SourceEdit> of(Passage passage) {
        edits.clear();
        if (passage.kind() == Passage.Kind.TABLE_ROW) {
            Set<String> trials = trials(passage, new Span(0, passage.text().length()));
            String own = passage.text().replaceAll("(?s).*?(NCT\\d{8}).*", "$1");
            if (trials.contains(own)) {
                row(passage, own);
            }
        } else {
            for (Span sentence : passage.sentences()) {
                Set<String> trials = trials(passage, sentence);
                if (trials.size() == 1) {
                    stretch(passage, sentence, trials.iterator().next());
                }
            }
        }
        return List.copyOf(edits);
    }

    private Set<String> trials(Passage passage, Span within) {
        Set<String> trials = new LinkedHashSet<>();
        mentions(passage, within, Kind.TRIAL)
                .forEach(mention -> trials.add(mention.term().id()));
        return trials;
    }

    private List<Mention> mentions(Passage passage, Span within, Kind kind) {
        return vocabulary.mentions(passage.text(), Reading.TEXT).stream()
                .filter(mention -> mention.term().kind() == kind && within.contains(mention.span()))
                .toList();
    }

    private void row(Passage passage, String number) {
        Trial trial = records.get(number);
        if (trial == null) {
            return;
        }
        for (TableRow.Cell cell : TableRow.of(passage).cells()) {
            String header = cell.header().toLowerCase(java.util.Locale.ROOT);
            boolean dated = header.contains("initiated")
                    ? !trial.startDate().isEmpty()
                    : !trial.completionDate().isEmpty();
            if (header.startsWith("year") && dated) {
                Attribute date = header.contains("initiated") ? Attribute.START : Attribute.COMPLETION;
                change(
                        passage,
                        cell.value(),
                        Pattern.compile("20\\d\\d(?=$)"),
                        number,
                        date.wireName(),
                        Set.of(date),
                        SourceEdits::later);
            }
            stretch(passage, cell.value(), number);
        }
    }

    private void stretch(Passage passage, Span part, String number) {
        Trial trial = records.get(number);
        if (trial == null) {
            return;
        }
        tumours(passage, part, trial);
        drugs(passage, part, trial);
        if (!trial.phase().isEmpty()) {
            change(passage, part, PHASE, number, "phase", Set.of(Attribute.PHASE), phase -> otherPhase(phase, trial));
            harmless(passage, part, PHASE, number, "phase", SourceEdits::samePhase);
        }
        if (trial.design() != null && !trial.design().allocation().isEmpty()) {
            change(passage, part, RANDOMISED, number, "randomised", DESIGN, word -> "single-arm");
            harmless(passage, part, RANDOMISED, number, "randomised", word -> "randomised");
        }
        figures(passage, part, trial);
        OUTCOME_WORDS.forEach((from, to) -> swap(passage, part, number, from, to));
        if (!trial.overallStatus().isEmpty()) {
            STATUS_WORDS.forEach((from, to) -> change(
                    passage,
                    part,
                    Pattern.compile(from),
                    number,
                    "status",
                    Set.of(Attribute.STATUS, Attribute.COMPLETION),
                    word -> to));
        }
    }

    private void swap(Passage passage, Span part, String number, String from, String to) {
        change(passage, part, Pattern.compile("\\b" + from), number, "benefit", OUTCOMES, word -> to);
    }

    private void figures(Passage passage, Span part, Trial trial) {
        boolean told = trial.results().stream().anyMatch(result -> result.hazardRatio() != null);
        if (!told) {
            return;
        }
        String number = trial.nctId();
        Set<BigDecimal> known = figures(trial);
        change(passage, part, RATIO, number, "hazard ratio", OUTCOMES, SourceEdits::smaller);
        change(passage, part, BOUND, number, "interval", OUTCOMES, SourceEdits::smaller);
        change(passage, part, PROBABILITY, number, "P value", OUTCOMES, p -> "0.003");
        change(
                passage,
                part,
                ARM,
                number,
                "arm",
                OUTCOMES,
                value -> known.contains(new BigDecimal(value).stripTrailingZeros())
                        ? String.valueOf(1 + (int) (Double.parseDouble(value) * 1.4))
                        : value);
        harmless(passage, part, Pattern.compile("HR (?=\\d)"), number, "hazard ratio", word -> "hazard ratio ");
        harmless(passage, part, PROBABILITY, number, "P value", p -> p + " (two-sided)");
    }

    private static Set<BigDecimal> figures(Trial trial) {
        return trial.results().stream()
                .flatMap(result -> Stream.of(result.experimental(), result.comparator()))
                .flatMap(arm -> Stream.ofNullable(arm == null ? null : arm.value()))
                .map(BigDecimal::stripTrailingZeros)
                .collect(Collectors.toSet());
    }

    private void tumours(Passage passage, Span part, Trial trial) {
        List<Mention> mentions = mentions(passage, part, Kind.TUMOUR);
        if (mentions.size() != 1 || trial.conditions().isEmpty()) {
            return;
        }
        Set<String> kin = new LinkedHashSet<>();
        vocabulary
                .mentions(String.join("; ", trial.conditions()), Reading.TEXT)
                .forEach(mention -> kin.addAll(vocabulary.withAncestors(mention.term())));
        Mention mention = mentions.getFirst();
        Term term = mention.term();
        boolean approval =
                passage.text().substring(part.start(), mention.span().start()).contains("approval");
        if (approval || kin.isEmpty() || term.parents().isEmpty() || !kin.contains(term.id())) {
            return;
        }
        String other = TUMOURS.stream()
                .filter(name -> !kin.contains(Kind.TUMOUR.id(name))
                        && !kin.contains(Kind.TUMOUR.id(name.replace("metastatic ", ""))))
                .findFirst()
                .orElseThrow();
        add(passage, mention.span(), trial.nctId(), "condition", Set.of(Attribute.CONDITION), other);
        add(passage, mention.span(), trial.nctId(), "condition", Set.of(), term.name());
        term.aliases().stream()
                .limit(2)
                .forEach(alias -> add(passage, mention.span(), trial.nctId(), "condition", Set.of(), alias));
    }

    private void drugs(Passage passage, Span part, Trial trial) {
        Set<String> listed = new LinkedHashSet<>();
        vocabulary
                .mentions(String.join("; ", trial.interventions()), Reading.TEXT)
                .forEach(mention -> listed.add(mention.term().id()));
        for (Mention mention : mentions(passage, part, Kind.DRUG)) {
            boolean elsewhere = passage.text()
                    .substring(part.start(), mention.span().start())
                    .endsWith("earlier ");
            if (!elsewhere && listed.contains(mention.term().id())) {
                String other = DRUGS.stream()
                        .filter(name -> !listed.contains(Kind.DRUG.id(name)))
                        .findFirst()
                        .orElseThrow();
                add(
                        passage,
                        mention.span(),
                        trial.nctId(),
                        "drugs",
                        Set.of(Attribute.DRUGS, Attribute.COMPARATOR),
                        other);
                mention.term().aliases().stream()
                        .limit(1)
                        .forEach(alias -> add(passage, mention.span(), trial.nctId(), "drugs", Set.of(), alias));
            }
        }
    }

    private void change(
            Passage passage,
            Span part,
            Pattern pattern,
            String trial,
            String kind,
            Set<Attribute> tells,
            java.util.function.UnaryOperator<String> to) {
        Matcher found =
                pattern.matcher(passage.text()).region(part.start(), part.end()).useTransparentBounds(true);
        while (found.find()) {
            add(passage, new Span(found.start(), found.end()), trial, kind, tells, to.apply(found.group()));
        }
    }

    private void harmless(
            Passage passage,
            Span part,
            Pattern pattern,
            String trial,
            String kind,
            java.util.function.UnaryOperator<String> to) {
        change(passage, part, pattern, trial, kind, Set.of(), to);
    }

    private void add(Passage passage, Span place, String trial, String kind, Set<Attribute> tells, String words) {
        if (!place.in(passage.text()).equals(words)) {
            edits.add(new SourceEdit(trial, kind, tells, passage, place, words));
        }
    }

    private static String later(String year) {
        return String.valueOf(Integer.parseInt(year) + 3);
    }

    private static String smaller(String figure) {
        return String.format(java.util.Locale.ROOT, "%.2f", Double.parseDouble(figure) * 0.7);
    }

    private static String otherPhase(String phase, Trial trial) {
        boolean roman = phase.contains("I");
        return trial.phase().contains("3") ? roman ? "II" : "2" : roman ? "III" : "3";
    }

    private static String samePhase(String phase) {
        return switch (phase) {
            case "III" -> "3";
            case "3" -> "III";
            case "II" -> "2";
            case "2" -> "II";
            default -> phase.toUpperCase(java.util.Locale.ROOT);
        };
    }
}
