package io.docent.eval;

import io.docent.eval.Figure.Sort;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The same number, printed in another way.
enum NumberForm implements Rewording {
    LEADING_ZERO("number: 0.86 as .86") {
        @Override
        String reworded(String text) {
            return text.replaceAll("(?<![\\d.,])0\\.(?=\\d)", ".");
        }
    },
    MIDDLE_DOT("number: 0.86 as 0·86") {
        @Override
        String reworded(String text) {
            return Figures.in(text).stream().anyMatch(figure -> figure.printed().contains("."))
                    ? Splice.all(
                            text,
                            Figures.in(text).stream()
                                    .map(figure -> new Splice(
                                            figure.span(), figure.printed().replace('.', '·')))
                                    .toList())
                    : text;
        }
    },
    INTERVAL_TO("number: interval with to") {
        @Override
        String reworded(String text) {
            return INTERVAL.matcher(text).replaceAll("$1, $2 to $3");
        }
    },
    INTERVAL_BRACKETS("number: interval in brackets") {
        @Override
        String reworded(String text) {
            return INTERVAL.matcher(text).replaceAll("$1 [$2-$3]");
        }
    },
    PERCENT_SPACED("number: 36% as 36 %") {
        @Override
        String reworded(String text) {
            return text.replaceAll("(?<=\\d)%", " %");
        }
    },
    PERCENT_WORD("number: 36% as 36 percent") {
        @Override
        String reworded(String text) {
            return text.replaceAll("(?<=\\d)\\s?%(?! ?(?:CI|confidence))", " percent");
        }
    },
    PERCENT_IN_WORDS("number: 36% as thirty-six percent") {
        @Override
        String reworded(String text) {
            return WHOLE_PERCENT
                    .matcher(text)
                    .replaceAll(found -> NumberWords.of(Integer.parseInt(found.group(1))) + " percent");
        }
    },
    P_VALUE("number: P = 0.07 as p=.07") {
        @Override
        String reworded(String text) {
            return P.matcher(text).replaceAll("p$1.");
        }
    },
    UNIT_REPEATED("number: unit repeated") {
        @Override
        String reworded(String text) {
            UnaryOperator<String> spaced = unit -> unit.equals("%") ? unit : " " + unit;
            return PAIR.matcher(text)
                    .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + spaced.apply(found.group(3))
                            + " versus " + found.group(2) + spaced.apply(found.group(3))));
        }
    },
    DURATION_IN_WORDS("number: 9 months as nine months") {
        @Override
        String reworded(String text) {
            Matcher months = WHOLE_DURATION.matcher(text);
            if (!months.find()) {
                return text;
            }
            MatchResult found = months.toMatchResult();
            boolean duration = Figures.in(text).stream()
                    .anyMatch(figure ->
                            figure.sort() == Sort.DURATION && figure.span().start() == found.start(1));
            return duration && !text.matches("(?s).*(?:±|vs).*")
                    ? text.substring(0, found.start(1))
                            + NumberWords.of(Integer.parseInt(found.group(1)))
                            + text.substring(found.end(1))
                    : text;
        }
    };

    private static final String NUMBER = "(?:\\d+(?:\\.\\d+)?)";
    private static final Pattern INTERVAL =
            Pattern.compile("(CI)[:,]? (" + NUMBER + ") ?[–-] ?(" + NUMBER + ")(?![\\d%])");
    private static final Pattern WHOLE_PERCENT = Pattern.compile(
            "(?<![\\d.,·/–-]|[-–] |\\bto |\\band |± ?|[<>≤≥] ?)(\\d{1,2})\\s?%(?! ?(?:CI|confidence|\\p{Lu}|[-–]|to ))");
    private static final Pattern P = Pattern.compile("\\b[Pp] ?([<=>]) ?0\\.(?=\\d)");
    private static final Pattern PAIR = Pattern.compile(
            "(?<![\\d.,·–±-]|[±–-] )(" + NUMBER + ") (?:vs\\.?|versus) (" + NUMBER + ") ?(months|weeks|years|days)\\b");
    private static final Pattern WHOLE_DURATION = Pattern.compile(
            "(?<![\\d.,·/–-]|[-–] |\\bto |\\band |[<>≤≥] ?)\\b([2-9]|1[0-2]) (?:months|weeks|years)\\b(?! of age)");

    private final String kind;

    NumberForm(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public List<String> of(Statement statement, Ground ground) {
        String other = reworded(statement.text());
        return other.equals(statement.text()) ? List.of() : List.of(other);
    }

    abstract String reworded(String text);
}
