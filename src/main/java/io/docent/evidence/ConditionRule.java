package io.docent.evidence;

import io.docent.evidence.Value.Tumours;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.util.Optional;
import java.util.Set;

/// Two tumours clash unless one is a sort of the other. What only tells where a tumour sits, how it looks or
/// how old the patient is goes with any.
final class ConditionRule {

    private static final Set<String> UNSPECIFIC = Set.of(
            Kind.TUMOUR.id("adenocarcinoma"),
            Kind.TUMOUR.id("squamous cell carcinoma"),
            Kind.TUMOUR.id("neuroendocrine carcinoma"),
            Kind.TUMOUR.id("cancer of unknown primary"),
            Kind.TUMOUR.id("MSI-high tumor"),
            Kind.TUMOUR.id("peritoneal carcinomatosis"),
            Kind.TUMOUR.id("malignant ascites"),
            Kind.TUMOUR.id("malignant pleural effusion"),
            Kind.TUMOUR.id("leptomeningeal disease"));

    private ConditionRule() {}

    static Optional<Severity> clash(Statement one, Statement other, TrialEvidence evidence) {
        if (!(one.value() instanceof Tumours first) || !(other.value() instanceof Tumours second)) {
            return Optional.empty();
        }
        Vocabulary vocabulary = evidence.vocabulary();
        boolean agree = first.ids().stream()
                .anyMatch(id -> second.ids().stream().anyMatch(also -> agree(id, also, vocabulary)));
        return agree ? Optional.empty() : Optional.of(Severity.CONTRADICTION);
    }

    private static boolean agree(String one, String other, Vocabulary vocabulary) {
        Term first = unstaged(one, vocabulary);
        Term second = unstaged(other, vocabulary);
        return isUnspecific(first)
                || isUnspecific(second)
                || isSort(first, second, vocabulary)
                || isSort(second, first, vocabulary)
                || isTrait(first, second, vocabulary)
                || isTrait(second, first, vocabulary);
    }

    /// A metastatic tumour is the tumour.
    private static Term unstaged(String id, Vocabulary vocabulary) {
        Term term = vocabulary.term(id).orElseThrow();
        boolean staged =
                term.name().startsWith("metastatic ") && !term.parents().isEmpty();
        return staged ? unstaged(term.parents().getFirst(), vocabulary) : term;
    }

    /// Whether one is a tumour with a trait, and the other a sort of the same tumour by its tissue: an
    /// "EGFR-mutant non-small cell lung cancer" may be a "lung adenocarcinoma".
    private static boolean isTrait(Term trait, Term other, Vocabulary vocabulary) {
        return trait.parents().stream()
                .map(parent -> vocabulary.term(parent).orElseThrow())
                .anyMatch(parent -> trait.name().endsWith(" " + parent.name())
                        && isSort(other, parent, vocabulary)
                        && !other.name().endsWith(" " + parent.name()));
    }

    private static boolean isUnspecific(Term term) {
        return UNSPECIFIC.contains(term.id())
                || term.name().endsWith(" metastasis")
                || term.parents().isEmpty();
    }

    private static boolean isSort(Term narrow, Term wide, Vocabulary vocabulary) {
        return vocabulary.withAncestors(narrow).contains(wide.id());
    }
}
