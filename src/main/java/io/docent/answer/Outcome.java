package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.answer.Answer.Conflict;
import io.docent.answer.Answer.Usage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of answering.
sealed interface Outcome {

    /// What wrote it and what it took.
    Author author();

    /// Who wrote an answer.
    ///
    /// @param model name of the language model, or null
    /// @param usage tokens that it took, or null where it did not say
    record Author(
            Answer.Mode mode,
            @Nullable String model,
            @Nullable Usage usage) {
        static final Author CORPUS = new Author(Answer.Mode.EXTRACTIVE, null, null);
    }

    /// An answer.
    ///
    /// @param markdown with `[n]` marks
    /// @param conflicts that touch it
    /// @param warnings plain sentences
    record Written(
            String markdown,
            List<Citation> citations,
            List<Claim> claims,
            List<Conflict> conflicts,
            List<String> warnings,
            Author author)
            implements Outcome {
        public Written {
            citations = List.copyOf(citations);
            claims = List.copyOf(claims);
            conflicts = List.copyOf(conflicts);
            warnings = List.copyOf(warnings);
        }

        Written(String markdown, List<Citation> citations, List<Claim> claims, List<String> warnings, Author author) {
            this(markdown, citations, claims, List.of(), warnings, author);
        }

        /// The same with warnings before its own.
        Written after(List<String> earlier) {
            List<String> all = new ArrayList<>(earlier);
            all.addAll(warnings);
            return new Written(markdown, citations, claims, conflicts, all, author);
        }
    }

    /// Silence.
    ///
    /// @param reason a plain sentence that names what is missing
    record Silent(String reason, List<String> warnings, Author author) implements Outcome {
        public Silent {
            warnings = List.copyOf(warnings);
        }
    }
}
