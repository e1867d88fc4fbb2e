package io.docent.evidence;

import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads what a paper calls a trial.
final class NameReader {

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
        return statements;
    }

    static String folded(String name) {
        return name.replaceAll("[\\s‐-―-]", "").toLowerCase(Locale.ROOT);
    }
}
