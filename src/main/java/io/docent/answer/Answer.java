package io.docent.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.docent.check.Verdict;
import io.docent.corpus.Section;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a question gets. The components are the fields of the HTTP contract and are written as they stand.
///
/// @param id unique for this answer
/// @param question as asked
/// @param standaloneQuestion the question with what its history adds, or null where nothing was added
/// @param answer Markdown; every sentence from the corpus ends in `[n]` markers, numbered by first use
/// @param mode what produced it
/// @param model name of the language model, or null
/// @param abstained true where the corpus does not answer; there are then no citations
/// @param reason why it does not answer, and what is nearest; null where it does
/// @param citations by number
/// @param claims one for each sentence of the answer
/// @param conflicts sources on one trial that cannot all be right
/// @param warnings plain sentences
/// @param retrieved passages that were found, cited or not, best first
/// @param nearest where the corpus does not answer: the passages closest to the question, best first
/// @param evidence how many documents and trials the answer rests on
/// @param followUps questions that the corpus answers and that come naturally next
/// @param index the index that was searched
/// @param timings milliseconds
/// @param usage tokens that a language model took, or null
public record Answer(
        String id,
        String question,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String standaloneQuestion,
        String answer,
        Mode mode,
        @Nullable String model,
        boolean abstained,
        @Nullable String reason,
        List<Citation> citations,
        List<Claim> claims,
        List<Conflict> conflicts,
        List<String> warnings,
        List<Retrieved> retrieved,
        List<Nearest> nearest,
        Basis evidence,
        List<String> followUps,
        IndexInfo index,
        Timings timings,
        @Nullable Usage usage) {

    /// What wrote the answer's sentences.
    public enum Mode {
        /// Sentences of the corpus, word for word.
        EXTRACTIVE,
        /// A language model.
        GENERATIVE;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The words that a sentence of the answer rests on.
    ///
    /// @param n its number in the answer, from 1
    /// @param quote verbatim: `passage.text.substring(start, end)`
    /// @param start UTF-16 offset in the passage's text
    /// @param end likewise, exclusive
    /// @param score of the passage, 0..1
    /// @param evidence what sort of evidence it is
    /// @param referenced what the numbers in the quote stand for; where it has none, those of `references`
    /// @param notices of the retraction or correction of the document, plain sentences
    public record Citation(
            int n,
            String passageId,
            String documentId,
            String title,
            List<String> authors,
            @Nullable Integer year,
            @Nullable String doi,
            @Nullable String pmid,
            Section section,
            List<TrialLink> trials,
            List<Integer> references,
            String quote,
            int start,
            int end,
            double score,
            Grade evidence,
            List<Referenced> referenced,
            List<String> notices) {

        /// The same under another number.
        Citation numbered(int number) {
            return new Citation(
                    number,
                    passageId,
                    documentId,
                    title,
                    authors,
                    year,
                    doi,
                    pmid,
                    section,
                    trials,
                    references,
                    quote,
                    start,
                    end,
                    score,
                    evidence,
                    referenced,
                    notices);
        }
    }

    /// What a number of a document's reference list stands for.
    ///
    /// @param title of the work, or null where the corpus does not say what the number stands for
    /// @param documentId the work itself, or null where it is not in the corpus
    /// @param passageId its first passage, which is its abstract where it has one; or null
    /// @param inferred whether the work was matched to its number by inference
    /// @param notices of the work's retraction or correction, plain sentences
    public record Referenced(
            int number,
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String doi,
            @Nullable String pmid,
            @Nullable String documentId,
            @Nullable String passageId,
            boolean inferred,
            List<String> notices) {}

    /// A trial that a citation speaks of.
    public record TrialLink(String nctId, String name, String url) {}

    /// A sentence of the answer and what checking it found.
    ///
    /// @param text without its markers; of a table the words of one cell
    /// @param citations numbers that it cites
    /// @param problems plain sentences; empty where it is supported
    /// @param cell where it stands in a table; null outside of tables
    public record Claim(
            String text,
            List<Integer> citations,
            Verdict verdict,
            List<String> problems,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Place cell) {}

    /// A cell of a table.
    ///
    /// @param row words of the row's first cell
    /// @param column name of the column
    public record Place(String row, String column) {}

    /// What sort of evidence a citation is.
    ///
    /// @param source what sort of document says it, or null where that is not known
    /// @param trials that the words speak of, with their design
    /// @param population whom the words are about, or null where they do not tell
    /// @param labels the same in a few words each: "review", "phase III", "randomised", "n = 494", "subgroup"
    public record Grade(
            @Nullable SourceKind source,
            List<TrialDesign> trials,
            @Nullable PopulationKind population,
            List<String> labels) {

        static final Grade NONE = new Grade(null, List.of(), null, List.of());

        public Grade {
            trials = List.copyOf(trials);
            labels = List.copyOf(labels);
        }
    }

    /// What sort of document says something.
    public enum SourceKind {
        REVIEW("review", "review"),
        /// A paper that reports a trial of its own.
        PRIMARY_REPORT("primaryReport", "primary report"),
        REGISTRY("registry", "registry");

        private final String wireName;
        private final String label;

        SourceKind(String wireName, String label) {
            this.wireName = wireName;
            this.label = label;
        }

        @JsonValue
        public String wireName() {
            return wireName;
        }

        /// As people say it.
        public String label() {
            return label;
        }
    }

    /// Whom a result is about.
    public enum PopulationKind {
        /// The trial's own population, for its primary end point.
        PRIMARY,
        /// A part of those who took part.
        SUBGROUP;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A trial's design; what no source states is null.
    ///
    /// @param phase "III", "I/II"
    /// @param n patients
    public record TrialDesign(
            String nctId,
            @Nullable String phase,
            @Nullable Boolean randomised,
            @Nullable Integer n) {}

    /// How much stands behind an answer: several documents on one trial count that trial once.
    ///
    /// @param sources passages that are cited, each once
    /// @param documents that they stand in
    /// @param trials that the cited words speak of
    /// @param shared trials that several of the documents speak of
    public record Basis(int sources, int documents, int trials, List<SharedTrial> shared) {
        public Basis {
            shared = List.copyOf(shared);
        }
    }

    /// A trial that several documents speak of.
    ///
    /// @param documents ids
    /// @param citations numbers
    public record SharedTrial(String nctId, String name, List<String> documents, List<Integer> citations) {
        public SharedTrial {
            documents = List.copyOf(documents);
            citations = List.copyOf(citations);
        }
    }

    /// Sources on one trial that cannot all be right.
    ///
    /// @param severity "contradiction", "discrepancy" or "update"
    /// @param explanation one plain sentence that names the values and where each stands
    public record Conflict(
            String trial, String attribute, String severity, String explanation, List<Statement> statements) {}

    /// One source's side of a conflict.
    public record Statement(
            String value, String documentId, String documentTitle, String passageId, Section section, String quote) {}

    /// A passage that was found.
    ///
    /// @param score fused, 0..1
    /// @param lexicalRank from 1 in the list by words, or null where it is not in it
    /// @param denseRank from 1 in the list by meaning, or null where it is not in it
    public record Retrieved(
            String passageId,
            double score,
            @Nullable Integer lexicalRank,
            @Nullable Integer denseRank) {}

    /// A passage close to a question that the corpus does not answer.
    public record Nearest(String passageId, String documentTitle, Section section, String text) {}

    /// The index that was searched.
    ///
    /// @param builtAt ISO instant
    public record IndexInfo(String version, int documents, int passages, String builtAt) {}

    /// Milliseconds of each step.
    public record Timings(double understand, double retrieve, double answer, double verify, double total) {}

    /// Tokens that a language model took.
    public record Usage(int promptTokens, int completionTokens) {}

    public Answer {
        citations = List.copyOf(citations);
        claims = List.copyOf(claims);
        conflicts = List.copyOf(conflicts);
        warnings = List.copyOf(warnings);
        retrieved = List.copyOf(retrieved);
        nearest = List.copyOf(nearest);
        followUps = List.copyOf(followUps);
    }
}
