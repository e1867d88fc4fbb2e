package io.docent.evidence;

import io.docent.evidence.Value.Met;
import io.docent.text.Span;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads whether a trial met its primary end point.
final class PrimaryReader {

    private static final String PRIMARY =
            "(?:its |their |the |both |all )?(?:co-)?primary (?:efficacy )?(?:end ?-?points?|outcomes?)";
    private static final String DONE = "(?:met|reached|achieved|attained|satisfied|hit|fulfilled)";
    private static final Pattern NOT_MET = Pattern.compile(
            "(?:\\b(?:not|n't|failed to|nor) (?:[\\w-]+ ){0,2}?(?:meet|reach|achieve|attain|satisfy|hit|fulfil|" + DONE
                    + ")|\\bmiss(?:ed|es|ing)|\\b(?:fell|fall(?:ing|s)?) short of|\\bfail(?:ed|s)?(?: (?:on|in))?) "
                    + PRIMARY + "|"
                    + PRIMARY + "(?: [\\w-]+){0,8}?,? (?:(?:was|were) )?not " + DONE,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MET = Pattern.compile(
            "\\b(?:" + DONE + "|meeting|hitting|reaching|succeeded (?:on|in)|delivered on) " + PRIMARY + "|" + PRIMARY
                    + "(?: (?:of|in) [\\w -]{1,40}?)?(?: \\([^()]*\\))?(?:,? (?:of )?[\\w -]{1,40},)? (?:was|were) "
                    + DONE + "|^" + PRIMARY + " " + DONE
                    + "\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?<yes>successful|positive|success|met)|(?<no>unsuccessful|negative|failed|failure|not met))(?: ?\\([^()]*\\))?$",
            Pattern.CASE_INSENSITIVE);

    /// "was a positive trial", "was successful": what a trial is called for its outcome.
    private static final Pattern CALLED = Pattern.compile(
            "\\b(?:was|is|were|remained|proved|turned out)(?: to be)? (?:an? )?(?:(?:clearly|formally|ultimately|overall) )?(?:(?<yes>positive|successful|success(?= *(?:[.,;]|$)))|(?<no>negative|unsuccessful|failed|failure(?= *(?:[.,;]|$))))"
                    + "(?<trial>(?: (?:randomi[sz]ed|phase [\\w/]+))* (?:trial|study))?(?=[.,;]|$| (?:and|but))",
            Pattern.CASE_INSENSITIVE);

    private PrimaryReader() {}

    /// What a table's cell calls the trial: "Successful".
    static List<Statement> label(Scope cell) {
        if (!cell.isCell()) {
            return List.of();
        }
        Matcher label = LABEL.matcher(cell.text());
        boolean telling =
                cell.header().matches("(?i).*\\b(?:type|outcome|result|group|category|primary.*|label|status)\\b.*");
        if (telling && label.find()) {
            Met met = label.group("yes") == null ? Met.NO : Met.YES;
            return cell.state(Attribute.PRIMARY_END_POINT_MET, met, cell.part());
        }
        return List.of();
    }

    static List<Statement> read(Scope scope) {
        Matcher not = NOT_MET.matcher(scope.text());
        if (not.find()) {
            return scope.state(Attribute.PRIMARY_END_POINT_MET, Met.NO, scope.at(not.start(), not.end()));
        }
        Matcher met = MET.matcher(scope.text());
        if (met.find()) {
            return scope.state(Attribute.PRIMARY_END_POINT_MET, Met.YES, scope.at(met.start(), met.end()));
        }
        return scope.hold() == Scope.Hold.NAMED ? called(scope) : List.of();
    }

    private static List<Statement> called(Scope scope) {
        List<Statement> statements = new ArrayList<>();
        Matcher called = CALLED.matcher(scope.text());
        while (called.find()) {
            Span span = scope.at(called.start(), called.end());
            boolean ofTrial = scope.mentions(Kind.TRIAL).stream()
                    .anyMatch(mention -> scope.marked()
                            .text()
                            .substring(Math.min(mention.span().end(), span.start()), span.start())
                            .matches("(?: \\([^()]*\\))?(?: (?:trial|study))? "));
            if (called.group("trial") != null || ofTrial) {
                Met met = called.group("yes") == null ? Met.NO : Met.YES;
                statements.addAll(scope.state(Attribute.PRIMARY_END_POINT_MET, met, span));
            }
        }
        return statements;
    }
}
