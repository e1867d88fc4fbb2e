package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.evidence.Audit;
import io.docent.index.Analysis;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Content;
import io.docent.retrieve.Question;
import io.docent.retrieve.Shape;
import io.docent.retrieve.Unit;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signs in a sentence that it has the form which a question calls for: a cause, a mechanism, a definition, a
/// figure.
final class Cues {

    private static final Pattern CAUSE = Pattern.compile(
            "\\b(?:because|due to|owing to|related to|attribut\\w+|explain\\w*|reflect\\w*|result(?:s|ed|ing) (?:from|in)"
                    + "|driven by|caused? by|suggest\\w* that|likely|led to|leading to|lack of|failure of|limitations?"
                    + "|thereby|as a result|contribut\\w+|insufficient|consequently|may have|offset\\w*)\\b");
    private static final Pattern MECHANISM = Pattern.compile(
            "(?i)\\b(?:by \\w+ing|through|via|mediated|thereby|leading to|thus|which (?:collectively|together)|aim\\w* to|designed to)\\b");
    private static final Pattern ENUMERATION = Pattern.compile(
            "such as|including|e\\.g\\.|\\b\\w+, [^,.]{2,60}, (?:and|or) |\\([^)]*,[^)]*\\)|[^,]+,[^,]+,[^,]+");
    private static final Pattern FIGURE = Pattern.compile(
            "\\d+(?:\\.\\d+)? ?%|\\b\\d+(?:\\.\\d+)? (?:vs|months|participants|patients|years)|\\bHR \\d|hazard ratio \\d|P ?[=<]|95% CI|\\bOR ?[=\\d]|\\bHR ?[=:]|\\b0\\.\\d{2,}");
    private static final Pattern DATE = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private static final Pattern ASKS_FIGURE = Pattern.compile(
            "\\b(?:median|pooled|auc|auroc|sensitivity|specificity|accuracy|prevalence|incidence|odds|rates?|how (?:many|much|long|large|big)|hazard|ratio|percent\\w*|proportion|results?|outcomes?|find|found|findings"
                    + "|shows?|showed|report\\w*|value|orr|os|pfs|hr|number|effect\\w*|improv\\w*|benefit|prolong\\w*|increase\\w*)\\b");
    private static final Pattern ASKS_ONE_FIGURE = Pattern.compile(
            "^(?:what|which) (?:is|was|were|are) (?:the )?(?:[\\w-]+ ){0,3}?(?:auc|auroc|rates?|ratio|percentage"
                    + "|proportion|median|sensitivity|specificity|accuracy|prevalence|incidence|risk|score|value|number)\\b");
    private static final Pattern ASKS_DATE =
            Pattern.compile("\\b(?:when|year|date|start\\w*|began|complet\\w*|initiat\\w*|finish\\w*|end(?:ed)?)\\b");
    private static final Pattern ASKS_DRUG = Pattern.compile(
            "\\b(?:drugs?|agents?|combin\\w+|treatments?|therap\\w+|regimens?|antibod\\w+|inhibitors?|compounds?|tested|medication\\w*|molecules?)\\b");
    private static final Pattern ASKS_TUMOUR =
            Pattern.compile("\\b(?:tumou?rs?|cancers?|disease|indication|malignanc\\w+|populations?|who|patients)\\b");

    private static final Pattern HEAD = Pattern.compile(
            "^(?:what|which) (?:is|are|was|were) (?:the )?(?<head>(?:[\\w-]+ ){0,3}?[\\w-]+) (?:of|for|in|with|after|behind)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final double HEAD_NAMED = 0.1;

    private static final Pattern CONCLUDING =
            Pattern.compile("conclu|summary|perspective|outlook", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_CONCLUSION =
            Pattern.compile("\\b(?:conclu\\w+|take-?home|take-?away|main message|bottom line|overall finding)");

    private final PassageIndex index;
    private final StatedCues stated;

    /// @param audit what is stated of trials
    Cues(PassageIndex index, Supplier<Audit> audit) {
        this.index = index;
        this.stated = new StatedCues(audit);
    }

    /// Whether it tells when a trial that is asked about started or ended, whichever the question wants.
    boolean givesCourse(Question question, Candidate candidate) {
        return stated.givesCourse(question, candidate);
    }

    /// Whether it says how many took part, where a unit asks for that.
    boolean counts(Unit unit, Candidate candidate) {
        return unit.ids().contains(StatedCues.ENROLMENT) && stated.counts(candidate);
    }

    double bonus(Question question, Candidate candidate) {
        String text = candidate.text();
        String asked = question.text().toLowerCase(Locale.ROOT);
        double bonus = switch (question.shape()) {
            case WHY -> CAUSE.matcher(text).find() ? 0.22 : 0;
            case HOW -> MECHANISM.matcher(text).find() ? 0.07 : 0;
            case LIST -> ENUMERATION.matcher(text).find() ? 0.08 : 0;
            case DEFINITION, LOOKUP -> Definitions.strength(question, candidate, index.vocabulary());
            case FACT, TRIAL_LIST, COMPARISON -> 0;
        };
        boolean figure = question.shape() != Shape.WHY && FIGURE.matcher(text).find();
        if (figure
                && !isWhatItIs(question, asked)
                && (onlyTrials(question) || ASKS_FIGURE.matcher(asked).find())) {
            bonus += onlyTrials(question) || ASKS_ONE_FIGURE.matcher(asked).find() ? 0.16 : 0.08;
        }
        bonus += candidate.passage().kind() == Passage.Kind.REFERENCE ? 0.45 : 0;
        bonus += askedField(question, candidate) + (namesHead(question, candidate) ? HEAD_NAMED : 0);
        bonus += stated.bonus(question, candidate) + Stance.bonus(question, candidate);
        bonus += isWhatItIs(question, asked) ? RecordCues.title(candidate) : 0;
        bonus += onlyTrials(question) ? RecordCues.bonus(candidate) : 0;
        bonus += question.shape() != Shape.WHY && namesASort(question, candidate) ? 0.1 : 0;
        bonus -= overview(question, candidate);
        boolean concluding =
                CONCLUDING.matcher(candidate.passage().section().title()).find();
        bonus += concluding && ASKS_CONCLUSION.matcher(asked).find() ? 0.2 : 0;
        if (ASKS_DATE.matcher(asked).find()
                && asked.matches(".*\\b(?:when|year|date)\\b.*")
                && DATE.matcher(text).find()) {
            bonus += 0.15;
        }
        if (ASKS_DRUG.matcher(asked).find() && names(text, Kind.DRUG, question)) {
            bonus += 0.06;
        }
        if (ASKS_TUMOUR.matcher(asked).find()
                && asked.matches(".*\\b(?:which|what|who)\\b.*")
                && names(text, Kind.TUMOUR, question)) {
            bonus += 0.06;
        }
        return bonus;
    }

    /// Whether it names the very thing that is asked for: "the risk factors" of "What are the risk
    /// factors of ...?".
    private static boolean namesHead(Question question, Candidate candidate) {
        Matcher head = HEAD.matcher(question.text());
        List<Unit> asked = head.find()
                ? question.units().stream()
                        .filter(unit ->
                                unit.weight() >= 0.25 && head.group("head").contains(unit.label()))
                        .toList()
                : List.of();
        return !asked.isEmpty()
                && asked.stream()
                        .noneMatch(unit -> unit.is(Kind.TRIAL) || unit.is(Kind.DRUG) || unit.is(Kind.END_POINT))
                && asked.stream().allMatch(unit -> unit.in(candidate.own()));
    }

    /// Whether a fact of the registry is the very one that the question asks for: "Enrollment: 492
    /// participants"; less so where its label says more than the question does.
    private double askedField(Question question, Candidate candidate) {
        int colon = candidate.text().indexOf(": ");
        boolean design = candidate.isDesign();
        if (!design || colon < 0 || candidate.sentence() == 0 || question.shape() == Shape.WHY) {
            return 0;
        }
        String label = candidate.text().substring(0, colon);
        Content field = Content.of(label, index.vocabulary());
        boolean asked =
                question.units(Kind.END_POINT).stream().filter(Unit::isBinding).anyMatch(unit -> unit.in(field));
        boolean whole = isSaid(label, Content.of(question.text(), index.vocabulary()));
        return !asked ? 0 : whole ? 0.3 : 0.2;
    }

    /// Whether a text of this content says every word of a label, or names what it names.
    private boolean isSaid(String label, Content said) {
        List<Mention> mentions = index.vocabulary().mentions(label, Reading.TEXT);
        boolean named = mentions.stream()
                .allMatch(mention -> said.entities().contains(mention.term().id()));
        return named
                && Analysis.terms(label).stream()
                        .filter(term -> mentions.stream()
                                .noneMatch(mention -> mention.span().overlaps(term.span())))
                        .allMatch(term -> said.stems().contains(term.form()));
    }

    /// Whether it names a sort of what the question asks about: "fatigue", where adverse events are asked for.
    private boolean namesASort(Question question, Candidate candidate) {
        return index.vocabulary().mentions(candidate.text(), Reading.TEXT).stream()
                .filter(mention -> mention.term().kind() == Kind.END_POINT
                        || mention.term().kind() == Kind.DRUG)
                .anyMatch(mention -> question.units().stream()
                        .anyMatch(unit -> !Collections.disjoint(mention.term().parents(), unit.ids())));
    }

    /// A sentence on many trials says little of the one that is asked about.
    private static double overview(Question question, Candidate candidate) {
        int asked = question.trials().size();
        int named = candidate.own().trials().size();
        return asked == 0 || named <= asked ? 0 : Math.min(0.15, 0.05 * (named - asked));
    }

    /// "What is it?", "whom did it take?": a question on a trial that names nothing measured.
    private static boolean isWhatItIs(Question question, String asked) {
        boolean measured = question.units(Kind.END_POINT).stream()
                .anyMatch(unit -> unit.isBinding() || unit.ids().contains("end_point:survival"));
        return !measured && onlyTrials(question) && RecordCues.asksWhatItIs(asked);
    }

    private static boolean onlyTrials(Question question) {
        return !question.units(Kind.TRIAL).isEmpty()
                && question.units().stream().noneMatch(unit -> !unit.is(Kind.TRIAL) && unit.weight() > 0.3);
    }

    private boolean names(String text, Kind kind, Question question) {
        List<Mention> mentions = index.vocabulary().mentions(text, Reading.TEXT);
        return mentions.stream()
                .anyMatch(mention -> mention.term().kind() == kind
                        && !question.entities().contains(mention.term().id()));
    }
}
