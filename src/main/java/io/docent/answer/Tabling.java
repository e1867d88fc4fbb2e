package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import java.util.ArrayList;
import java.util.List;

/// Puts the table of the sources' own words below what a language model wrote of trials side by side.
final class Tabling {

    private final Sources sources;

    Tabling(Sources sources) {
        this.sources = sources;
    }

    /// The answer with the table of the evidence; as it is where there is none or it stands there already.
    ///
    /// @param course is told of the table and of the citations that it adds
    Outcome below(Evidence evidence, Outcome outcome, Course course) {
        boolean written = outcome.author().mode() == Answer.Mode.GENERATIVE;
        return written
                        && outcome instanceof Outcome.Written answer
                        && evidence instanceof Evidence.Found found
                        && found.form() instanceof Table table
                ? below(table, answer, found.notes(), course)
                : outcome;
    }

    private Outcome below(Table table, Outcome.Written answer, List<String> notes, Course course) {
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
