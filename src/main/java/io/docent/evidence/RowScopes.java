package io.docent.evidence;

import io.docent.corpus.Passage;
import io.docent.corpus.TableRow;
import io.docent.corpus.TableRow.Cell;
import io.docent.evidence.Scope.Hold;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the cells of a table row stretches that speak of the row's trial.
final class RowScopes {

    private RowScopes() {}

    static List<Scope> of(Marked marked) {
        Passage passage = marked.passage();
        List<Cell> cells = TableRow.of(passage).cells();
        Optional<String> trial = trial(marked, cells);
        List<Scope> scopes = new ArrayList<>();
        for (int i = 0; i < cells.size() && trial.isPresent(); i++) {
            Cell cell = cells.get(i);
            Span part = own(marked, cell.value(), trial.get());
            if (part.length() > 0) {
                Span line = passage.sentences().get(i);
                scopes.add(new Scope(marked, line, part, List.of(trial.get()), Hold.CELL, cell.header()));
            }
        }
        return List.copyOf(scopes);
    }

    /// The trial whose number stands in a cell, or else the one that is named first.
    private static Optional<String> trial(Marked marked, List<Cell> cells) {
        List<Mention> named = cells.stream()
                .flatMap(cell -> marked.mentions(cell.value(), Kind.TRIAL).stream())
                .toList();
        return named.stream()
                .filter(mention -> mention.span().in(marked.text()).startsWith("NCT"))
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(mention -> mention.term().id());
    }

    /// A cell up to the words on another trial: "Benefit in a subgroup; prompted the phase III trial …".
    private static Span own(Marked marked, Span value, String trial) {
        for (Mention mention : marked.mentions(value, Kind.TRIAL)) {
            if (!mention.term().id().equals(trial)) {
                String before =
                        marked.text().substring(value.start(), mention.span().start());
                int cut =
                        Math.max(before.lastIndexOf(';'), Math.max(before.lastIndexOf(','), before.lastIndexOf(". ")));
                return new Span(value.start(), value.start() + Math.max(0, cut));
            }
        }
        return value;
    }
}
