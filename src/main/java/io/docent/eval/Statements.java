package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.corpus.TableRow;
import io.docent.text.Sentences;
import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The faithful statements that a passage gives: its sentences, a registry's facts, the cells of a table.
final class Statements {

    private static final Pattern MARK = Pattern.compile(" ?\\(\\d{1,3}(?:(?:, ?|–|-)\\d{1,3})*\\)");
    private static final int LEAST_WORDS = 6;

    private Statements() {}

    static List<Statement> of(Passage passage) {
        return switch (passage.kind()) {
            case ABSTRACT, PARAGRAPH, CAPTION -> sentences(passage);
            case REGISTRY -> facts(passage);
            case TABLE_ROW -> cells(passage);
            case REFERENCE -> List.of();
        };
    }

    private static List<Statement> sentences(Passage passage) {
        List<Span> spans = passage.sentences().isEmpty() ? Sentences.of(passage.text()) : passage.sentences();
        return spans.stream()
                .map(span -> span.in(passage.text()).replace('\n', ' '))
                .map(sentence -> MARK.matcher(sentence).replaceAll("").strip())
                .filter(sentence -> sentence.split(" ").length >= LEAST_WORDS && sentence.endsWith("."))
                .map(sentence -> statement(sentence, passage, "verbatim"))
                .toList();
    }

    private static List<Statement> facts(Passage passage) {
        List<Statement> facts = new ArrayList<>();
        String trial = trial(passage);
        for (Span span : passage.sentences()) {
            String line = span.in(passage.text());
            boolean telling = passage.id().endsWith("#results") || line.startsWith(trial);
            if (telling && !line.startsWith("Results of")) {
                facts.add(statement(line, passage, "registry fact"));
            }
            RegistrySentence.of(trial, line)
                    .ifPresent(said -> facts.add(statement(said, passage, "registry sentence")));
        }
        return facts;
    }

    private static List<Statement> cells(Passage passage) {
        TableRow row = TableRow.of(passage);
        Optional<TableRow.Cell> subject =
                row.cells().size() > 1 ? Optional.of(row.cells().get(1)) : Optional.empty();
        Stream<TableRow.Cell> values = row.cells().stream()
                .skip(2)
                .filter(cell -> !cell.header().equalsIgnoreCase("References"))
                .filter(cell -> !cell.value().in(passage.text()).startsWith("—"));
        return values.map(cell -> subject.map(of -> "For " + of.value().in(passage.text()) + ", the "
                                + cell.header().toLowerCase(Locale.ROOT).replace("nct", "NCT") + " is: "
                                + unstopped(cell.value().in(passage.text())) + ".")
                        .orElse(""))
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> statement(sentence, passage, "table row"))
                .toList();
    }

    private static String trial(Passage passage) {
        String heading = passage.sentences().getFirst().in(passage.text());
        String named = heading.startsWith("Results of ") ? heading.substring(11) : heading;
        int end = named.indexOf(':');
        return end < 0 ? named : named.substring(0, end);
    }

    private static String unstopped(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static Statement statement(String text, Passage passage, String form) {
        return new Statement(new Claim(text, List.of(passage)), passage, form);
    }
}
