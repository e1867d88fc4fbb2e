package io.docent.retrieve;

import io.docent.index.Analysis;
import io.docent.index.PassageIndex;
import io.docent.index.Term;
import io.docent.retrieve.Question.Aspect;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a question: makes it stand alone, mends typing errors, recognises what it names and what form of
/// answer it wants.
public final class Understanding {

    private static final Pattern TABLE =
            Pattern.compile("\\b(table|figure|fig\\.?) ?(\\d+)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECTION =
            Pattern.compile("\\b(?:section|sect\\.?|§) ?(\\d+(?:\\.\\d+)*)\\b", Pattern.CASE_INSENSITIVE);
    private static final double GENERIC_WEIGHT = 0.08;

    /// Which reading of a name counts where it can be several things.
    private static final List<Kind> PRECEDENCE =
            List.of(Kind.TRIAL, Kind.DRUG, Kind.END_POINT, Kind.TUMOUR, Kind.CONCEPT, Kind.DRUG_CLASS, Kind.WORD);

    private final PassageIndex index;
    private final Vocabulary vocabulary;
    private final FollowUp followUp;
    private final Typos typos;
    private final MissingNames missing;

    public Understanding(PassageIndex index) {
        this.index = index;
        this.vocabulary = index.vocabulary();
        this.followUp = new FollowUp(vocabulary, index);
        this.typos = new Typos(index);
        this.missing = new MissingNames(index);
    }

    /// Understands a question that follows on others.
    ///
    /// @param asked as typed
    /// @param earlier what was asked and answered before it, oldest first
    public Question understand(String asked, List<Utterance> earlier) {
        return understand(asked, earlier, Rewriting.NONE);
    }

    /// Understands a question that follows on others and that somebody may know better how to complete than
    /// rules do.
    public Question understand(String asked, List<Utterance> earlier, Rewriting rewriting) {
        String plain = asked.strip().replaceAll("\\p{Cntrl}+", " ").replaceAll("\\s+", " ");
        String mended = typos.mend(plain);
        String alone = earlier.isEmpty()
                ? mended
                : rewriting.standalone(mended, earlier).orElseGet(() -> followUp.standalone(mended, earlier));
        List<Unit> units = units(alone);
        Aspect aspect = new Aspect(table(alone), first(SECTION, alone));
        return new Question(asked, alone, Shapes.of(alone, units), units, missing.in(alone, units), aspect);
    }

    private static String table(String text) {
        Matcher matcher = TABLE.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        boolean figure = matcher.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("f");
        return (figure ? "Figure " : "Table ") + matcher.group(2);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private List<Unit> units(String text) {
        Map<Span, List<io.docent.vocabulary.Term>> named = new LinkedHashMap<>();
        for (Mention mention : vocabulary.mentions(text, Reading.QUESTION)) {
            named.computeIfAbsent(mention.span(), span -> new ArrayList<>()).add(mention.term());
        }
        List<Spanned> units = new ArrayList<>();
        named.forEach((span, terms) -> units.add(new Spanned(span, unit(text, span, terms))));
        List<Term> words = Analysis.terms(text);
        for (Term word : words) {
            boolean covered = named.keySet().stream().anyMatch(span -> span.overlaps(word.span()));
            boolean part = words.stream()
                    .anyMatch(other -> other.span().length() > word.span().length()
                            && other.span().contains(word.span()));
            if (!covered && !part && !isPossessive(text, word.span())) {
                units.add(new Spanned(word.span(), word(text, word)));
            }
        }
        units.sort(Comparator.comparing(Spanned::span));
        return weighed(distinct(units));
    }

    /// The "s" of "X 301's", which belongs to the name before it.
    private static boolean isPossessive(String text, Span span) {
        return span.start() > 0
                && span.in(text).equalsIgnoreCase("s")
                && "'’".indexOf(text.charAt(span.start() - 1)) >= 0;
    }

    /// Where a question is made of everyday words alone, they are all that there is to go by.
    private List<Unit> weighed(List<Unit> units) {
        if (units.stream().anyMatch(unit -> unit.weight() > GENERIC_WEIGHT)) {
            return units;
        }
        return units.stream()
                .map(unit -> new Unit(unit.label(), unit.term(), unit.ids(), unit.stems(), 0.5))
                .toList();
    }

    private record Spanned(Span span, Unit unit) {}

    private static List<Unit> distinct(List<Spanned> units) {
        Set<List<Object>> seen = new LinkedHashSet<>();
        return units.stream()
                .map(Spanned::unit)
                .filter(unit -> seen.add(List.of(unit.ids(), unit.ids().isEmpty() ? unit.stems() : List.of())))
                .toList();
    }

    private Unit unit(String text, Span span, List<io.docent.vocabulary.Term> terms) {
        io.docent.vocabulary.Term first = terms.stream()
                .min(Comparator.comparingInt(term -> PRECEDENCE.indexOf(term.kind())))
                .orElseThrow();
        Set<String> ids = new LinkedHashSet<>();
        terms.stream()
                .filter(term -> term.kind() != Kind.WORD || first.kind() == Kind.WORD)
                .forEach(term -> ids.add(term.id()));
        List<String> stems = stems(span.in(text));
        boolean anyWord = first.kind() == Kind.CONCEPT
                || first.kind() == Kind.WORD
                || first.kind() == Kind.DRUG_CLASS
                || first.kind() == Kind.TUMOUR;
        return new Unit(span.in(text), first, ids, anyWord ? stems : List.of(), weight(first, ids, stems));
    }

    private double weight(io.docent.vocabulary.Term term, Set<String> ids, List<String> stems) {
        if (term.kind() == Kind.TRIAL) {
            return 1.2;
        }
        if (term.kind() == Kind.TUMOUR && Generic.isGenericTumour(term)
                || term.kind() == Kind.END_POINT && term.name().equals("clinical trial")
                || term.kind() == Kind.WORD && stems.stream().allMatch(Generic::isGeneric)) {
            return GENERIC_WEIGHT;
        }
        int naming = ids.stream().mapToInt(index::naming).max().orElse(0);
        double all = Math.max(1, index.info().passages());
        double rarity = Math.log(1 + (all - naming + 0.5) / (naming + 0.5)) / index.rarity("\u0000");
        return Math.max(term.kind() == Kind.WORD ? 0.15 : 0.3, rarity);
    }

    private Unit word(String text, Term word) {
        double weight = Generic.isGeneric(word.form())
                ? GENERIC_WEIGHT
                : Math.max(0.1, index.rarity(word.form()) / index.rarity("\u0000"));
        String label = word.span().in(text);
        return MissingNames.looksLikeDrug(label)
                ? new Unit(
                        label,
                        io.docent.vocabulary.Term.of(Kind.DRUG, label, List.of()),
                        Set.of(),
                        List.of(word.form()),
                        Math.max(0.3, weight))
                : new Unit(label, null, Set.of(), List.of(word.form()), weight);
    }

    private static List<String> stems(String words) {
        List<Term> terms = Analysis.terms(words);
        return terms.stream()
                .filter(term -> terms.stream()
                        .noneMatch(other -> other.span().length() > term.span().length()
                                && other.span().contains(term.span())))
                .map(Term::form)
                .toList();
    }
}
