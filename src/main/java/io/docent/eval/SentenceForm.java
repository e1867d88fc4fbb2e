package io.docent.eval;

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
            int at = statement.text().indexOf("; ");
            String clause = at < 0 ? "" : statement.text().substring(0, at);
            boolean whole = clause.split(" ").length >= 6
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
                    .replaceAll("(?<!when |as |be |was |were |is |are )\\bcompared (?:with|to)\\b", "versus"));
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
                            ? text.replaceAll("(?<!\\bbeen |was |were )\\bdemonstrated\\b", "showed")
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
                    && !Figures.in(statement.text()).isEmpty()
                    && ground.mentions(statement.text(), io.docent.vocabulary.Term.Kind.TRIAL)
                            .isEmpty();
            return known
                    ? ground.vocabulary().term(trials.getFirst()).stream()
                            .map(term -> term.aliases().isEmpty()
                                    ? term.id()
                                    : term.aliases().getFirst())
                            .map(name -> "In " + name + ", " + statement.text())
                            .toList()
                    : List.of();
        }
    },
    ARMS("sentence: arms spelled out") {
        @Override
        Stream<String> reworded(Statement statement) {
            return Arms.of(statement.text()).map(arms -> arms.spelledOut(Arms.Order.AS_PRINTED)).stream();
        }
    },
    ARMS_REVERSED("sentence: arms spelled out, the other first") {
        @Override
        Stream<String> reworded(Statement statement) {
            return Arms.of(statement.text()).map(arms -> arms.spelledOut(Arms.Order.REVERSED)).stream();
        }
    };

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
