package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.evidence.Rule.Clash;
import io.docent.evidence.Value.Claim;
import io.docent.evidence.Value.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Says in one sentence what clashes and where each side stands.
final class Wording {

    private static final int LONGEST = 140;

    private static final Pattern CITATION = Pattern.compile("(?: ?[(\\[]\\d{1,3}(?:[,–-] ?\\d{1,3})*[)\\]])?\\.?$");

    private Wording() {}

    static String explain(Clash clash, TrialEvidence evidence) {
        String sides = sides(told(clash));
        String name = evidence.name();
        return switch (clash.kind()) {
            case DIFFERENT -> "Sources disagree on " + clash.attribute().of(name) + ": " + sides + ".";
            case UNFOUNDED_BENEFIT ->
                "A benefit is claimed for " + name + " that its results do not show: " + sides + ".";
            case NO_COMPARATOR ->
                "A comparison is reported of " + name + ", which had no arm to compare with: " + sides + ".";
            case UNLISTED_DRUG -> "A drug is named for " + name + " that its record does not list: " + sides + ".";
            case TWO_NAMES -> "One trial, " + evidence.trial() + ", stands under two names: " + sides + ".";
        };
    }

    /// The statements that the sentence tells: one for each value, and of a claim and its results one each.
    private static List<Statement> told(Clash clash) {
        Map<Object, Statement> told = new LinkedHashMap<>();
        for (Statement statement : clash.statements()) {
            boolean claims = clash.kind() == Rule.Kind.UNFOUNDED_BENEFIT;
            Object key = claims ? side(statement) : List.of(statement.value(), place(statement, true));
            told.putIfAbsent(key, statement);
        }
        return List.copyOf(told.values());
    }

    private static Object side(Statement statement) {
        return statement.value() instanceof Claim claim
                ? claim.direction() == Direction.NO_BENEFIT ? "denial" : "claim"
                : "result";
    }

    private static String sides(List<Statement> statements) {
        Set<String> papers = statements.stream()
                .filter(statement -> !statement.isRegistry())
                .map(statement -> statement.passage().documentId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> sides = statements.stream()
                .map(statement -> place(statement, papers.size() > 1) + " says “" + value(statement) + "”")
                .distinct()
                .toList();
        return join(sides);
    }

    /// The value as printed; a bare "no" or "completed" of a record with the fact's name, a result without its arms.
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

    private static String join(List<String> sides) {
        if (sides.size() < 2) {
            return String.join("", sides);
        }
        List<String> first = new ArrayList<>(sides.subList(0, sides.size() - 1));
        return String.join(", ", first) + " and " + sides.getLast();
    }
}
