package io.docent.evidence;

import io.docent.evidence.Value.Certainty;
import io.docent.evidence.Value.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads when a trial began and ended, and where it stands.
final class CourseReader {

    private static final String DATE = "(?:" + PartialDate.MONTH + " (?:\\d{1,2}, )?)?(?:19|20)\\d\\d";
    private static final String SEASON = "(?:(?:the )?(?:spring|summer|autumn|fall|winter|early|late)(?: of)? |mid-)?";
    private static final Pattern START_COLUMN =
            Pattern.compile("\\b(?:initiat\\w+|start\\w*|began|begun|opened|commenced)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_COLUMN = Pattern.compile(
            "\\b(?:complet\\w+|end(?:ed)?|clos\\w+|finish\\w*)\\b(?! ?-?points?)", Pattern.CASE_INSENSITIVE);
    private static final Pattern STARTED = Pattern.compile(
            "\\b(?:initiated|started|opened|began|launched|commenced|got under ?way|first treated|first (?:patient|participant)(?: [\\w-]+){0,5}? (?:enrol?led|randomi[sz]ed|treated|dosed|entered|joined|recruited)"
                    + "|(?:running|recruiting|enrolling|ongoing|under way)(?= since))(?: [\\w-]+){0,3}?(?: \\([^()]*\\))? (?:in|since) "
                    + SEASON + "("
                    + DATE + ")");
    private static final Pattern ENDED = Pattern.compile(
            "\\b(expected |estimated |anticipated |planned )?(?:to (?:be )?)?(?:completed?|completion|ended|closed|concluded|finished|wound up)(?: [\\w-]+){0,3}? in "
                    + SEASON + "(" + DATE + ")");
    private static final Pattern STATUS = Pattern.compile(
            "(?<terminated>\\b(?:trial|study|programme?|development|enrol?lment|recruitment|was|were|been|is)? ?(?:terminated(?: early)?|halted"
                    + "|(?:stopped|closed|ended|discontinued) (?:early|prematurely|ahead of schedule)|closed [\\w -]{2,30} (?:early|ahead of schedule)|discontinued|prematurely (?:closed|stopped|terminated)|abandoned"
                    + "|cancell?ed)\\b)"
                    + "|(?<withdrawn>\\bwithdrawn\\b)"
                    + "|(?<ongoing>\\b(?:is|are) (?:(?:currently|still|now|actively|also) )?(?:ongoing|under ?way|recruiting|enrolling"
                    + "|being (?:\\w+ )?(?:evaluated|investigated|tested|studied|assessed|explored))\\b|\\bongoing (?:phase|trial|study)\\b|\\b(?:enrol?lment|recruitment|accrual)(?: [\\w-]+){0,4}?(?: \\([^()]*\\))? (?:continues|remains open|is open|goes on)\\b|(?<=^|[;,] )(?:still|currently|actively) (?:recruiting|enrolling|ongoing)\\b)"
                    + "|(?<completed>^completed?\\b|\\b(?:has been|was|were|been) completed\\b(?! (?:in|on|by) )|\\b(?:trial|study) completed\\b|\\b(?:is|are) (?:now )?completed?\\b(?! (?:in|on|by|with|response) )|\\b(?:ran|has run) (?:to completion|its (?:full )?course)\\b|\\b(?:finished|completed) as (?:scheduled|planned)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile(
            "\\b(?:patients?|participants?|treatment|therapy|drug|dos\\w+|cycles?|who|due to|because of|toxicit\\w+|arm)\\b",
            Pattern.CASE_INSENSITIVE);

    private CourseReader() {}

    static List<Statement> read(Scope scope) {
        List<Statement> statements = new ArrayList<>();
        if (scope.isCell()) {
            readColumn(scope, statements);
        } else if (scope.hold() != Scope.Hold.JOINT) {
            readDates(scope, STARTED, Attribute.START, statements);
            readDates(scope, ENDED, Attribute.COMPLETION, statements);
        }
        readStatus(scope, statements);
        return statements;
    }

    private static void readColumn(Scope cell, List<Statement> statements) {
        List<PartialDate> dates = PartialDate.in(cell.text());
        if (dates.isEmpty() || cell.text().length() > 30) {
            return;
        }
        Value value = new Value.Dates(dates, Certainty.ACTUAL);
        if (START_COLUMN.matcher(cell.header()).find()) {
            statements.addAll(cell.state(Attribute.START, value, cell.part()));
        } else if (END_COLUMN.matcher(cell.header()).find()) {
            statements.addAll(cell.state(Attribute.COMPLETION, value, cell.part()));
        }
    }

    private static void readDates(Scope scope, Pattern pattern, Attribute attribute, List<Statement> statements) {
        Matcher found = pattern.matcher(scope.text());
        while (found.find()) {
            boolean expected = attribute == Attribute.COMPLETION && found.group(1) != null;
            int group = found.groupCount();
            Value value = new Value.Dates(
                    PartialDate.in(found.group(group)), expected ? Certainty.EXPECTED : Certainty.ACTUAL);
            statements.addAll(scope.state(attribute, value, scope.at(found.start(group), found.end(group))));
        }
    }

    private static void readStatus(Scope scope, List<Statement> statements) {
        boolean readable = !scope.isCell()
                ? scope.hold() != Scope.Hold.REPORTED
                : scope.header().matches("(?i).*\\b(?:outcome|status|result|summary|comment|remark|completed)s?\\b.*");
        Matcher found = STATUS.matcher(scope.text());
        while (readable && found.find()) {
            int from = Math.max(0, found.start() - 40);
            boolean part =
                    PART.matcher(scope.text().substring(from, found.start())).find();
            if (!part) {
                int blank =
                        found.group().length() - found.group().stripLeading().length();
                statements.addAll(
                        scope.state(Attribute.STATUS, status(found), scope.at(found.start() + blank, found.end())));
            }
        }
    }

    private static Status status(Matcher found) {
        for (Status status : Status.values()) {
            if (found.group(status.name().toLowerCase(Locale.ROOT)) != null) {
                return status;
            }
        }
        throw new IllegalStateException("no status in " + found.group());
    }
}
