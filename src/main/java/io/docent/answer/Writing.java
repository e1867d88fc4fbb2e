package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.answer.Answer.TrialLink;
import io.docent.check.Verdict;
import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts pieces into Markdown, numbers their citations by first use and checks that each claim stands in its quote.
final class Writing {

    private final PassageIndex index;

    Writing(PassageIndex index) {
        this.index = index;
    }

    /// An answer's words.
    ///
    /// @param tokens the Markdown in the pieces in which it is streamed
    /// @param conflicts that its last sentences state
    record Written(List<String> tokens, List<Citation> citations, List<Claim> claims, List<Answer.Conflict> conflicts) {
        Written(List<String> tokens, List<Citation> citations, List<Claim> claims) {
            this(tokens, citations, claims, List.of());
        }

        String markdown() {
            return String.join("", tokens);
        }
    }

    Written write(Evidence.Found found) {
        Map<List<Object>, Citation> citations = new LinkedHashMap<>();
        List<String> tokens = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Piece piece : found.pieces()) {
            Citation citation = citations.computeIfAbsent(
                    List.of(piece.passage().id(), piece.quote()), key -> citation(citations.size() + 1, piece));
            String separator = tokens.isEmpty() ? "" : found.list() ? "\n" : " ";
            String shown = oneLine(piece.text());
            tokens.add(separator + (found.list() ? "- " : "") + shown + " [" + citation.n() + "]");
            claims.add(claim(piece, citation, shown));
        }
        return new Written(tokens, List.copyOf(citations.values()), claims);
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    Citation citation(int number, Piece piece) {
        Passage passage = piece.passage();
        Bibliography work = index.document(passage.documentId())
                .map(Document::bibliography)
                .orElse(Bibliography.titled(passage.documentId()));
        Span quote = piece.quote();
        return new Citation(
                number,
                passage.id(),
                passage.documentId(),
                work.title(),
                work.authors().stream().map(Bibliography.Author::name).toList(),
                work.year(),
                work.doi().isEmpty() ? null : work.doi(),
                work.pmid().isEmpty() ? null : work.pmid(),
                passage.section(),
                piece.trials().stream().map(this::link).toList(),
                passage.references(),
                quote.in(passage.text()),
                quote.start(),
                quote.end(),
                piece.score());
    }

    private TrialLink link(String nctId) {
        return index.trial(nctId)
                .map(trial -> new TrialLink(nctId, trial.name(), trial.url()))
                .orElse(new TrialLink(nctId, nctId, "https://clinicaltrials.gov/study/" + nctId));
    }

    /// Verbatim means verbatim: each shown stretch must stand in the quote, in order.
    private static Claim claim(Piece piece, Citation citation, String shown) {
        int from = 0;
        List<String> problems = new ArrayList<>();
        for (Span span : piece.shown()) {
            String words = span.in(piece.passage().text());
            int at = citation.quote().indexOf(words, from);
            if (at < 0) {
                problems.add("The words “" + words + "” do not stand in the passage that is cited.");
            } else {
                from = at + words.length();
            }
        }
        Verdict verdict = problems.isEmpty() ? Verdict.SUPPORTED : Verdict.UNSUPPORTED;
        return new Claim(shown, List.of(citation.n()), verdict, problems);
    }
}
