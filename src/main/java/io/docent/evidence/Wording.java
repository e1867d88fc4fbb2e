package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.evidence.Rule.Clash;
import io.docent.evidence.Told.Side;
import io.docent.evidence.Value.Claim;
import io.docent.evidence.Value.Direction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says in one sentence what clashes and where each side stands.
final class Wording {

    private static final int LONGEST = 95;

    private static final String DENIAL = "denial";
    private static final String RESULT = "result";
    private static final Pattern CITATION = Pattern.compile("(?: ?[(\\[]\\d{1,3}(?:[,–-] ?\\d{1,3})*[)\\]])?\\.?$");

    private Wording() {}

    static Told tell(Clash clash, TrialEvidence evidence) {
        String name = evidence.name();
        String lead = switch (clash.kind()) {
            case DIFFERENT -> "Sources disagree on " + clash.attribute().of(name);
            case UNEARNED_LABEL -> name + " is counted as a success, although its primary end point was not met";
            case UNFOUNDED_BENEFIT -> "A benefit is claimed for " + name + " that its results do not show";
            case UNFOUNDED_DENIAL -> "A benefit is denied for " + name + " that its results show";
            case WRONG_NUMBER -> "A name stands beside the registry number of another trial, " + name;
            case NO_COMPARATOR -> "A comparison is reported of " + name + ", which had no arm to compare with";
            case UNLISTED_DRUG -> "A drug is named for " + name + " that its record does not list";
            case TWO_NAMES -> "One trial, " + evidence.trial() + ", stands under two names";
        };
        return new Told(lead, sides(told(clash)));
    }

    /// The statements that the sentence tells: one for each value, and of a claim and its results one each.
    private static List<Statement> told(Clash clash) {
        Map<Object, Statement> told = new LinkedHashMap<>();
        for (Statement statement : clash.statements()) {
            boolean claims = clash.kind() == Rule.Kind.UNFOUNDED_BENEFIT || clash.kind() == Rule.Kind.UNFOUNDED_DENIAL;
            Object key = claims ? side(statement) : List.of(statement.value(), place(statement, true));
            told.putIfAbsent(key, statement);
        }
        if (told.containsKey(RESULT)) {
            told.remove(DENIAL);
        }
        return List.copyOf(told.values());
    }

    private static Object side(Statement statement) {
        return statement.value() instanceof Claim claim
                ? claim.direction() == Direction.NO_BENEFIT ? DENIAL : "claim"
                : RESULT;
    }

    private static List<Side> sides(List<Statement> statements) {
        long papers = statements.stream()
                .filter(statement -> !statement.isRegistry())
                .map(statement -> statement.passage().documentId())
                .distinct()
                .count();
        Map<String, Side> sides = new LinkedHashMap<>();
        for (Statement statement : statements) {
            String words = place(statement, papers > 1) + " says “" + value(statement) + "”";
            sides.putIfAbsent(words, new Side(words, statement));
        }
        return List.copyOf(sides.values());
    }

    /// The value as printed; a bare "no" or "completed" of a record with the fact's name, a result without its
    /// arms.
    private static String value(Statement statement) {
        boolean bare = statement.attribute() == Attribute.PRIMARY_END_POINT_MET
                || statement.attribute() == Attribute.STATUS
                || statement.attribute() == Attribute.POPULATION;
        if (statement.isRegistry() && bare) {
            return shortened(statement.quote().replaceFirst("(?<=.{20}): .*; .*", ""));
        }
        Matcher statistics = Pattern.compile("hazard ratio [^()]*").matcher(statement.printed());
        boolean result = statement.isRegistry() && statement.attribute() == Attribute.RESULT && statistics.find();
        return shortened(result ? statistics.group().strip() : statement.printed());
    }

    /// Where a statement stands: "section 3.1", "Table 1", "the registry record".
    private static String place(Statement statement, boolean severalPapers) {
        if (statement.isRegistry()) {
            return "the registry record";
        }
        Passage passage = statement.passage();
        String number = passage.section().number();
        String title = passage.section().title().replaceAll(" \\|.*", "");
        String place = number.isEmpty() ? (title.isEmpty() ? "the text" : title) : "section " + number;
        return severalPapers ? place + " of " + passage.documentId() : place;
    }

    private static String shortened(String printed) {
        String line = CITATION.matcher(printed.replace('\n', ' ')).replaceFirst("");
        if (line.length() <= LONGEST) {
            return line;
        }
        return line.substring(0, line.lastIndexOf(' ', LONGEST)) + " …";
    }
}
