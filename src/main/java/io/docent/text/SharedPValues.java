package io.docent.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Gives ratios the P values that a sentence prints once for several, or far from the one that it belongs to.
final class SharedPValues {

    /// "did not improve OS (p=0.28) …; HR for OS was 0.93": what the ratio is of stands before a P value.
    private static final Pattern SUBJECT = Pattern.compile(" (?:for|of) ((?:the )?[\\w -]{2,40}?) (?:was|is|were)\\b");

    private SharedPValues() {}

    /// The same effects in the same order.
    static List<Effect> given(String text, List<Effect> effects) {
        if (effects.stream().allMatch(effect -> effect.p() != null)) {
            return List.copyOf(effects);
        }
        List<Effect> given = new ArrayList<>(effects);
        for (Span sentence : Sentences.of(text)) {
            List<Effect> inside = given.stream()
                    .filter(effect -> sentence.contains(effect.span()))
                    .toList();
            for (Effect effect : inside) {
                if (effect.p() == null) {
                    find(text, sentence, inside, effect)
                            .ifPresent(p -> given.set(given.indexOf(effect), effect.with(p)));
                }
            }
        }
        return List.copyOf(given);
    }

    private static Optional<PValue> find(String text, Span sentence, List<Effect> inside, Effect effect) {
        boolean none = inside.stream().allMatch(other -> other.p() == null);
        String after = text.substring(effect.span().end(), sentence.end());
        Optional<PValue> shared = none ? PValueReader.shared(after) : Optional.empty();
        if (shared.isPresent()) {
            return shared;
        }
        if (none && inside.size() == 2) {
            return PValueReader.inTurn(
                    text.substring(inside.getLast().span().end(), sentence.end()), inside.indexOf(effect));
        }
        return ofSubject(text, sentence, effect);
    }

    private static Optional<PValue> ofSubject(String text, Span sentence, Effect effect) {
        Matcher subject = SUBJECT.matcher(effect.span().in(text));
        if (!subject.find()) {
            return Optional.empty();
        }
        String before = text.substring(sentence.start(), effect.span().start());
        int at = Math.max(
                before.lastIndexOf(subject.group(1) + " ("), before.lastIndexOf("(" + subject.group(1) + ") (") + 1);
        Matcher p =
                at <= 0 ? null : PValueReader.at(before, at + subject.group(1).length());
        return p != null && p.lookingAt() ? Optional.ofNullable(PValueReader.value(p)) : Optional.empty();
    }
}
