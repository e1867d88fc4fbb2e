package io.docent.cli;

import io.docent.answer.Answer;
import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Nearest;
import io.docent.answer.Answer.Referenced;
import io.docent.answer.Answer.TrialLink;
import io.docent.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Prints an answer for a person: the words, then the numbered sources with their quotes.
final class AnswerPrinter {

    /// Lines of prose are no longer: longer ones are hard to follow.
    private static final int LONGEST_LINE = 100;

    /// Below one source; a long row of numbers stands in the source's words.
    private static final int MOST_REFERENCES = 6;

    private final Console console;

    AnswerPrinter(Console console) {
        this.console = console;
    }

    void print(Answer answer) {
        if (answer.standaloneQuestion() != null) {
            line(console.dim("Understood as: " + answer.standaloneQuestion()));
            line("");
        }
        if (answer.abstained()) {
            line(console.bold("The corpus does not answer this."));
            wrapped(String.valueOf(answer.reason()), "");
            answer.nearest().forEach(this::nearest);
        } else {
            words(List.of(answer.answer().split("\n")));
            if (answer.mode() == Answer.Mode.GENERATIVE) {
                checks(answer);
            }
            line("");
            line(console.bold("Sources") + console.dim(" · " + BasisWords.of(answer.evidence())));
            BasisWords.shared(answer.evidence()).forEach(sentence -> wrapped(sentence, ""));
            answer.citations().forEach(this::source);
        }
        answer.warnings().forEach(warning -> wrapped("Note: " + warning, ""));
    }

    private void words(List<String> lines) {
        List<String> table = new ArrayList<>();
        for (String text : lines) {
            if (TextTable.isRow(text)) {
                table.add(text);
                continue;
            }
            flush(table);
            wrapped(text, text.startsWith("- ") ? "  " : "");
        }
        flush(table);
    }

    private void flush(List<String> table) {
        if (!table.isEmpty()) {
            new TextTable(table, console.width()).lines().forEach(this::line);
            table.clear();
        }
    }

    /// Who wrote the answer, and which of its statements do not stand in what they cite.
    private void checks(Answer answer) {
        line("");
        line(console.dim("Written by " + answer.model() + ", each statement checked against the passages it cites."));
        for (Answer.Claim claim : answer.claims()) {
            if (claim.verdict() != Verdict.SUPPORTED) {
                line("");
                wrapped(console.bold("Not supported:") + " “" + claim.text() + "”", "  ");
                claim.problems().forEach(problem -> wrapped("  - " + problem, "    "));
            }
        }
    }

    private void nearest(Nearest nearest) {
        line("");
        line(console.accent(nearest.passageId()) + "  " + nearest.section().label());
        String text = nearest.text().replace('\n', ' ');
        wrapped(text.length() > 240 ? text.substring(0, 240) + " …" : text, "  ");
    }

    private void source(Citation citation) {
        String trials = citation.trials().stream().map(AnswerPrinter::trial).collect(Collectors.joining(", "));
        String place = citation.section().label() + (trials.isEmpty() ? "" : " · " + trials);
        line(console.accent("[" + citation.n() + "]") + " " + console.bold(place));
        wrapped("    “" + citation.quote().replace('\n', ' ') + "”", "    ");
        String labels = String.join(", ", citation.evidence().labels());
        line(console.dim(
                "    " + (labels.isEmpty() ? "" : labels + " · ") + work(citation) + " · " + citation.passageId()));
        citation.notices().forEach(notice -> wrapped("    " + console.bold("Notice:") + " " + notice, "    "));
        citation.referenced().stream()
                .filter(cited -> cited.title() != null)
                .limit(MOST_REFERENCES)
                .forEach(this::referenced);
    }

    /// "cites (34) → A paper (2020) · pmid-123#abstract.p1".
    private void referenced(Referenced cited) {
        String when = cited.year() == null ? "" : " (" + cited.year() + ")";
        String where = cited.passageId() == null ? "" : " · " + cited.passageId();
        String how = cited.inferred() ? ", matched by inference" : "";
        wrapped("    cites (" + cited.number() + ") → " + cited.title() + when + where + how, "    ");
        cited.notices().forEach(notice -> wrapped("      " + console.bold("Notice:") + " " + notice, "      "));
    }

    private static String trial(TrialLink trial) {
        return trial.name().equals(trial.nctId()) ? trial.nctId() : trial.name() + " (" + trial.nctId() + ")";
    }

    private static String work(Citation citation) {
        List<String> authors = citation.authors();
        String who = authors.isEmpty()
                ? ""
                : authors.size() > 3 ? authors.getFirst() + " et al. " : String.join(", ", authors) + ". ";
        String when = citation.year() == null ? "" : " (" + citation.year() + ")";
        return who + citation.title() + when + (citation.doi() == null ? "" : " doi:" + citation.doi());
    }

    /// Prints words on lines of at most [#LONGEST_LINE] characters, or of the window's width.
    private void wrapped(String text, String indent) {
        int most = Math.min(LONGEST_LINE, console.width());
        StringBuilder out = new StringBuilder();
        int column = 0;
        String lead = text.substring(0, text.length() - text.stripLeading().length());
        out.append(lead);
        column += lead.length();
        boolean first = true;
        for (String word : text.strip().split(" ")) {
            if (!first && column + 1 + word.length() > most) {
                out.append('\n').append(indent);
                column = indent.length();
            } else if (!first) {
                out.append(' ');
                column++;
            }
            out.append(word);
            column += word.length();
            first = false;
        }
        line(out.toString());
    }

    private void line(String text) {
        console.out().println(text);
    }
}
