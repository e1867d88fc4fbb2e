package io.docent.evidence;

import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a sentence that names several trials: "colorectal cancer (NCT…) and pancreatic cancer (NCT…)" has a
/// part for each.
final class TrialParts {

    private static final Pattern IN_ONE_BREATH = Pattern.compile("[\\s,;/&(]*(?:(?:and|or|as well as)[\\s(]*)?");

    private TrialParts() {}

    /// A part of a sentence and the trials that it names.
    record Part(Span span, List<String> trials) {
        Part {
            trials = List.copyOf(trials);
        }
    }

    /// Neighbouring mentions of one trial, or of several in one breath.
    private static final class Group {
        private final Set<String> trials = new LinkedHashSet<>();
        private final int start;
        private int end;

        Group(Mention first) {
            this.start = first.span().start();
            add(first);
        }

        void add(Mention mention) {
            trials.add(mention.term().id());
            end = mention.span().end();
        }
    }

    static List<Part> of(String text, Span sentence, List<Mention> named) {
        List<Group> groups = groups(text, named);
        List<Part> parts = new ArrayList<>();
        int start = sentence.start();
        for (int i = 0; i < groups.size(); i++) {
            int end = i + 1 == groups.size() ? sentence.end() : cut(text, groups.get(i).end, groups.get(i + 1).start);
            parts.add(new Part(new Span(start, end), List.copyOf(groups.get(i).trials)));
            start = end;
        }
        return parts;
    }

    private static List<Group> groups(String text, List<Mention> named) {
        List<Group> groups = new ArrayList<>();
        for (Mention mention : named) {
            boolean same = !groups.isEmpty()
                    && (groups.getLast().trials.equals(Set.of(mention.term().id()))
                            || mention.span().start() < groups.getLast().end
                            || IN_ONE_BREATH
                                    .matcher(text.substring(
                                            groups.getLast().end, mention.span().start()))
                                    .matches());
            if (same) {
                groups.getLast().add(mention);
            } else {
                groups.add(new Group(mention));
            }
        }
        return groups;
    }

    /// Where the words on one trial end and those on the next begin: at a semicolon, after a bracket that
    /// closes behind the name, at a comma or at "and".
    private static int cut(String text, int from, int to) {
        String gap = text.substring(from, to);
        for (String boundary : List.of(";", "^[^(]*?\\)", "(?:,| but| whereas| while) ", " and ")) {
            Matcher found = Pattern.compile(boundary).matcher(gap);
            if (found.find()) {
                return from + found.end();
            }
        }
        return to;
    }
}
