package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.check.Verdict;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts pieces into Markdown, numbers their citations by first use and checks that each claim stands in its
/// quote.
final class Writing {

    private final Sources sources;

    Writing(Sources sources) {
        this.sources = sources;
    }

    /// An answer's words.
    ///
    /// @param tokens the Markdown in the pieces in which it is streamed
    record Words(List<String> tokens, List<Citation> citations, List<Claim> claims) {}

    Words write(Evidence.Found found) {
        return switch (found.form()) {
            case Table table -> new TableWriting(sources, List.of()).write(table);
            case Evidence.Lines lines -> write(found.pieces(), lines);
        };
    }

    private Words write(List<Piece> pieces, Evidence.Lines lines) {
        boolean list = lines == Evidence.Lines.LIST;
        Map<List<Object>, Citation> citations = new LinkedHashMap<>();
        List<String> tokens = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Piece piece : pieces) {
            Citation citation = citations.computeIfAbsent(
                    List.of(piece.passage().id(), piece.quote()),
                    key -> sources.citation(citations.size() + 1, words(piece)));
            String separator = tokens.isEmpty() ? "" : list ? "\n" : " ";
            String shown = oneLine(piece.text());
            tokens.add(separator + (list ? "- " : "") + shown + " [" + citation.n() + "]");
            claims.add(claim(piece, citation, shown));
        }
        return new Words(tokens, List.copyOf(citations.values()), claims);
    }

    private static Sources.Words words(Piece piece) {
        return new Sources.Words(piece.passage(), piece.quote(), piece.trials(), piece.score());
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ');
    }

    private static Claim claim(Piece piece, Citation citation, String shown) {
        List<String> problems = lacking(piece, citation);
        Verdict verdict = problems.isEmpty() ? Verdict.SUPPORTED : Verdict.UNSUPPORTED;
        return new Claim(shown, List.of(citation.n()), verdict, problems, null);
    }

    /// Verbatim means verbatim: each shown stretch must stand in the quote, in order. A sentence for each that
    /// does not.
    static List<String> lacking(Piece piece, Citation citation) {
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
        return problems;
    }
}
