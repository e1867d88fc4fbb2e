package io.docent.check;

import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Are the trials, drugs and tumours of a claim those of its sources, in the same places?
final class NameCheck {

    private static final Set<Kind> CHECKED = EnumSet.of(Kind.DRUG, Kind.TUMOUR, Kind.TRIAL);
    private static final Set<Kind> IN_PLACE =
            EnumSet.of(Kind.DRUG, Kind.TUMOUR, Kind.TRIAL, Kind.DRUG_CLASS, Kind.END_POINT);
    private static final int MARGIN = 2;

    /// Share of the words around a name that must stand around the other one, too.
    private static final double LEAST_FIT = 0.6;

    private static final int PARTNERS = 4;
    private static final Pattern JOINED = Pattern.compile("\\+|/|\\b(?:plus|with|and)\\b");
    private static final Pattern REGISTRY = Pattern.compile("NCT ?\\d+");
    private static final Pattern CODE = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}-]*\\p{L})(?=[\\p{L}\\p{N}-]*(?:\\d|\\p{Lu}[\\p{L}-]*\\p{Lu}))\\p{Lu}[\\p{L}\\p{N}-]{2,}");

    private final Vocabulary vocabulary;

    NameCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// Names that the sources do not hold.
    List<String> absent(Sentence claim, List<Source> sources) {
        Set<String> problems = new LinkedHashSet<>();
        for (Mention name : claim.names()) {
            Term term = name.term();
            boolean root = term.kind() == Kind.TUMOUR && term.parents().isEmpty();
            boolean checked = CHECKED.contains(term.kind()) && !root && !known(term, sources);
            if (checked
                    || Figures.isMeasured(term, vocabulary) && !known(term, sources) && !isWiderNamed(term, sources)) {
                problems.add("“" + name.span().in(claim.text()) + "” is not named in the passage that is cited.");
            }
        }
        Matcher code = CODE.matcher(claim.text());
        while (code.find()) {
            boolean named = claim.names().stream()
                    .anyMatch(name -> name.span().start() < code.end()
                            && code.start() < name.span().end());
            if (!named && !printed(code.group(), sources)) {
                problems.add("“" + code.group() + "” is not named in the passage that is cited.");
            }
        }
        return List.copyOf(problems);
    }

    /// Whether a problem is about an identifier: a registry number or a trial.
    boolean namesWrongTrial(Sentence claim, List<Source> sources) {
        boolean trial = claim.names().stream()
                .anyMatch(name -> name.term().kind() == Kind.TRIAL && !known(name.term(), sources));
        Matcher number = REGISTRY.matcher(claim.text());
        boolean unknown = false;
        while (number.find()) {
            unknown |= !printed(number.group(), sources)
                    && sources.stream()
                            .noneMatch(source -> source.passage()
                                    .trials()
                                    .contains(number.group().replace(" ", "")));
        }
        return trial || unknown;
    }

    private boolean known(Term term, List<Source> sources) {
        return sources.stream().anyMatch(source -> source.known().contains(term.id()));
    }

    /// Whether a source names what an end point is a sort of: "survival" where a claim says "overall survival".
    /// A harm has to be named itself.
    private boolean isWiderNamed(Term term, List<Source> sources) {
        Set<String> wider = new LinkedHashSet<>(vocabulary.withAncestors(term));
        wider.removeAll(Set.of("end_point:adverse event", "end_point:efficacy"));
        return sources.stream()
                .flatMap(source -> source.sentences().stream())
                .flatMap(sentence -> sentence.names().stream())
                .anyMatch(name -> wider.contains(name.term().id()));
    }

    private static boolean printed(String code, List<Source> sources) {
        String folded = folded(code);
        return sources.stream()
                .anyMatch(source -> folded(source.passage().text()).contains(folded)
                        || folded(source.passage().section().title()).contains(folded)
                        || source.passage().trials().contains(code));
    }

    private static String folded(String text) {
        return text.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    /// Names that the sources hold, but in another place: where the claim says one, the source says another.
    List<String> misplaced(Sentence claim, List<Sentence> closest) {
        List<String> problems = new ArrayList<>();
        Set<String> keys = claim.keys();
        for (int i = 0; i < claim.words().size(); i++) {
            Word word = claim.words().get(i);
            Kind kind = kind(word);
            boolean measured = kind == Kind.END_POINT && hasMeasures(claim);
            if (kind == null || !IN_PLACE.contains(kind) || measured) {
                continue;
            }
            Place place = place(word, Context.around(claim, i), closest, keys);
            if (place.others >= place.own + MARGIN
                    && place.others >= LEAST_FIT * place.around
                    && !related(word.key(), place.other)) {
                String name = vocabulary.term(place.other).map(Term::name).orElse(place.other);
                problems.add("Where the claim says “" + word.span().in(claim.text()) + "”, the passage says “" + name
                        + "”.");
            }
        }
        return problems;
    }

    /// Whether figures tell which end point is which; they are checked on their own.
    private static boolean hasMeasures(Sentence claim) {
        return claim.figures().stream()
                .anyMatch(figure -> switch (figure.figure().kind()) {
                    case RATIO, PERCENT, DURATION, P_VALUE -> true;
                    default -> false;
                });
    }

    private boolean related(String one, String other) {
        return vocabulary
                        .term(one)
                        .map(term -> vocabulary.withAncestors(term).contains(other))
                        .orElse(false)
                || vocabulary
                        .term(other)
                        .map(term -> vocabulary.withAncestors(term).contains(one))
                        .orElse(false);
    }

    /// How well a name's surroundings fit where the sources have it, and where they have another of its kind.
    ///
    /// @param around how many words surround it
    private record Place(int own, int others, String other, int around) {}

    private Place place(Word word, Set<String> around, List<Sentence> closest, Set<String> claimed) {
        int own = -MARGIN;
        int others = -MARGIN;
        String other = "";
        for (Sentence sentence : closest) {
            for (int i = 0; i < sentence.words().size(); i++) {
                Word there = sentence.words().get(i);
                if (kind(there) != kind(word)) {
                    continue;
                }
                int fit = Context.shared(around, Context.around(sentence, i));
                boolean same = there.key().equals(word.key()) || related(word.key(), there.key());
                if (same) {
                    own = Math.max(own, fit);
                } else if (!claimed.contains(there.key()) && fit > others && !areGivenTogether(sentence, there, word)) {
                    others = fit;
                    other = there.key();
                }
            }
        }
        return new Place(own, others, other, around.size());
    }

    /// Whether a sentence somewhere joins the two as parts of one treatment: neither is there instead of the
    /// other.
    private static boolean areGivenTogether(Sentence sentence, Word one, Word other) {
        List<Word> words = sentence.words();
        for (int i = 0; i < words.size(); i++) {
            for (int j = Math.max(0, i - PARTNERS); j < Math.min(words.size(), i + PARTNERS + 1); j++) {
                boolean both = words.get(i).key().equals(one.key())
                        && words.get(j).key().equals(other.key());
                if (both
                        && areJoined(
                                sentence.text(),
                                words.get(i).span(),
                                words.get(j).span())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean areJoined(String text, Span one, Span other) {
        int from = Math.min(one.end(), other.end());
        int to = Math.max(one.start(), other.start());
        return from <= to && JOINED.matcher(text.substring(from, to)).find();
    }

    private @org.jspecify.annotations.Nullable Kind kind(Word word) {
        if (word.sort() != Word.Sort.NAME) {
            return null;
        }
        return vocabulary
                .term(word.key())
                .filter(term -> term.kind() != Kind.END_POINT || Figures.isMeasured(term, vocabulary))
                .map(Term::kind)
                .orElse(null);
    }
}
