package io.docent.evidence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads the cells of a table that tell in words how a trial treated and how it ended.
final class CellReader {

    private static final Pattern STRATEGY =
            Pattern.compile("\\b(?:therap\\w+|treatments?|strategy|interventions?|regimens?|arms)\\b");
    private static final Pattern OUTCOME =
            Pattern.compile("\\b(?:outcomes?|results?|findings?|summary|conclusions?|efficacy)\\b");

    private CellReader() {}

    static List<Statement> read(Scope scope) {
        if (!scope.isCell()) {
            return List.of();
        }
        String header = scope.header().toLowerCase(Locale.ROOT);
        Value words = new Value.Words(scope.text());
        if (OUTCOME.matcher(header).find()) {
            return scope.state(Attribute.OUTCOME, words, scope.part());
        }
        return STRATEGY.matcher(header).find() ? scope.state(Attribute.STRATEGY, words, scope.part()) : List.of();
    }
}
