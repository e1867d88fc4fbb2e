package io.docent.evidence;

import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the tumours that a trial studied.
final class ConditionReader {

    private static final Pattern COLUMN = Pattern.compile(
            "\\b(?:cancers?|tumou?rs?|disease|indications?|histology|conditions?|diagnosis|populations?|patients|malignanc\\w+"
                    + "|therapy|treatment|strategy|intervention)\\b",
            Pattern.CASE_INSENSITIVE);

    /// Words in a report of the trial that say who took part.
    private static final Pattern PATIENTS = Pattern.compile(
            "\\b(?:patients|participants|subjects|adults|women|men|people|enrol\\w+|eligible) (?:[\\w-]+ ){0,4}?(?:with|had|who had)?"
                    + "[^.;]{0,60}$",
            Pattern.CASE_INSENSITIVE);

    /// A cell up to so many characters is its value.
    private static final int SHORT = 60;

    private ConditionReader() {}

    static List<Statement> read(Scope scope) {
        if (!readable(scope)) {
            return List.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (Mention mention : scope.mentions(Kind.TUMOUR)) {
            String before = scope.before(mention.span().start());
            boolean studied = scope.hold() != Scope.Hold.REPORTED
                    || PATIENTS.matcher(before).find();
            if (studied && !Denial.ofCondition(before)) {
                ids.add(mention.term().id());
                start = Math.min(start, mention.span().start());
                end = Math.max(end, mention.span().end());
            }
        }
        if (ids.isEmpty()) {
            return List.of();
        }
        boolean whole = scope.isCell() && scope.text().length() <= SHORT;
        Span printed = whole ? scope.part() : new Span(start, end);
        return scope.state(Attribute.CONDITION, new Value.Tumours(ids), printed);
    }

    private static boolean readable(Scope scope) {
        return switch (scope.hold()) {
            case NAMED, JOINT, REPORTED -> true;
            case CELL -> COLUMN.matcher(scope.header()).find();
            case CARRIED -> false;
        };
    }
}
