package io.docent.answer;

import io.docent.index.WordQuery;
import io.docent.retrieve.Found;
import io.docent.retrieve.Question;
import io.docent.retrieve.Retriever;
import io.docent.retrieve.Shape;
import io.docent.retrieve.Understanding;
import io.docent.retrieve.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Two questions in one: "What is X, and which cells does it act on?". Each half is read after the other
/// and answered for itself, so that neither is lost.
final class Halves {

    private static final String ASKING =
            "(?:what|which|how|why|when|who|where|did|does|do|is|are|was|were|has|have|can)";
    private static final Pattern JOINT = Pattern.compile(
            "^(?<first>" + ASKING + "\\b.+?)(?:,? and|;|\\?)(?: also)? (?<second>" + ASKING + "\\b.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_WORDS = 110;
    private static final int MOST_OF_A_HALF = 2;

    /// What the first half lists is told by its own answer.
    private static final Pattern OF_A_LIST = Pattern.compile("\\b(?:they|them|their)\\b", Pattern.CASE_INSENSITIVE);

    /// A half must name something that tells.
    private static final double TELLING = 0.25;

    private final Understanding understanding;
    private final Retriever retriever;
    private final Function<String, float[]> embedder;
    private final Candidates candidates;
    private final Extractive extractive;

    /// Where the words of a half come from.
    ///
    /// @param embedder gives the vector of a question
    record Looking(Understanding understanding, Retriever retriever, Function<String, float[]> embedder) {}

    Halves(Looking looking, Candidates candidates, Extractive extractive) {
        this.understanding = looking.understanding();
        this.retriever = looking.retriever();
        this.embedder = looking.embedder();
        this.candidates = candidates;
        this.extractive = extractive;
    }

    /// What answers a question of two halves; empty for one that has not two, or that a table answers.
    Optional<Evidence> answer(Question question, Ask ask) {
        Matcher joint = JOINT.matcher(question.text());
        if (question.shape() == Shape.TRIAL_LIST || !joint.matches() || !isWhole(joint)) {
            return Optional.empty();
        }
        Question first = understanding.understand(joint.group("first") + "?", List.of());
        Question second = understanding.understand(joint.group("second"), List.of(new Utterance(true, first.text())));
        if (!tells(first) || !tells(second)) {
            return Optional.empty();
        }
        Evidence one = evidence(first, ask);
        Evidence other = evidence(second, ask);
        if (one instanceof Evidence.Found found && other instanceof Evidence.Found next) {
            return isProse(found) && isProse(next) ? Optional.of(joined(found, next)) : Optional.empty();
        }
        return half(one, other).or(() -> half(other, one));
    }

    private static boolean isWhole(Matcher joint) {
        return !OF_A_LIST.matcher(joint.group("second")).find()
                && joint.group("first").split(" ").length >= FEWEST_WORDS
                && joint.group("second").split(" ").length >= FEWEST_WORDS;
    }

    private static boolean tells(Question half) {
        return half.units().stream().anyMatch(unit -> unit.weight() >= TELLING);
    }

    private Evidence evidence(Question half, Ask ask) {
        float[] vector = embedder.apply(half.text());
        WordQuery words = new WordQuery(half.text(), half.entities(), ask.filter());
        List<Found> found = retriever.search(words, vector, ask.maxPassages());
        return extractive.answer(half, candidates.of(half, found, vector, ask.filter()), ask.filter());
    }

    private static boolean isProse(Evidence.Found found) {
        return found.form() instanceof Evidence.Lines;
    }

    /// The half that is answered, and why the other is not.
    private static Optional<Evidence> half(Evidence answered, Evidence missing) {
        return answered instanceof Evidence.Found found && missing instanceof Evidence.Missing lacking && isProse(found)
                ? Optional.of(new Evidence.Found(found.pieces(), found.form(), List.of(lacking.reason())))
                : Optional.empty();
    }

    /// The words of both, the first's before the second's: the best of each, and further ones while there
    /// is room.
    private static Evidence joined(Evidence.Found one, Evidence.Found other) {
        Set<Piece> kept = new LinkedHashSet<>();
        int words = 0;
        for (int rank = 0; rank < MOST_OF_A_HALF; rank++) {
            for (Evidence.Found half : List.of(one, other)) {
                if (rank < half.pieces().size()) {
                    Piece piece = half.pieces().get(rank);
                    if (rank == 0 || words + piece.length() <= MOST_WORDS) {
                        words += kept.add(piece) ? piece.length() : 0;
                    }
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        List.of(one, other)
                .forEach(half -> half.pieces().stream()
                        .filter(piece ->
                                kept.contains(piece) && pieces.stream().noneMatch(shown -> isSame(shown, piece)))
                        .forEach(pieces::add));
        return new Evidence.Found(pieces, Evidence.Lines.PROSE, List.of());
    }

    private static boolean isSame(Piece one, Piece other) {
        return one.passage().id().equals(other.passage().id()) && one.quote().equals(other.quote());
    }
}
