package io.docent.vocabulary;

import io.docent.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Finds terms in texts by the longest name that fits, left to right, without overlaps.
public final class Vocabulary {

    /// How strictly the case of an abbreviation is read.
    public enum Reading {
        /// A text: `OS` is overall survival, `os` is not.
        TEXT,
        /// A question typed in a hurry: `pfs` is progression-free survival.
        QUESTION
    }

    private static final Set<String> ORDINARY_WORDS = Set.of(
            "all", "and", "are", "can", "cap", "car", "did", "fit", "for", "had", "has", "his", "ice", "map", "met",
            "not", "pet", "pad", "pap", "pit", "rap", "rat", "red", "set", "sat", "she", "the", "tip", "top", "was",
            "who", "why", "ace", "act", "age", "aim", "aid", "arm", "bid", "case", "cart", "dose", "drug", "cost",
            "rate", "type", "best", "mice", "nice", "time", "trap", "trail", "trial", "stop", "last", "then", "than",
            "that", "this", "chop", "path");

    private static final Node NOWHERE = new Node();

    /// How many sentences of texts are remembered with what they name: an answer comes back to the same ones
    /// several times, and so does the next.
    private static final int REMEMBERED = 8_000;

    /// Characters of the longest text that is remembered.
    private static final int SENTENCE = 600;

    private final Map<String, Term> terms;
    private final Node root = new Node();
    private final Map<String, List<Mention>> remembered = new ConcurrentHashMap<>();

    private Vocabulary(Collection<Term> all) {
        this.terms = new LinkedHashMap<>();
        all.forEach(term -> terms.merge(term.id(), term, Vocabulary::merged));
        terms.values().forEach(this::addNames);
    }

    public static Vocabulary of(Collection<Term> terms) {
        return new Vocabulary(terms);
    }

    /// The vocabulary that ships with Docent.
    public static Vocabulary shipped() {
        return new Vocabulary(VocabularyFiles.read());
    }

    /// This vocabulary and more; a term of which a name is known already adds its names to the one that has it.
    public Vocabulary with(Collection<Term> more) {
        List<Term> all = new ArrayList<>(terms.values());
        for (Term term : more) {
            all.add(known(term)
                    .map(old -> new Term(old.id(), old.kind(), old.name(), namesOf(term), List.of()))
                    .orElse(term));
        }
        return new Vocabulary(all);
    }

    /// The term with this id.
    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /// Every term, in the order in which it was added.
    public Collection<Term> terms() {
        return List.copyOf(terms.values());
    }

    /// The ids of a term and of everything that it is a sort of, the term first.
    public Set<String> withAncestors(Term term) {
        Set<String> ids = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(term.id()));
        while (!open.isEmpty()) {
            String id = open.removeLast();
            if (ids.add(id)) {
                Optional.ofNullable(terms.get(id)).ifPresent(found -> open.addAll(found.parents()));
            }
        }
        return ids;
    }

    /// The terms that a text names, in order.
    public List<Mention> mentions(String text, Reading reading) {
        if (reading != Reading.TEXT || text.length() > SENTENCE) {
            return read(text, reading);
        }
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(text, sentence -> List.copyOf(read(sentence, reading)));
    }

    private List<Mention> read(String text, Reading reading) {
        List<Token> tokens = Token.of(text);
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Match match = longest(text, tokens, at, reading);
            if (match == null) {
                at++;
            } else {
                Span span =
                        new Span(tokens.get(at).start(), tokens.get(match.last).end());
                match.terms.forEach(term -> found.add(new Mention(term, span)));
                at = match.last + 1;
            }
        }
        return found;
    }

    /// The tokens of the names that mean something else in another vocabulary, or nothing there, or nothing
    /// here. A text that holds the tokens of none of them, side by side, names the same in both.
    public Set<List<String>> differences(Vocabulary other) {
        Set<List<String>> names = new LinkedHashSet<>();
        compare(root, other, other.root, new ArrayList<>(), names);
        return names;
    }

    private void compare(Node here, Vocabulary other, Node there, List<String> path, Set<List<String>> names) {
        if (!meanings(here).equals(other.meanings(there))) {
            names.add(List.copyOf(path));
        }
        Set<String> forms = new TreeSet<>(here.next.keySet());
        forms.addAll(there.next.keySet());
        for (String form : forms) {
            path.add(form);
            Node one = here.next.getOrDefault(form, NOWHERE);
            compare(one, other, there.next.getOrDefault(form, NOWHERE), path, names);
            path.removeLast();
        }
    }

    private List<Meant> meanings(Node node) {
        return node.names.stream()
                .map(name ->
                        new Meant(name.term().id(), name.term().kind(), withAncestors(name.term()), name.caseMatters()))
                .distinct()
                .toList();
    }

    /// The different tokens of a text, as names are compared: lower case, American spelling, singular.
    public static Set<String> tokens(String text) {
        Set<String> forms = new LinkedHashSet<>();
        Token.of(text).forEach(token -> forms.add(token.form()));
        return forms;
    }

    private @Nullable Match longest(String text, List<Token> tokens, int from, Reading reading) {
        Node node = root;
        Match best = null;
        for (int at = from; at < tokens.size(); at++) {
            if (at > from && broken(text, tokens.get(at - 1), tokens.get(at))) {
                break;
            }
            node = node.next.get(tokens.get(at).form());
            if (node == null) {
                break;
            }
            String surface =
                    text.substring(tokens.get(from).start(), tokens.get(at).end());
            List<Term> here = node.accepted(surface, reading);
            if (!here.isEmpty()) {
                best = new Match(here, at);
            }
        }
        return best;
    }

    /// Whether a name cannot go on from one token to the next: a name crosses blanks, dashes and slashes, not a
    /// full stop.
    private static boolean broken(String text, Token before, Token after) {
        int gap = after.start() - before.end();
        if (gap == 0) {
            return false;
        }
        String between = text.substring(before.end(), after.start());
        return gap > 3 || between.chars().anyMatch(c -> ".,;:()[]?!|\n".indexOf(c) >= 0);
    }

    private void addNames(Term term) {
        for (String name : namesOf(term)) {
            add(term, name);
            if (name.length() <= 14 && name.indexOf('-') > 0) {
                add(term, name.replace("-", ""));
            }
        }
    }

    private void add(Term term, String name) {
        Node node = root;
        for (Token token : Token.of(name)) {
            node = node.next.computeIfAbsent(token.form(), form -> new Node());
        }
        if (node != root) {
            node.names.add(new Name(term, caseMatters(name)));
        }
    }

    private static boolean caseMatters(String name) {
        return name.length() <= 5 && name.chars().allMatch(c -> Character.isUpperCase(c) || c == '-')
                || name.matches("[A-Z]{2,4}s");
    }

    /// The term that has this one's name already. What a text teaches of an abbreviation is added to whatever
    /// its long form names; of anything else, to a thing of the same kind.
    private Optional<Term> known(Term term) {
        boolean anyKind = term.kind() == Term.Kind.CONCEPT;
        for (String name : anyKind ? List.of(term.name()) : namesOf(term)) {
            for (Mention mention : mentions(name, Reading.TEXT)) {
                boolean whole = mention.span().length() == name.length();
                boolean fits = mention.term().kind() == term.kind()
                        || anyKind && mention.term().kind() != Term.Kind.WORD;
                if (whole && fits) {
                    return Optional.of(mention.term());
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> namesOf(Term term) {
        List<String> names = new ArrayList<>();
        names.add(term.name());
        names.addAll(term.aliases());
        return names;
    }

    private static Term merged(Term one, Term other) {
        Set<String> names = new LinkedHashSet<>(one.aliases());
        names.addAll(namesOf(other));
        names.remove(one.name());
        Set<String> parents = new LinkedHashSet<>(one.parents());
        parents.addAll(other.parents());
        return new Term(one.id(), one.kind(), one.name(), List.copyOf(names), List.copyOf(parents));
    }

    private record Match(List<Term> terms, int last) {}

    /// What a name stands for, as far as texts tell.
    private record Meant(String id, Term.Kind kind, Set<String> ids, boolean caseMatters) {}

    private record Name(Term term, boolean caseMatters) {

        boolean accepts(String surface, Reading reading) {
            if (!caseMatters || surface.equals(surface.toUpperCase(Locale.ROOT)) || abbreviationInPlural(surface)) {
                return true;
            }
            boolean hurried = reading == Reading.QUESTION && surface.length() >= 2;
            return hurried && !ORDINARY_WORDS.contains(surface.toLowerCase(Locale.ROOT)) && surface.length() != 2
                    || hurried
                            && surface.length() == 2
                            && "os hr orr pfs ae ci".contains(surface.toLowerCase(Locale.ROOT));
        }

        private static boolean abbreviationInPlural(String surface) {
            return surface.length() > 2
                    && surface.endsWith("s")
                    && surface.substring(0, surface.length() - 1).chars().allMatch(Character::isUpperCase);
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final List<Name> names = new ArrayList<>();

        List<Term> accepted(String surface, Reading reading) {
            return names.stream()
                    .filter(name -> name.accepts(surface, reading))
                    .map(Name::term)
                    .distinct()
                    .toList();
        }
    }
}
