package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.evidence.Scope.Hold;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts prose into stretches that speak of trials.
///
/// A sentence that names trials is cut between them ([TrialParts]). One that names none goes on speaking of the
/// trials of the sentence before, if it starts by pointing back: "These studies …". Where a passage names a
/// trial only to say how it is registered, as an abstract does, all of it speaks of that trial.
final class Scopes {

    private static final Pattern BACK = Pattern.compile(
            "^(?:(?:However|Moreover|Furthermore|Nevertheless|Notably|Overall|Importantly|Additionally|In addition|Still|Yet"
                    + "|Thus|Hence|Consequently|Although|Though),? )?(?:it |its |it's |(?:(?:in |of |by |for )?(?:the |this |that |these |those |both"
                    + " |such ))(?:[\\w-]+ ){0,2}?(?:trials?|stud(?:y|ies)|combinations?|regimens?|results?|data|analys[ie]s|primary"
                    + " end ?-?points?|co-primary|patients|median|objective|hazard|difference)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTCOME = Pattern.compile(
            "^(?:(?:However|Moreover|Notably|Overall|Although|At [\\w -]{1,40}),? )?(?:preliminary |early |final |updated )?(?:the )?(?:median|results|"
                    + "OS\\b|PFS\\b|ORR\\b|overall survival|progression-free survival|(?:objective |overall )?response|patients were)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REGISTERED = Pattern.compile(
            "regist(?:ered|ration|ry)|ClinicalTrials\\.gov|clinical trials? (?:gov|number|identifier)|trial (?:number|identifier)"
                    + "|identifier",
            Pattern.CASE_INSENSITIVE);

    private final Marked marked;
    private final List<Scope> scopes = new ArrayList<>();
    private List<String> last = List.of();

    private Scopes(Marked marked) {
        this.marked = marked;
    }

    static List<Scope> of(Marked marked) {
        Scopes scopes = new Scopes(marked);
        List<String> reported = reported(marked);
        for (Span sentence : marked.passage().sentences()) {
            if (reported.isEmpty()) {
                scopes.read(sentence);
            } else {
                scopes.scopes.add(new Scope(marked, sentence, sentence, reported, Hold.REPORTED, ""));
            }
        }
        return List.copyOf(scopes.scopes);
    }

    /// All sentences of a passage as a report of a trial.
    static List<Scope> reporting(Marked marked, String trial) {
        return marked.passage().sentences().stream()
                .map(sentence -> new Scope(marked, sentence, sentence, List.of(trial), Hold.REPORTED, ""))
                .toList();
    }

    /// The trial that an abstract of several parts reports: the only one that the parts name, in words on its
    /// registration.
    static Optional<String> reportedBy(List<Marked> document) {
        List<Marked> parts = document.stream()
                .filter(marked -> marked.passage().kind() == Passage.Kind.ABSTRACT)
                .toList();
        Set<String> named = new LinkedHashSet<>();
        parts.forEach(part -> part.mentions().stream()
                .filter(mention -> mention.term().kind() == Kind.TRIAL)
                .forEach(mention -> named.add(mention.term().id())));
        return parts.size() < 2 || named.size() != 1
                ? Optional.empty()
                : parts.stream().flatMap(part -> reported(part).stream()).findFirst();
    }

    private void read(Span sentence) {
        List<Mention> named = marked.mentions(sentence, Kind.TRIAL);
        if (named.isEmpty()) {
            readUnnamed(sentence);
            return;
        }
        Set<String> all = new LinkedHashSet<>();
        for (TrialParts.Part part : TrialParts.of(marked.text(), sentence, named)) {
            Hold hold = part.trials().size() == 1 ? Hold.NAMED : Hold.JOINT;
            scopes.add(new Scope(marked, sentence, part.span(), part.trials(), hold, ""));
            all.addAll(part.trials());
        }
        last = List.copyOf(all);
    }

    private void readUnnamed(Span sentence) {
        String words = sentence.in(marked.text());
        boolean back = BACK.matcher(words).find();
        boolean outcome = last.size() == 1 && OUTCOME.matcher(words).find();
        if (!last.isEmpty() && (back || outcome)) {
            scopes.add(new Scope(marked, sentence, sentence, last, Hold.CARRIED, ""));
        } else {
            last = List.of();
        }
    }

    /// The trial that an abstract reports: the only one it names, in words on its registration.
    private static List<String> reported(Marked marked) {
        List<Mention> named = marked.mentions().stream()
                .filter(mention -> mention.term().kind() == Kind.TRIAL)
                .toList();
        Set<String> trials = new LinkedHashSet<>();
        named.forEach(mention -> trials.add(mention.term().id()));
        boolean prose = marked.passage().kind() == Passage.Kind.ABSTRACT
                || marked.passage().kind() == Passage.Kind.PARAGRAPH;
        boolean registered = named.stream().anyMatch(mention -> isRegistration(marked, mention));
        return prose && trials.size() == 1 && registered ? List.copyOf(trials) : List.of();
    }

    private static boolean isRegistration(Marked marked, Mention mention) {
        String text = marked.text();
        int from = Math.max(0, mention.span().start() - 80);
        boolean number = mention.span().in(text).startsWith("NCT");
        return number
                && REGISTERED
                        .matcher(text.substring(from, mention.span().start()))
                        .find();
    }
}
