package io.docent.eval;

import io.docent.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sentence says the opposite.
enum Turn implements Perturbation {
    NEGATION_ADDED("negation: added") {
        @Override
        Stream<String> wrong(String text) {
            return Negation.added(text);
        }
    },
    NEGATION_DROPPED("negation: dropped") {
        @Override
        Stream<String> wrong(String text) {
            return Negation.dropped(text);
        }
    },
    DIRECTION("direction: turned") {
        @Override
        Stream<String> wrong(String text) {
            List<String> turned = new ArrayList<>();
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                String opposite = OPPOSITES.get(word.group().toLowerCase(Locale.ROOT));
                if (opposite != null && isPlain(text, word, opposite)) {
                    String with = WordPairs.likeCase(opposite, word.group());
                    turned.add(Splice.one(text, new Span(word.start(), word.end()), with));
                }
            }
            return turned.stream();
        }
    };

    private static final Map<String, String> OPPOSITES = WordPairs.read("opposites.tsv");
    private static final Pattern WORD = Pattern.compile("(?<![-‑\\p{L}])\\p{L}+(?![-‑\\p{L}])");
    /// What is asked or aimed at is not stated; a turned word proves nothing there.
    private static final Pattern OPEN = Pattern.compile(
            "(?i)\\b(?:whether|aim(?:s|ed)?|objectives?|purpose|hypothes\\w+|to (?:determine|assess|evaluate|examine|investigate)|"
                    + "may be|could|might|if)\\b|\\?$");
    private static final Pattern IDIOM = Pattern.compile(
            "(?i)(?:more (?:than|or less|research|studies|structured)|or more|once more|further more|less than|more recently|no more"
                    + "|gain(?:ed|ing)? (?:access|insight)|at high|as high as|as low as|above mentioned|failed (?:to|primary|previous|prior)"
                    + "|described above|presented above|(?:heart|renal|kidney|liver|hepatic|respiratory|cardiac|organ|ventricular) failure|confidence limits|normal limits|limits of|blocks of|upper (?:limb|arm|respiratory|gastro|lip|quartile|tract)|lower (?:limb|arm|respiratory|gastro|lip|quartile|tract|extremit|back|bound))");

    private final String kind;

    Turn(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Aim aim() {
        return Aim.DIRECTION;
    }

    @Override
    public List<Claim> of(Statement statement, Ground ground) {
        if (OPEN.matcher(statement.text()).find()) {
            return List.of();
        }
        return wrong(statement.text()).map(statement.claim()::saying).toList();
    }

    abstract Stream<String> wrong(String text);

    private static boolean isPlain(String text, Matcher word, String opposite) {
        boolean negated = Negation.CUE.matcher(text.substring(0, word.start())).find();
        boolean both = text.toLowerCase(Locale.ROOT).matches("(?s).*\\b" + opposite + "\\b.*");
        String around = text.substring(Math.max(0, word.start() - 14), Math.min(text.length(), word.end() + 14));
        return !negated && !both && !IDIOM.matcher(around).find();
    }
}
