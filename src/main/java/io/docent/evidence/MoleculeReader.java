package io.docent.evidence;

import io.docent.evidence.Value.Form;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what sort of molecule a trial's drug is: "anti-CSF-1R antibodies", "small-molecule CSF1R kinase
/// inhibitor".
final class MoleculeReader {

    private static final Pattern ANTIBODY =
            Pattern.compile("[- ]?(?:antibod(?:y|ies)|mAbs?)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SMALL_BEFORE = Pattern.compile("\\bsmall[- ]molecules? $", Pattern.CASE_INSENSITIVE);
    private static final Pattern SMALL_AFTER =
            Pattern.compile("^[- ](?:tyrosine )?(?:kinase|small[- ]molecule) inhibitors?\\b", Pattern.CASE_INSENSITIVE);

    private MoleculeReader() {}

    static List<Statement> read(Scope scope) {
        List<Statement> statements = new ArrayList<>();
        for (Mention mention : scope.marked().mentions()) {
            if (scope.part().contains(mention.span())) {
                target(mention.term())
                        .flatMap(target -> form(scope, mention.span()).map(form -> new Value.Molecule(target, form)))
                        .ifPresent(value -> statements.addAll(
                                scope.state(Attribute.DRUG_CLASS, value, printed(scope, mention.span()))));
            }
        }
        return statements;
    }

    private static Optional<String> target(Term term) {
        return switch (term.kind()) {
            case CONCEPT -> Optional.of(term.id());
            case DRUG_CLASS -> term.parents().stream().findFirst();
            case DRUG, TUMOUR, END_POINT, TRIAL, WORD -> Optional.empty();
        };
    }

    /// The name with the words around it that tell the form.
    private static Span printed(Scope scope, Span name) {
        Matcher before = SMALL_BEFORE.matcher(scope.before(name.start()));
        int start = before.find() ? scope.part().start() + before.start() : name.start();
        String rest = scope.after(name.end());
        Matcher small = SMALL_AFTER.matcher(rest);
        Matcher antibody = ANTIBODY.matcher(rest);
        int more = small.lookingAt() ? small.end() : antibody.lookingAt() ? antibody.end() : 0;
        return new Span(start, name.end() + more);
    }

    private static Optional<Form> form(Scope scope, Span name) {
        String words = name.in(scope.marked().text());
        String after = scope.after(name.end());
        if (ANTIBODY.matcher(after).lookingAt() || words.matches("(?i).*(?:antibod(?:y|ies)|mAbs?)")) {
            return Optional.of(Form.ANTIBODY);
        }
        boolean small = SMALL_BEFORE.matcher(scope.before(name.start())).find()
                || SMALL_AFTER.matcher(after).lookingAt()
                || words.matches("(?i).*kinase inhibitors?");
        return small ? Optional.of(Form.SMALL_MOLECULE) : Optional.empty();
    }
}
