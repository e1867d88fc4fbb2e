package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.evidence.Attribute;
import io.docent.evidence.Audit;
import io.docent.evidence.Statement;
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
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            "\\d+(?:\\.\\d+)? ?%|\\b\\d+(?:\\.\\d+)? (?:vs|months|participants|patients|years)|\\bHR \\d|hazard ratio \\d|P ?[=<]|95% CI");
    private static final Pattern DATE = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private static final Pattern ASKS_FIGURE = Pattern.compile(
            "\\b(?:median|rates?|how (?:many|much|long|large|big)|hazard|ratio|percent\\w*|proportion|results?|outcomes?|find|found|findings"
                    + "|shows?|showed|report\\w*|value|orr|os|pfs|hr|number|effect\\w*|improv\\w*|benefit|prolong\\w*|increase\\w*)\\b");
    private static final Pattern ASKS_DATE =
            Pattern.compile("\\b(?:when|year|date|start\\w*|began|complet\\w*|initiat\\w*|finish\\w*|end(?:ed)?)\\b");
    private static final Pattern ASKS_DRUG = Pattern.compile(
            "\\b(?:drugs?|agents?|combin\\w+|treatments?|therap\\w+|regimens?|antibod\\w+|inhibitors?|compounds?|tested|medication\\w*|molecules?)\\b");
    private static final Pattern ASKS_TUMOUR =
            Pattern.compile("\\b(?:tumou?rs?|cancers?|disease|indication|malignanc\\w+|populations?|who|patients)\\b");

    private static final String WHEN = "\\b(?:when|what (?:year|date|month)|which year|date of|year of)\\b.*";
    private static final Pattern WHEN_STARTED =
            Pattern.compile(WHEN + "\\b(?:start\\w*|beg[aiu]n\\w*|initiat\\w*|open\\w*|launch\\w*|commenc\\w*)\\b");
    private static final Pattern WHEN_ENDED =
            Pattern.compile(WHEN + "\\b(?:complet\\w*|finish\\w*|end(?:ed|ing)?|clos\\w*|conclud\\w*)\\b");

    /// For the date that is asked for.
    private static final double COURSE = 0.25;

    /// For figures of the end point that is asked for.
    private static final double RESULT = 0.15;

    private static final Pattern CONCLUDING =
            Pattern.compile("conclu|summary|perspective|outlook", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_CONCLUSION =
            Pattern.compile("\\b(?:conclu\\w+|take-?home|take-?away|main message|bottom line|overall finding)");

    private final PassageIndex index;
    private final Supplier<Audit> audit;

    /// @param audit what is stated of trials
    Cues(PassageIndex index, Supplier<Audit> audit) {
        this.index = index;
        this.audit = audit;
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
        if (figure && (onlyTrials(question) || ASKS_FIGURE.matcher(asked).find())) {
            bonus += onlyTrials(question) ? 0.16 : 0.08;
        }
        bonus += candidate.passage().kind() == Passage.Kind.REFERENCE ? 0.45 : 0;
        bonus += askedField(question, candidate);
        bonus += question.shape() != Shape.WHY && givesResult(question, candidate) ? RESULT : 0;
        bonus += givesCourse(question, candidate) ? COURSE : 0;
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

    /// Whether it gives figures for an end point that the question asks for, whatever figures for others stand beside.
    private boolean givesResult(Question question, Candidate candidate) {
        Set<String> asked = question.units(Kind.END_POINT).stream()
                .filter(Unit::isBinding)
                .flatMap(unit -> unit.ids().stream())
                .collect(Collectors.toSet());
        return !asked.isEmpty()
                && stated(candidate, Attribute.RESULT)
                        .anyMatch(statement -> asked.contains(ResultWords.endPoint(statement)));
    }

    /// Whether it tells when a trial that is asked about started or ended, whichever the question wants.
    boolean givesCourse(Question question, Candidate candidate) {
        String asked = question.text().toLowerCase(Locale.ROOT);
        boolean ofTrial = question.trials().stream().anyMatch(candidate.trials()::contains);
        return ofTrial
                && (WHEN_STARTED.matcher(asked).find()
                                && stated(candidate, Attribute.START).findAny().isPresent()
                        || WHEN_ENDED.matcher(asked).find()
                                && stated(candidate, Attribute.COMPLETION)
                                        .findAny()
                                        .isPresent());
    }

    private Stream<Statement> stated(Candidate candidate, Attribute attribute) {
        return candidate.trials().stream()
                .flatMap(trial -> audit.get().statements(trial).stream())
                .filter(statement -> statement.attribute() == attribute)
                .filter(statement -> statement.passage().id().equals(candidate.passage().id())
                        && candidate.span().contains(statement.span()));
    }

    /// Whether a fact of the registry is the very one that the question asks for: "Enrollment: 492
    /// participants"; less so where its label says more than the question does.
    private double askedField(Question question, Candidate candidate) {
        int colon = candidate.text().indexOf(": ");
        boolean design = candidate.isRegistry() && candidate.passage().id().endsWith("#design");
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
