package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.index.Filter;
import io.docent.retrieve.Question;
import java.util.ArrayList;
import java.util.List;

/// Puts the table of the sources' own words below what a language model wrote of trials side by side, as far as
/// there is room for it.
final class Tabling {

    private final Sources sources;
    private final Extractive extractive;

    Tabling(Sources sources, Extractive extractive) {
        this.sources = sources;
        this.extractive = extractive;
    }

    /// The answer with the table below it; as it is where no model wrote it, and where no table answers or fits.
    ///
    /// @param course is told of the table and of the citations that it adds
    Outcome below(Question question, Filter filter, Outcome outcome, Course course) {
        boolean written = outcome.author().mode() == Answer.Mode.GENERATIVE;
        if (!written || !(outcome instanceof Outcome.Written answer)) {
            return outcome;
        }
        int words = answer.markdown().split("\\s+").length;
        return extractive
                .table(question, filter, words)
                .map(found -> below((Table) found.form(), answer, found.notes(), course))
                .orElse(answer);
    }

    private Outcome.Written below(Table table, Outcome.Written answer, List<String> notes, Course course) {
        Writing.Words words = new TableWriting(sources, answer.citations()).write(table);
        words.citations().forEach(course::citation);
        String markdown = "\n\n" + String.join("", words.tokens());
        course.token(markdown);
        List<Citation> citations = new ArrayList<>(answer.citations());
        citations.addAll(words.citations());
        List<Claim> claims = new ArrayList<>(answer.claims());
        claims.addAll(words.claims());
        List<String> warnings = new ArrayList<>(answer.warnings());
        warnings.addAll(notes);
        return new Outcome.Written(answer.markdown() + markdown, citations, claims, warnings, answer.author());
    }
}
