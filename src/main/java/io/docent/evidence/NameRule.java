package io.docent.evidence;

import io.docent.evidence.Value.Borrowed;
import io.docent.evidence.Value.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One trial under two names in one paper that nowhere says that they are one. Where the paper even sets the
/// names against each other ("By contrast, in …"), it counts the trial twice.
final class NameRule implements Rule {

    private static final Pattern AGAINST = Pattern.compile(
            "^(?:by|in) contrast\\b|^(?:similarly|likewise|conversely|whereas|unlike|another|a second|also|in addition|however)\\b",
            Pattern.CASE_INSENSITIVE);

    /// Names beside the number of another trial.
    static List<Clash> borrowed(TrialEvidence evidence) {
        List<Statement> beside = evidence.on(Attribute.NAME).stream()
                .filter(named -> named.value() instanceof Borrowed)
                .toList();
        return beside.isEmpty()
                ? List.of()
                : List.of(new Clash(Attribute.NAME, Kind.WRONG_NUMBER, Severity.CONTRADICTION, beside));
    }

    @Override
    public List<Clash> in(TrialEvidence evidence) {
        Map<String, List<Statement>> papers = new LinkedHashMap<>();
        evidence.on(Attribute.NAME).stream()
                .filter(named -> named.value() instanceof Name)
                .forEach(named -> papers.computeIfAbsent(named.passage().documentId(), id -> new ArrayList<>())
                        .add(named));
        List<Clash> clashes = new ArrayList<>();
        for (List<Statement> paper : papers.values()) {
            Map<String, Statement> first = new LinkedHashMap<>();
            paper.forEach(named -> first.putIfAbsent(folded(named), named));
            if (first.size() > 1 && !isEquated(paper)) {
                Severity severity = isOpposed(paper) ? Severity.CONTRADICTION : Severity.DISCREPANCY;
                clashes.add(new Clash(Attribute.NAME, Kind.TWO_NAMES, severity, chosen(paper, first)));
            }
        }
        return clashes;
    }

    private static String folded(Statement named) {
        return named.value() instanceof Name name ? name.folded() : "";
    }

    /// Whether a sentence names it both ways.
    private static boolean isEquated(List<Statement> paper) {
        return paper.stream()
                .anyMatch(one -> paper.stream()
                        .anyMatch(other -> !folded(one).equals(folded(other))
                                && one.passage().id().equals(other.passage().id())
                                && one.sentence().equals(other.sentence())));
    }

    private static boolean isOpposed(List<Statement> paper) {
        return paper.stream().anyMatch(named -> opposes(named, paper));
    }

    private static boolean opposes(Statement named, List<Statement> paper) {
        return AGAINST.matcher(named.quote()).find()
                && paper.stream()
                        .anyMatch(other ->
                                other.passage().id().equals(named.passage().id())
                                        && other.sentence().end()
                                                <= named.sentence().start()
                                        && !folded(other).equals(folded(named)));
    }

    /// One statement for each name: one from a passage that uses both, if there is one.
    private static List<Statement> chosen(List<Statement> paper, Map<String, Statement> first) {
        for (Statement named : paper) {
            Map<String, Statement> here = new LinkedHashMap<>();
            paper.stream()
                    .filter(other -> other.passage().id().equals(named.passage().id()))
                    .forEach(other -> here.putIfAbsent(folded(other), other));
            if (here.size() == first.size()) {
                return List.copyOf(here.values());
            }
        }
        return List.copyOf(first.values());
    }
}
