package io.docent.evidence;

import io.docent.evidence.Value.Direction;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what benefit is claimed for an end point, and by [PrimaryReader] whether the primary one was met.
final class OutcomeReader {

    private static final Pattern CLAUSE = Pattern.compile(
            "[;:]|(?<=[\\w)]{3})\\. |, (?:and|but|with)?|\\b(?:but|although|though|however|whereas|while|despite|albeit)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final String DEATHS =
            "(?:reduc\\w+|lower(?:ed|ing|s)?|decreas\\w+|cut)(?: the| overall| all-cause| relative){0,2} (?:mortality|(?:risk|hazard|rate|odds) of (?:death|dying))|fewer deaths";
    private static final Pattern FEWER = Pattern.compile("\\b" + DEATHS + "\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETTER = Pattern.compile(
            "\\b(?:improv\\w+|prolong\\w+|lengthen\\w+|doubl(?:ed|es|ing)|no(?: [\\w-]+){0,2}? differences?(?= in\\b)|extend\\w+|enhanc\\w+|superior\\w*|benefit\\w*|better|longer|higher|advantage|gains?"
                    + "|increas\\w+|" + DEATHS + ")\\b",
            Pattern.CASE_INSENSITIVE);

    /// What is said of how long people lived, without the name of an end point.
    private static final Pattern LIFE = Pattern.compile(
            "\\b(?:live[ds]? (?:significantly |much )?longer|surviv(?:ed|ing) (?:significantly |much )?longer|(?:prolong|extend|lengthen)\\w* (?:life|lives))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HINT =
            Pattern.compile("\\b(?:signals?|trends?|numerical\\w*|modest|preliminary)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NONE = Pattern.compile(
            "\\b(?:no|not|without|fail\\w*|lack\\w*|neither|nor|absence)\\b|n't\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSAID = Pattern.compile(
            "\\b(?:may|might|could|would|potential\\w*|expect\\w*|aim\\w*|hypothes\\w*|whether|if|suggest\\w*|design\\w*"
                    + "|primary end ?-?points?|assess\\w*|evaluat\\w*|promis\\w*|historical\\w*)(?: [\\w-]+){0,4}? ?$|\\bwhether\\b[^.;]*$",
            Pattern.CASE_INSENSITIVE);

    /// A difference that was called worth finding before anything was found.
    private static final Pattern SOUGHT = Pattern.compile(
            "\\b(?:considered|deemed|regarded|defined|judged|specified|assumed)(?: to be| as)?(?: an?| the)?(?: (?:clinically|statistically|minimal\\w*))?"
                    + " (?:significant|meaningful|relevant|important|worthwhile|success|superior)",
            Pattern.CASE_INSENSITIVE);

    /// Where an abstract begins to speak of its own trial.
    private static final Pattern METHODS = Pattern.compile(
            "\\b(?:METHODS?|Methods?|DESIGN|Design|Patients and [Mm]ethods|Materials and [Mm]ethods)\\b(?=:| [A-Z\\d])");

    private static final Pattern TO =
            Pattern.compile("(?<!\\bfail(?:s|ed|ing|ure)? )\\bto(?: [\\w-]+){0,2}? ?$", Pattern.CASE_INSENSITIVE);

    /// Words that belong to a claim: "substantial improvement", "did not improve".
    private static final Pattern LEAD = Pattern.compile(
            "(?:\\b(?:did|does|do|has|have|was|were|is|are|significantly|substantial(?:ly)?|significant|clear|marked(?:ly)?|showed|overall"
                    + "|median|the|an?) ?)+$",
            Pattern.CASE_INSENSITIVE);

    private OutcomeReader() {}

    static List<Statement> read(Scope scope) {
        List<Statement> statements = new ArrayList<>();
        List<Statement> label = PrimaryReader.label(scope);
        statements.addAll(label);
        if (label.isEmpty() && scope.hold() != Scope.Hold.JOINT) {
            statements.addAll(PrimaryReader.read(scope));
            if (!isBackground(scope)) {
                readClaims(scope, statements);
            }
        }
        return statements;
    }

    /// What a report says before its methods is known of others.
    private static boolean isBackground(Scope scope) {
        String text = scope.marked().text();
        return scope.hold() == Scope.Hold.REPORTED
                && METHODS.matcher(text)
                        .region(scope.sentence().start(), text.length())
                        .find()
                && !text.substring(0, scope.sentence().start())
                        .matches("(?s).*\\b(?:METHODS?|Methods?)\\b(?=:| [A-Z]).*");
    }

    private static void readClaims(Scope scope, List<Statement> statements) {
        String plain = withoutAsides(scope.text());
        int start = 0;
        Matcher cut = CLAUSE.matcher(plain);
        while (start < plain.length()) {
            boolean more = cut.find();
            int end = more ? cut.start() : plain.length();
            if (end > start) {
                readClause(scope, plain, new Span(start, end), statements);
            }
            start = more ? Math.max(cut.end(), start) : plain.length();
        }
    }

    private static void readClause(Scope scope, String plain, Span clause, List<Statement> statements) {
        String words = clause.in(plain);
        Matcher better = BETTER.matcher(words);
        boolean hint = HINT.matcher(words).find();
        boolean found = better.find();
        if (SOUGHT.matcher(words).find()
                || !found && !hint
                || found && isUnsaid(words.substring(0, better.start()), better.group())) {
            return;
        }
        boolean none = NONE.matcher(words).find();
        Matcher life = LIFE.matcher(words);
        if (life.find()) {
            Value value = new Value.Claim(
                    EndPoints.OVERALL_SURVIVAL,
                    none ? Direction.NO_BENEFIT : hint ? Direction.SIGNAL : Direction.BENEFIT);
            statements.addAll(scope.state(Attribute.BENEFIT, value, claim(scope, clause, words)));
        }
        for (Mention mention : scope.marked().mentions(scope.at(clause.start(), clause.end()), Kind.END_POINT)) {
            if (EndPoints.isEfficacy(mention.term(), scope.marked().vocabulary())
                    && plain.charAt(mention.span().start() - scope.part().start()) != ' ') {
                Direction direction = none ? Direction.NO_BENEFIT : hint ? Direction.SIGNAL : Direction.BENEFIT;
                boolean fewer = FEWER.matcher(words).find();
                String endPoint =
                        fewer ? EndPoints.key(mention.term()) : mention.term().id();
                Value value = new Value.Claim(endPoint, direction);
                statements.addAll(scope.state(Attribute.BENEFIT, value, claim(scope, clause, words)));
            }
        }
    }

    /// Whether words before a verb make it a wish: "designed to improve", "may have improved".
    private static boolean isUnsaid(String before, String verb) {
        boolean infinitive = verb.matches("(?i)improve|prolong|extend|enhance|benefit|increase");
        return UNSAID.matcher(before).find() || infinitive && TO.matcher(before).find();
    }

    /// The clause from its claim on: "did not improve overall survival".
    private static Span claim(Scope scope, Span clause, String words) {
        int start = words.length();
        for (Pattern cue : List.of(BETTER, HINT, NONE)) {
            Matcher found = cue.matcher(words);
            start = found.find() ? Math.min(start, found.start()) : start;
        }
        Matcher before = LEAD.matcher(words.substring(0, start));
        start = before.find() ? before.start() : start;
        int end = words.stripTrailing().length();
        int aside = words.indexOf('(', start);
        end = aside > start && words.indexOf(')', aside) < 0 ? aside : end;
        return scope.at(clause.start() + start, clause.start() + Math.max(start, end));
    }

    /// The words without those in brackets, each of which becomes a blank.
    private static String withoutAsides(String text) {
        Matcher aside = Pattern.compile("\\([^()]*\\)").matcher(text);
        return aside.replaceAll(match -> " ".repeat(match.group().length()));
    }
}
