package io.docent.answer;

import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which words of a sentence that names several trials speak of one of them: "A in melanoma, B in sarcoma and
/// nanoparticles
/// in lung cancer (C) showed ..." says nanoparticles of C alone, and what they showed of all three.
final class OwnWords {

    private static final Pattern APART = Pattern.compile("[,;)]|\\band\\b|\\bwhereas\\b|\\bwhile\\b|\\bbut\\b");

    /// Words right behind a trial that are about it alone: "B in sarcoma".
    private static final Pattern OWN = Pattern.compile(" (?:in|for|of|with|at|on|by|from)\\b");

    private static final Pattern JOINT = Pattern.compile("[\\s,;)]*(?:and|whereas|while|but)?\\s*");

    private OwnWords() {}

    /// Trials that are named side by side, with nothing but commas between them.
    private record Group(Span span, Set<String> trials) {}

    /// The words that speak of a trial; the whole sentence where it names no other.
    ///
    /// @param mentions of the sentence, with spans in it
    static String of(String sentence, String trial, List<Mention> mentions) {
        List<Group> groups = groups(sentence, mentions);
        if (groups.size() < 2) {
            return sentence;
        }
        StringBuilder words =
                new StringBuilder(sentence.substring(0, groups.getFirst().span().start()));
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).trials().contains(trial)) {
                int start = i == 0
                        ? 0
                        : apart(
                                sentence,
                                groups.get(i - 1).span().end(),
                                groups.get(i).span().start());
                int next = i + 1 < groups.size() ? groups.get(i + 1).span().start() : sentence.length();
                words.append(' ')
                        .append(
                                sentence,
                                start,
                                apart(sentence, groups.get(i).span().end(), next));
            }
        }
        return words.append(' ')
                .append(sentence.substring(
                        shared(sentence, groups.getLast().span().end())))
                .toString();
    }

    /// The stretch that speaks of a trial alone; the whole sentence where it names no other or the trial
    /// is not told apart from others.
    ///
    /// @param mentions of the sentence, with spans in it
    static Span stretch(String sentence, String trial, List<Mention> mentions) {
        List<Group> groups = groups(sentence, mentions);
        for (int i = 0; groups.size() > 1 && i < groups.size(); i++) {
            Group group = groups.get(i);
            if (group.trials().equals(Set.of(trial))) {
                int from = i == 0
                        ? 0
                        : apart(
                                sentence,
                                groups.get(i - 1).span().end(),
                                group.span().start());
                int next = i + 1 < groups.size() ? groups.get(i + 1).span().start() : sentence.length();
                Matcher joint =
                        JOINT.matcher(sentence).region(from, group.span().start());
                int start = joint.lookingAt() ? joint.end() : from;
                boolean closed = sentence.startsWith(")", group.span().end());
                return new Span(
                        start,
                        closed
                                ? group.span().end() + 1
                                : apart(sentence, group.span().end(), next));
            }
        }
        return new Span(0, sentence.length());
    }

    /// Where, behind the last trial, that begins which is said of all of them.
    private static int shared(String sentence, int from) {
        boolean closed = sentence.startsWith(")", from);
        boolean own = OWN.matcher(sentence).region(from, sentence.length()).lookingAt();
        return closed || !own ? from : apart(sentence, from, sentence.length());
    }

    /// Where what is said of one group ends and what is said of the next begins.
    private static int apart(String sentence, int from, int to) {
        Matcher apart = APART.matcher(sentence).region(from, to);
        boolean found = apart.find();
        // A bracket that closes right behind a number belongs to it.
        boolean closing = found && apart.start() == from && sentence.charAt(from) == ')';
        if (closing) {
            return apart(sentence, from + 1, to);
        }
        return found ? apart.start() : to;
    }

    private static List<Group> groups(String sentence, List<Mention> mentions) {
        List<Group> groups = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.term().kind() != Kind.TRIAL) {
                continue;
            }
            Group last = groups.isEmpty() ? null : groups.getLast();
            boolean beside = last != null
                    && (last.trials().equals(Set.of(mention.term().id()))
                            || sentence.substring(
                                            last.span().end(),
                                            Math.max(
                                                    last.span().end(),
                                                    mention.span().start()))
                                    .matches("[\\s,;()]*(?:and|or)?[\\s(]*"));
            if (last != null && beside) {
                Set<String> both = new TreeSet<>(last.trials());
                both.add(mention.term().id());
                int end = Math.max(last.span().end(), mention.span().end());
                groups.set(groups.size() - 1, new Group(new Span(last.span().start(), end), both));
            } else {
                groups.add(new Group(
                        mention.span(), new TreeSet<>(Set.of(mention.term().id()))));
            }
        }
        return groups;
    }
}
