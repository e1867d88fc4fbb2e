package io.docent.answer;

import io.docent.corpus.Passage;
import io.docent.retrieve.Question;
import io.docent.retrieve.Unit;
import io.docent.text.Span;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Shows a table row as one line: what the row is about, and the cells that the question asks for.
final class Rows {

    private static final Pattern OUTCOME =
            Pattern.compile("outcome|result|summary|finding|conclusion|effect|response", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = Pattern.compile("^[\\s()\\d,–-]*$");

    private Rows() {}

    /// The cells that name the row, those that the question asks for and, with [Detail#OUTCOME], how it ended.
    static Piece piece(Candidate candidate, Question question, Vocabulary vocabulary, Detail detail) {
        Passage passage = candidate.passage();
        List<Cell> cells = cells(passage);
        TreeSet<Integer> wanted = new TreeSet<>();
        int subject = subject(cells);
        wanted.add(subject);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean numbered = cell.value(passage).contains("NCT");
            boolean asked = asks(question, cell, passage);
            boolean outcome = OUTCOME.matcher(cell.header).find() && detail == Detail.OUTCOME;
            if (i > 0
                            && (numbered || asked || outcome)
                            && !BARE.matcher(cell.value(passage)).matches()
                    || asked && DATED.matcher(cell.value(passage)).find()) {
                wanted.add(i);
            }
        }
        List<Span> shown = new ArrayList<>();
        for (int i : wanted) {
            Cell cell = cells.get(i);
            boolean named = BARE.matcher(cell.value(passage)).matches()
                    || DATED.matcher(cell.value(passage)).matches();
            shown.add(named ? cell.line : cell.valueSpan);
        }
        Span quote = new Span(shown.getFirst().start(), shown.getLast().end());
        return new Piece(passage, quote, shown, "", candidate.trials(), candidate.passageScore());
    }

    private static final Pattern DATED = Pattern.compile("^[\\d/ –—-]*(?:19|20)\\d\\d[\\d/ –-]*$|^—.*");

    /// How much of a row is shown.
    enum Detail {
        /// What the row is about, and what the question asks for.
        ASKED,
        /// That and the cell that says how it ended.
        OUTCOME
    }

    /// The first cell after the group label: what the row is about.
    private static int subject(List<Cell> cells) {
        return cells.size() > 1 ? 1 : 0;
    }

    private static boolean asks(Question question, Cell cell, Passage passage) {
        String header = cell.header.toLowerCase(Locale.ROOT);
        String asked = question.text().toLowerCase(Locale.ROOT);
        boolean tumour = header.matches(".*(?:cancer|tumou?r|disease|indication|population).*")
                && asked.matches(
                        ".*(?:cancer|tumou?r|disease|carcinoma|adenocarcinoma|melanoma|sarcoma|patients|populations?).*");
        boolean start = header.matches(".*(?:initiat|start|began).*")
                && asked.matches(".*(?:when|year|date|start|began|initiat|timeline).*");
        boolean end = header.matches(".*(?:complet|end|finish|clos).*")
                && asked.matches(".*(?:when|year|date|complet|finish|ended|timeline).*");
        boolean word = question.units().stream()
                .filter(unit -> unit.term() == null && unit.weight() > 0.4)
                .map(Unit::stems)
                .anyMatch(stems -> stems.stream()
                        .anyMatch(stem ->
                                cell.value(passage).toLowerCase(Locale.ROOT).contains(stem)));
        return tumour
                || start && !asked.contains("complet")
                || end && !asked.matches(".*(?:start|began|initiat).*")
                || word && cell.line.start() > 0;
    }

    private record Cell(String header, Span line, Span valueSpan) {
        String value(Passage passage) {
            return valueSpan.in(passage.text());
        }
    }

    private static List<Cell> cells(Passage passage) {
        List<Cell> cells = new ArrayList<>();
        for (Span line : passage.sentences()) {
            String text = line.in(passage.text());
            int colon = text.indexOf(": ");
            int start = colon < 0 ? line.start() : line.start() + colon + 2;
            cells.add(new Cell(colon < 0 ? "" : text.substring(0, colon), line, new Span(start, line.end())));
        }
        return cells;
    }
}
