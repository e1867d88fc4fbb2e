package io.docent.check;

import io.docent.corpus.Passage;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Checks claims against the passages that they cite. Safe for use by several threads.
public final class ClaimCheck {

    /// A claim of which the sources hold this share, by weight, is about what they say.
    private static final double ENOUGH_COVERAGE = 0.6;

    /// One of which they hold less than this is about something else.
    private static final double LEAST_COVERAGE = 0.3;

    /// In between, coverage and twice the cosine together must reach this; found on SciFact's training claims
    /// (docs/checks.md).
    private static final double ENOUGH_TOGETHER = 2.0;

    private static final double WEIGHT_OF_MEANING = 2;

    /// With this coverage it does not matter that another passage may hold more.
    private static final double SURE_COVERAGE = 0.7;

    private static final double MUCH_MORE = 0.3;

    private static final int REMEMBERED = 2_000;

    private final @Nullable Meaning meaning;
    private final Vocabulary vocabulary;
    private final SentenceReader reader;
    private final FigureCheck figures;
    private final NameCheck names;
    private final DirectionCheck directions;
    private final SignificanceCheck significance;
    private final Map<Passage, Source> sources = new ConcurrentHashMap<>();

    /// Checks by words alone.
    ///
    /// @param vocabulary names of drugs, tumours, end points and trials
    public ClaimCheck(Vocabulary vocabulary) {
        this(vocabulary, null);
    }

    /// @param vocabulary names of drugs, tumours, end points and trials
    /// @param meaning tells a claim in other words from one about something else; null to go by words alone
    public ClaimCheck(Vocabulary vocabulary, @Nullable Meaning meaning) {
        this.meaning = meaning;
        Lexicon lexicon = Lexicon.shipped();
        this.vocabulary = vocabulary;
        this.reader = new SentenceReader(vocabulary, lexicon);
        this.figures = new FigureCheck(vocabulary);
        this.names = new NameCheck(vocabulary);
        this.directions = new DirectionCheck(lexicon);
        this.significance = new SignificanceCheck(vocabulary);
    }

    /// Checks one sentence.
    ///
    /// @param claim a sentence without citation markers
    /// @param cited the passages that it cites; empty where it cites none
    public Finding check(String claim, List<Passage> cited) {
        return check(claim, cited, cited);
    }

    /// Checks one sentence of a text that could have cited other passages, too: one of them may say what the
    /// cited ones only touch.
    ///
    /// @param claim a sentence without citation markers
    /// @param cited the passages that it cites; empty where it cites none
    /// @param citable the passages that it could have cited
    public Finding check(String claim, List<Passage> cited, List<Passage> citable) {
        if (cited.isEmpty()) {
            return new Finding(Verdict.UNCITED, List.of("It cites no passage."));
        }
        List<Source> read = cited.stream().map(this::source).toList();
        Sentence sentence = reader.read(claim);
        List<String> wrongFigures = new ArrayList<>(figures.problems(sentence, read));
        if (wrongFigures.isEmpty()) {
            wrongFigures.addAll(Company.problems(sentence, read));
            wrongFigures.addAll(figures.misplaced(sentence, read));
        }
        List<String> problems = new ArrayList<>(wrongFigures);
        problems.addAll(names.absent(sentence, read));
        boolean mismatch = !wrongFigures.isEmpty() || names.namesWrongTrial(sentence, read);
        Support support = Support.of(sentence, read, vocabulary);
        List<Sentence> closest = support.closest(sentence);
        problems.addAll(names.misplaced(sentence, closest));
        problems.addAll(directions.problems(sentence, closest));
        problems.addAll(significance.problems(sentence, read));
        if (problems.isEmpty() && !isAbout(claim, cited, support.coverage())) {
            problems.add("The passage that is cited does not say this.");
        }
        if (problems.isEmpty() && isElsewhere(sentence, support.coverage(), cited, citable)) {
            problems.add("Another passage says this, not the one that is cited.");
        }
        Verdict verdict =
                problems.isEmpty() ? Verdict.SUPPORTED : mismatch ? Verdict.NUMBER_MISMATCH : Verdict.UNSUPPORTED;
        return new Finding(verdict, problems);
    }

    /// Whether a passage that is not cited holds far more of the claim than those that are.
    private boolean isElsewhere(Sentence claim, double coverage, List<Passage> cited, List<Passage> citable) {
        return coverage < SURE_COVERAGE
                && citable.stream()
                        .filter(passage -> !cited.contains(passage))
                        .map(passage -> Support.of(claim, List.of(source(passage)), vocabulary))
                        .anyMatch(other -> other.coverage() >= coverage + MUCH_MORE);
    }

    private boolean isAbout(String claim, List<Passage> cited, double coverage) {
        if (meaning == null || coverage >= ENOUGH_COVERAGE || coverage < LEAST_COVERAGE) {
            return coverage >= ENOUGH_COVERAGE;
        }
        return coverage + WEIGHT_OF_MEANING * meaning.closeness(claim, cited) >= ENOUGH_TOGETHER;
    }

    private Source source(Passage passage) {
        if (sources.size() > REMEMBERED) {
            sources.clear();
        }
        return sources.computeIfAbsent(passage, key -> Source.of(key, reader, vocabulary));
    }
}
