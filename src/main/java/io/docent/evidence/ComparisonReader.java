package io.docent.evidence;

import io.docent.text.Span;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads that a treatment was compared with another within the trial.
final class ComparisonReader {

    private static final Pattern COMPARED = Pattern.compile(
            "\\b(?:compared (?:with|to)|compared (?:[\\w-]+ ){1,6}?(?:with|to|and)|than (?:with|in|for|that (?:of|in|with)|(?=[\\w-]+(?: [\\w-]+)? alone\\b))|versus|vs\\.?|relative to|superior to|in comparison (?:with|to)) (?<with>[^.,;()]{2,60})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\b(?:histor\\w+|baseline|before|previous\\w*|prior|earlier|pre-?treatment|other|reported|published|literature|expected"
                    + "|predicted|healthy|external|real-world|matched)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TREATMENT = Pattern.compile(
            "\\b(?:chemotherapy|placebo|alone|standard|monotherapy|control|best supportive care|observation|radiotherapy|surgery)\\b",
            Pattern.CASE_INSENSITIVE);

    private ComparisonReader() {}

    static List<Statement> read(Scope scope) {
        List<Statement> statements = new ArrayList<>();
        Matcher compared = COMPARED.matcher(scope.text());
        while (compared.find()) {
            String with = compared.group("with");
            Span span = scope.at(compared.start("with"), compared.end("with"));
            boolean treatment = TREATMENT.matcher(with).find()
                    || !scope.marked().mentions(span, Kind.DRUG).isEmpty();
            if (treatment && !OUTSIDE.matcher(with).find()) {
                Span printed = scope.at(compared.start(), compared.end());
                statements.addAll(scope.state(Attribute.COMPARATOR, new Value.Comparison(with), printed));
            }
        }
        return statements;
    }
}
