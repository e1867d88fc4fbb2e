package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.evidence.Attribute;
import io.docent.evidence.Conflict;
import io.docent.evidence.Statement;
import io.docent.evidence.Value;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.text.Span;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides whether a conflict bears on a question: on the trial that it asks about and the attribute that it
/// asks for, or on what the answer shows.
final class Touching {

    private static final String OUTCOME =
            "results?|outcomes?|find|found|findings|show(?:ed|n)?|improv\\w*|benefit\\w*|effica\\w*|effective\\w*|respon\\w+|surviv\\w*|work(?:ed|s)?"
                    + "|succe\\w+|unsuccessful|fail\\w*|met|meet|reach\\w*|end ?-?points?|significan\\w*|happen\\w*|negative|positive|effects?|better|hazard|prolong\\w*|promis\\w*";
    private static final String BEGINNING = "start\\w*|initiat\\w*|begin|began|begun|opened|launched";
    private static final String ENDING = "complet\\w*|end(?:ed)?|finish\\w*|stopp?\\w*|terminat\\w*|halt\\w*";
    private static final String COURSE = "when|year|date|timeline|how long|last(?:ed)?";
    private static final Pattern ASKS_START = Pattern.compile("\\b(?:" + BEGINNING + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_END = Pattern.compile("\\b(?:" + ENDING + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<Attribute, Pattern> CUES = Map.ofEntries(
            cue(
                    Attribute.CONDITION,
                    "cancers?|tumou?rs?|carcinoma|disease|indication|malignanc\\w+|histolog\\w+|conditions?|studied in"),
            cue(
                    Attribute.POPULATION,
                    "population|patients?|who|enrol\\w*|selected|select(?:ion)?|unselected|biomarker|subgroups?|cohort|eligib\\w+"),
            cue(
                    Attribute.DRUGS,
                    "drugs?|combin\\w*|partner\\w*|treat\\w*|regimens?|agents?|test(?:ed|s)?|interventions?|therap\\w+|with what|given|plus"),
            cue(Attribute.DRUG_CLASS, "class|kind|sort|antibod\\w+|inhibitors?|mechanism|drugs?|molecules?"),
            cue(Attribute.COMPARATOR, "compar\\w*|versus|vs|control\\w*|arms?|design|" + OUTCOME),
            cue(Attribute.PHASE, "phase|design"),
            cue(Attribute.RANDOMISED, "random\\w*|design|controlled|allocat\\w+"),
            cue(Attribute.ARMS, "arms?|design|groups?"),
            cue(Attribute.ENROLMENT, "how many|patients?|enrol\\w*|size|participants?|number"),
            cue(Attribute.START, COURSE + "|" + BEGINNING),
            cue(Attribute.COMPLETION, COURSE + "|" + ENDING),
            cue(
                    Attribute.STATUS,
                    "status|ongoing|complet\\w*|terminat\\w*|stopp?\\w*|halt\\w*|running|recruit\\w*|still|end(?:ed)?"),
            cue(Attribute.RESULT, OUTCOME),
            cue(Attribute.PRIMARY_END_POINT_MET, OUTCOME),
            cue(Attribute.BENEFIT, OUTCOME),
            cue(Attribute.NAME, "names?|called|same|alias\\w*|known as"));

    /// Questions for all that is known of a trial.
    private static final Pattern WHOLE = Pattern.compile(
            "\\b(?:tell me|describe|summar\\w+|overview|conflicts?|contradict\\w*|disagree\\w*|discrepan\\w+|inconsisten\\w+|what do (?:we|you) know"
                    + "|everything)\\b|^what (?:is|was) (?:the )?\\S+(?: (?:trial|study))?\\s*\\??$",
            Pattern.CASE_INSENSITIVE);

    private final Vocabulary vocabulary;
    private final Question question;
    private final List<Citation> shown;
    private final Set<String> asked = new HashSet<>();

    Touching(Question question, List<Citation> shown, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.question = question;
        this.shown = List.copyOf(shown);
        this.asked.addAll(question.entities());
    }

    private static Map.Entry<Attribute, Pattern> cue(Attribute attribute, String words) {
        return Map.entry(attribute, Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE));
    }

    boolean touches(Conflict conflict) {
        boolean ofTrial = question.trials().contains(conflict.trial());
        if (ofTrial) {
            return isAsked(conflict.attribute())
                    || WHOLE.matcher(question.text()).find()
                    || namesValue(conflict);
        }
        return question.trials().isEmpty()
                && conflict.statements().stream().anyMatch(this::isShown)
                && (namesValue(conflict) || isClaim(conflict) && isAsked(conflict.attribute()));
    }

    private boolean isAsked(Attribute attribute) {
        Pattern cues = CUES.get(attribute);
        boolean endPoint = question.units(Kind.END_POINT).stream().anyMatch(this::isGain);
        boolean outcome = attribute == Attribute.BENEFIT || attribute == Attribute.RESULT;
        return cues != null
                        && !isOtherEnd(attribute)
                        && cues.matcher(question.text()).find()
                || outcome && endPoint;
    }

    /// "When was it completed?" does not ask when it started, nor the other way round.
    private boolean isOtherEnd(Attribute attribute) {
        boolean start = ASKS_START.matcher(question.text()).find();
        boolean end = ASKS_END.matcher(question.text()).find();
        return attribute == Attribute.START && end && !start || attribute == Attribute.COMPLETION && start && !end;
    }

    /// A benefit that is in doubt does not touch a question on harm, nor one on how many patients took part.
    private boolean isGain(Unit unit) {
        return unit.ids().stream()
                .flatMap(id -> vocabulary.term(id).stream())
                .map(vocabulary::withAncestors)
                .anyMatch(ids -> ids.contains("end_point:efficacy") || ids.contains("end_point:survival"));
    }

    private static boolean isClaim(Conflict conflict) {
        return conflict.attribute() == Attribute.BENEFIT
                || conflict.attribute() == Attribute.PRIMARY_END_POINT_MET
                || conflict.attribute() == Attribute.RESULT
                || conflict.attribute() == Attribute.COMPARATOR;
    }

    /// Whether the question names one of the values: the tumour or the drug that sources disagree on.
    private boolean namesValue(Conflict conflict) {
        return conflict.statements().stream().anyMatch(statement -> names(statement.value()));
    }

    private boolean names(Value value) {
        if (value instanceof Value.Tumours tumours) {
            return tumours.ids().stream().anyMatch(asked::contains);
        }
        return value instanceof Value.Given given && asked.contains(given.drug());
    }

    private boolean isShown(Statement statement) {
        return shown.stream()
                .anyMatch(citation ->
                        citation.passageId().equals(statement.passage().id())
                                && new Span(citation.start(), citation.end()).overlaps(statement.span()));
    }
}
