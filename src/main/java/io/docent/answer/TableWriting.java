package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.check.Verdict;
import io.docent.corpus.Passage;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts a table into Markdown and cites what its cells say: one citation for a table row or a sheet of a
/// registry record, whose lines belong together, and one for each sentence of prose.
final class TableWriting {

    private final Sources sources;
    private final List<Citation> citations;
    private final int before;
    private final Map<List<Object>, Span> quotes = new HashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    /// @param cited citations that the answer has already; cells that stand in one use its number
    TableWriting(Sources sources, List<Citation> cited) {
        this.sources = sources;
        this.citations = new ArrayList<>(cited);
        this.before = cited.size();
    }

    /// A table's words: its head and then a token for each row. The citations are those that it adds.
    Writing.Words write(Table table) {
        table.pieces().forEach(piece -> quotes.merge(key(piece), quote(piece), TableWriting::union));
        List<String> tokens = new ArrayList<>(List.of(table.headMarkdown()));
        for (Table.Row row : table.rows()) {
            tokens.add("\n" + Table.markdown(row, this::mark));
            for (int column = 0; column < row.all().size(); column++) {
                Table.Cell cell = row.all().get(column);
                if (cell.isStated()) {
                    claims.add(claim(
                            cell,
                            new Answer.Place(row.head().words(), table.head().get(column))));
                }
            }
        }
        return new Writing.Words(tokens, citations.subList(before, citations.size()), claims);
    }

    private static List<Object> key(Piece piece) {
        return isSheet(piece.passage())
                ? List.of(piece.passage().id())
                : List.of(piece.passage().id(), piece.quote());
    }

    private static boolean isSheet(Passage passage) {
        return passage.kind() == Passage.Kind.TABLE_ROW || passage.kind() == Passage.Kind.REGISTRY;
    }

    /// A table row is quoted whole: its group label and its first cell say what the others are about.
    private static Span quote(Piece piece) {
        return piece.passage().kind() == Passage.Kind.TABLE_ROW
                ? new Span(0, piece.passage().text().length())
                : piece.quote();
    }

    private static Span union(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    private int mark(Piece piece) {
        for (Citation citation : citations) {
            if (holds(citation, piece)) {
                return citation.n();
            }
        }
        Span quote = quotes.getOrDefault(key(piece), piece.quote());
        Citation fresh = sources.citation(
                citations.size() + 1, new Sources.Words(piece.passage(), quote, piece.trials(), piece.score()));
        citations.add(fresh);
        return fresh.n();
    }

    private static boolean holds(Citation citation, Piece piece) {
        Span quoted = new Span(citation.start(), citation.end());
        return citation.passageId().equals(piece.passage().id())
                && piece.shown().stream().allMatch(quoted::contains);
    }

    private Claim claim(Table.Cell cell, Answer.Place place) {
        Set<Integer> cited = new LinkedHashSet<>();
        List<String> problems = new ArrayList<>();
        for (Piece piece : cell.pieces()) {
            Citation citation = citations.get(mark(piece) - 1);
            cited.add(citation.n());
            problems.addAll(Writing.lacking(piece, citation));
        }
        Verdict verdict = problems.isEmpty() ? Verdict.SUPPORTED : Verdict.UNSUPPORTED;
        return new Claim(cell.words(), List.copyOf(cited), verdict, problems, place);
    }
}
