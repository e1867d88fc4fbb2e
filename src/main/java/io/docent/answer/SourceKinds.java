package io.docent.answer;

import io.docent.answer.Answer.SourceKind;
import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.Reference;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.trial.Trial;
import io.docent.trial.Trials;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Tells reviews, reports of a trial and registry records apart.
final class SourceKinds {

    private static final Pattern REVIEW_TITLE = Pattern.compile(
            "\\b(?:reviews?|meta-?analys[ie]s|overview|perspectives?|landscape|state[- ]of[- ]the[- ]art|guidelines?|consensus"
                    + "|commentary|editorial|advances|roadmap|primer|opinion)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REVIEW_WORDS = Pattern.compile(
            "\\b(?:this|the present|our) (?:[\\w-]+ )?(?:review|meta-?analysis|overview)\\b|\\bwe (?:review|summari[sz]e|discuss)\\b"
                    + "|\\bthis (?:article|paper) (?:reviews|summari[sz]es|discusses)\\b",
            Pattern.CASE_INSENSITIVE);

    /// A text on so many trials has not run them.
    private static final int MANY_TRIALS = 3;

    private static final int MOST_PASSAGES = 2_000;

    private final PassageIndex index;
    private final Map<String, Source> sources = new ConcurrentHashMap<>();

    SourceKinds(PassageIndex index) {
        this.index = index;
    }

    /// What is known of a document.
    ///
    /// @param reported trials whose report it is
    private record Source(Optional<SourceKind> kind, Set<String> reported) {}

    /// What sort of document speaks of trials; a report counts as one for its own trials alone.
    Optional<SourceKind> of(String documentId, List<String> trials) {
        Source source = sources.computeIfAbsent(documentId, this::source);
        boolean others = source.kind().equals(Optional.of(SourceKind.PRIMARY_REPORT))
                && !trials.isEmpty()
                && trials.stream().noneMatch(source.reported()::contains);
        return others ? Optional.empty() : source.kind();
    }

    private Source source(String documentId) {
        Optional<Document> known = index.document(documentId);
        if (known.isEmpty()) {
            return new Source(Optional.empty(), Set.of());
        }
        Document document = known.get();
        if (document.kind() == Document.Kind.REGISTRY) {
            return new Source(Optional.of(SourceKind.REGISTRY), Set.of(documentId));
        }
        Set<String> reported = listed(document.bibliography());
        if (!reported.isEmpty()) {
            return new Source(Optional.of(SourceKind.PRIMARY_REPORT), reported);
        }
        return said(document);
    }

    /// The trials whose record, or whose entry in a reference list, names this work as their report.
    private Set<String> listed(Bibliography work) {
        Set<String> reported = new HashSet<>();
        for (Trial trial : index.trials()) {
            boolean names = trial.publications().stream()
                    .anyMatch(paper -> same(paper.doi(), work.doi()) || same(paper.pmid(), work.pmid()));
            if (names) {
                reported.add(trial.nctId());
            }
        }
        for (Document document : index.documents()) {
            for (Reference reference : document.references()) {
                Bibliography cited = reference.bibliography();
                if (same(cited.doi(), work.doi()) || same(cited.pmid(), work.pmid())) {
                    reported.addAll(reference.trials());
                }
            }
        }
        return reported;
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equalsIgnoreCase(other);
    }

    /// What title, abstract and structure say.
    private Source said(Document document) {
        List<Passage> passages =
                index.passages(new Filter(Set.of(document.id()), Set.of(), Set.of(), null, null), MOST_PASSAGES);
        Set<String> named = new HashSet<>();
        passages.forEach(passage -> named.addAll(passage.trials()));
        String front = front(passages);
        boolean review = document.bibliography().type().contains("review")
                || REVIEW_TITLE.matcher(document.bibliography().title()).find()
                || REVIEW_WORDS.matcher(front).find()
                || named.size() >= MANY_TRIALS;
        if (review) {
            return new Source(Optional.of(SourceKind.REVIEW), Set.of());
        }
        Set<String> own = new HashSet<>(own(document.bibliography().title(), front, passages));
        boolean reports = own.size() == 1;
        return new Source(
                reports ? Optional.of(SourceKind.PRIMARY_REPORT) : Optional.empty(), reports ? own : Set.of());
    }

    private static String front(Collection<Passage> passages) {
        StringBuilder front = new StringBuilder();
        passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.ABSTRACT)
                .forEach(passage -> front.append(passage.text()).append('\n'));
        return front.toString();
    }

    /// The trials that a paper's title, abstract or record names: those of a report are its own.
    private List<String> own(String title, String front, List<Passage> passages) {
        Set<String> own = new HashSet<>(Trials.named(title + "\n" + front, index.vocabulary()));
        passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.ABSTRACT)
                .forEach(passage -> own.addAll(passage.trials()));
        return List.copyOf(own);
    }
}
