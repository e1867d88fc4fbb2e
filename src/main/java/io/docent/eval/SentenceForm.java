package io.docent.eval;

import io.docent.corpus.Passage;
import io.docent.vocabulary.Term.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The same statement, or a part of it, in another sentence.
enum SentenceForm implements Rewording {
    REORDERED("sentence: enumeration reordered") {
        @Override
        Stream<String> reworded(Statement statement) {
            Matcher list = LIST.matcher(statement.text());
            return !list.find() || statement.text().contains("respectively")
                    ? Stream.empty()
                    : Stream.of(statement.text().substring(0, list.start()) + list.group(1) + list.group(4) + ", "
                            + list.group(2) + ", and " + list.group(3)
                            + statement.text().substring(list.end()));
        }
    },
    PARENTHESIS("sentence: parenthesis dropped") {
        @Override
        Stream<String> reworded(Statement statement) {
            Matcher aside = ASIDE.matcher(statement.text());
            return aside.find() && !Negation.CUE.matcher(aside.group()).find()
                    ? Stream.of(statement.text().substring(0, aside.start())
                            + statement.text().substring(aside.end()))
                    : Stream.empty();
        }
    },
    CLAUSE("sentence: clause split off") {
        @Override
        Stream<String> reworded(Statement statement) {
            int at = statement.source().kind() == Passage.Kind.REGISTRY
                    ? -1
                    : statement.text().indexOf("; ");
            String clause = at < 0 ? "" : statement.text().substring(0, at);
            boolean whole = !clause.contains(": ")
                    && clause.split(" ").length >= 6
                    && clause.chars().filter(c -> c == '(' || c == '[').count()
                            == clause.chars().filter(c -> c == ')' || c == ']').count();
            return whole ? Stream.of(clause + ".") : Stream.empty();
        }
    },
    COMPARED("sentence: compared with as versus") {
        @Override
        Stream<String> reworded(Statement statement) {
            return Stream.of(statement
                    .text()
                    .replaceAll(
                            "(?<!when |as |be |was |were |is |are |and |then )\\bcompared (?:with|to)\\b", "versus"));
        }
    },
    VERSUS("sentence: versus as compared with") {
        @Override
        Stream<String> reworded(Statement statement) {
            return Stream.of(statement.text().replaceAll("\\b(?:versus|vs\\.?)(?= [\\p{Ll}\\d])", "compared with"));
        }
    },
    FAILED("sentence: did not as failed to") {
        @Override
        Stream<String> reworded(Statement statement) {
            return Stream.of(statement
                    .text()
                    .replaceAll(
                            "\\bdid not (?=(?:significantly )?(?:improve|show|demonstrate|prolong|reduce|meet|reach|achieve"
                                    + "|increase|enhance|lower|decrease|affect)\\b)",
                            "failed to "));
        }
    },
    DEMONSTRATED("sentence: showed as demonstrated") {
        @Override
        Stream<String> reworded(Statement statement) {
            String text = statement.text();
            String other = text.replaceAll("\\bshowed\\b", "demonstrated").replaceAll("\\bshown\\b", "demonstrated");
            return Stream.of(
                    other.equals(text)
                            ? text.replaceAll("(?<!\\bbeen |was |were |have |has |had )\\bdemonstrated\\b", "showed")
                            : other);
        }
    },
    IN_TRIAL("sentence: In TRIAL, added") {
        @Override
        Stream<String> reworded(Statement statement) {
            return Stream.empty();
        }

        @Override
        public List<String> of(Statement statement, Ground ground) {
            List<String> trials = statement.source().trials();
            boolean known = trials.size() == 1
                    && isOfTrial(statement)
                    && ground.mentions(statement.text(), Kind.TRIAL).isEmpty();
            return known
                    ? ground.vocabulary().term(trials.getFirst()).stream()
                            .map(term -> term.aliases().isEmpty()
                                    ? term.id()
                                    : term.aliases().getFirst())
                            .map(name -> "In " + name + ", " + decapitalised(statement.text()))
                            .toList()
                    : List.of();
        }
    },
    ARMS("sentence: arms spelled out") {
        @Override
        Stream<String> reworded(Statement statement) {
            return Arms.of(statement.text()).map(arms -> arms.spelledOut(Arms.Order.AS_PRINTED));
        }
    },
    ARMS_REVERSED("sentence: arms spelled out, the other first") {
        @Override
        Stream<String> reworded(Statement statement) {
            return Arms.of(statement.text()).map(arms -> arms.spelledOut(Arms.Order.REVERSED));
        }
    };

    /// Whether a statement of a source that names one trial is about that trial: prose may digress, a record
    /// does not.
    private static boolean isOfTrial(Statement statement) {
        return switch (statement.source().kind()) {
            case ABSTRACT, PARAGRAPH, CAPTION -> isResult(statement.text());
            case TABLE_ROW, REGISTRY -> !Figures.in(statement.text()).isEmpty();
            case REFERENCE -> false;
        };
    }

    private static boolean isResult(String text) {
        return Figures.in(text).stream().anyMatch(figure -> switch (figure.sort()) {
            case P_VALUE, RATIO, INTERVAL_BOUND -> true;
            case PERCENTAGE, DURATION, COUNT, ENROLMENT, YEAR, CONFIDENCE, OTHER -> false;
        });
    }

    /// A first word that is a name or an abbreviation keeps its capital.
    private static String decapitalised(String text) {
        return text.matches(
                        "(?s)(?:For|The|Progression|Partial|Complete|A|An|Both|Patients|Median|Overall|Objective|However|There|At|After|Compared|Of|More)\\b.*")
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }

    private static final String ITEM = "((?:[\\p{L}][\\p{L}\\p{N}α-ω/-]*)(?: [\\p{L}\\p{N}][\\p{L}\\p{N}α-ω/-]*){0,2})";
    private static final Pattern LIST = Pattern.compile("(\\b(?:including|such as|e\\.g\\.,|namely|comprising) )" + ITEM
            + ", " + ITEM + ",? and " + ITEM + "(?=[.,;)])");
    private static final Pattern ASIDE = Pattern.compile(" \\([^()]{4,}\\)(?=[ .,;])");

    private final String kind;

    SentenceForm(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<String> of(Statement statement, Ground ground) {
        return reworded(statement)
                .filter(other -> !other.equals(statement.text()))
                .toList();
    }

    abstract Stream<String> reworded(Statement statement);
}
