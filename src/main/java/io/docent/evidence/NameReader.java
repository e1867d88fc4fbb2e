package io.docent.evidence;

import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads what a paper calls a trial.
final class NameReader {

    /// "PEMBRO-RT (NCT…", "the RADVAX trial (NCT…".
    private static final Pattern BESIDE = Pattern.compile(
            " ?(?:(?:trial|study) ?)?[(\\[] ?(?:ClinicalTrials\\.gov(?: identifier)?:? ?)?", Pattern.CASE_INSENSITIVE);

    private NameReader() {}

    static List<Statement> read(Marked marked) {
        List<Statement> statements = new ArrayList<>();
        for (Span sentence : marked.passage().sentences()) {
            for (Mention mention : marked.mentions(sentence, Kind.TRIAL)) {
                String name = folded(mention.span().in(marked.text()));
                if (!name.startsWith("nct")) {
                    statements.add(new Statement(
                            mention.term().id(),
                            Attribute.NAME,
                            new Value.Name(name),
                            marked.passage(),
                            mention.span(),
                            sentence));
                }
            }
        }
        statements.addAll(borrowed(marked));
        return statements;
    }

    /// Names of one trial directly beside the number of another, with the number.
    private static List<Statement> borrowed(Marked marked) {
        List<Statement> statements = new ArrayList<>();
        for (Span sentence : marked.passage().sentences()) {
            List<Mention> mentions = marked.mentions(sentence, Kind.TRIAL);
            for (Mention name : mentions) {
                for (Mention number : mentions) {
                    if (isNumber(number, marked)
                            && !isNumber(name, marked)
                            && isBorrowed(name, number, mentions, marked)) {
                        Value value = new Value.Borrowed(name.term().id());
                        statements.add(state(marked, number, value, name.span(), sentence));
                        statements.add(state(marked, number, value, number.span(), sentence));
                    }
                }
            }
        }
        return statements;
    }

    private static boolean isBorrowed(Mention name, Mention number, List<Mention> mentions, Marked marked) {
        String text = marked.text();
        boolean before = name.span().end() <= number.span().start()
                && BESIDE.matcher(
                                text.substring(name.span().end(), number.span().start()))
                        .matches();
        boolean shared = mentions.stream()
                .anyMatch(also -> also.span().equals(name.span()) && also.term().equals(number.term()));
        return before && !shared && !name.term().equals(number.term());
    }

    private static boolean isNumber(Mention mention, Marked marked) {
        return mention.span().in(marked.text()).startsWith("NCT");
    }

    private static Statement state(Marked marked, Mention number, Value value, Span printed, Span sentence) {
        return new Statement(number.term().id(), Attribute.NAME, value, marked.passage(), printed, sentence);
    }

    static String folded(String name) {
        return name.replaceAll("[\\s‐-―-]", "").toLowerCase(Locale.ROOT);
    }
}
