package io.docent.eval;

import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The same thing by another of its names.
enum NameForm implements Rewording {
    TRIAL_NUMBER("name: trial by its number") {
        @Override
        Optional<String> name(Term term, String printed) {
            boolean named = term.kind() == Kind.TRIAL && !printed.startsWith("NCT");
            return named ? Optional.of(term.id()) : Optional.empty();
        }
    },
    TRIAL_NAME("name: trial by its name") {
        @Override
        Optional<String> name(Term term, String printed) {
            boolean numbered = term.kind() == Kind.TRIAL && printed.startsWith("NCT");
            return numbered ? term.aliases().stream().findFirst() : Optional.empty();
        }
    },
    DRUG("name: drug by an alias") {
        @Override
        Optional<String> name(Term term, String printed) {
            boolean drug = term.kind() == Kind.DRUG && printed.equalsIgnoreCase(term.name());
            return drug
                    ? term.aliases().stream()
                            .filter(alias -> alias.length() > 2)
                            .findFirst()
                    : term.kind() == Kind.DRUG ? Optional.of(term.name()) : Optional.empty();
        }
    },
    SPELLED_OUT("name: OS as overall survival") {
        @Override
        Optional<String> name(Term term, String printed) {
            boolean abbreviated = isNamed(term) && isShort(printed);
            return abbreviated ? Optional.of(term.name()) : Optional.empty();
        }
    },
    ABBREVIATED("name: overall survival as OS") {
        @Override
        Optional<String> name(Term term, String printed) {
            boolean whole = isNamed(term) && printed.equalsIgnoreCase(term.name());
            return whole && EndPoints.isMeasured(term)
                    ? term.aliases().stream().filter(NameForm::isShort).findFirst()
                    : Optional.empty();
        }
    },
    SPELLING("name: British and American spelling") {
        @Override
        public List<String> of(Statement statement, Ground ground) {
            String text = statement.text();
            for (Map.Entry<String, String> pair : SPELLINGS.entrySet()) {
                text = exchanged(text, pair.getKey(), pair.getValue());
                if (!text.equals(statement.text())) {
                    return List.of(text);
                }
                text = exchanged(text, pair.getValue(), pair.getKey());
                if (!text.equals(statement.text())) {
                    return List.of(text);
                }
            }
            return List.of();
        }

        @Override
        Optional<String> name(Term term, String printed) {
            return Optional.empty();
        }
    };

    private static final Map<String, String> SPELLINGS = WordPairs.read("spellings.tsv");

    private final String kind;

    NameForm(String kind) {
        this.kind = kind;
    }

    @Override
    public String kind() {
        return kind;
    }

    /// One sentence, each name exchanged; none where the other name would be read as something else.
    @Override
    public List<String> of(Statement statement, Ground ground) {
        String text = statement.text();
        List<Splice> splices = new ArrayList<>();
        for (Mention mention : ground.mentions(text)) {
            boolean bracketed = isNamedTwice(mention, ground.mentions(text))
                    || text.startsWith("Other names")
                    || text.contains("NCT is")
                    || isPartOfTitle(mention, text)
                    || text.substring(0, mention.span().start()).matches("(?s).*\\b(?:free|specific) (?:and|or) ")
                    || text.startsWith(" (", mention.span().end())
                    || text.startsWith("(", Math.max(0, mention.span().start() - 1));
            Optional<String> other = name(mention.term(), mention.span().in(text));
            if (other.isPresent()
                    && !bracketed
                    && splices.stream().noneMatch(at -> at.span().overlaps(mention.span()))) {
                splices.add(new Splice(mention.span(), other.get()));
            }
        }
        String renamed = Splice.all(text, splices);
        boolean same = ground.ids(renamed).equals(ground.ids(text));
        return splices.isEmpty() || !same || renamed.equals(text) ? List.of() : List.of(renamed);
    }

    /// A drug in the name of a study keeps its own.
    private static boolean isPartOfTitle(Mention mention, String text) {
        return mention.term().kind() == Kind.DRUG
                && text.substring(mention.span().end()).matches("(?s) \\p{Lu}\\p{Ll}.*");
    }

    private static boolean isNamedTwice(Mention mention, List<Mention> all) {
        return mention.term().kind() == Kind.TRIAL
                && all.stream()
                                .filter(other ->
                                        other.term().id().equals(mention.term().id()))
                                .count()
                        > 1;
    }

    /// Another name of a term than the one printed, if this form has one.
    abstract Optional<String> name(Term term, String printed);

    private static boolean isNamed(Term term) {
        return EndPoints.isMeasured(term) || term.kind() == Kind.TUMOUR;
    }

    private static boolean isShort(String name) {
        return name.matches("[\\p{Lu}]{2,6}");
    }

    private static String exchanged(String text, String word, String other) {
        Matcher matcher = Pattern.compile("(?i)\\b" + word + "\\b").matcher(text);
        return matcher.replaceAll(found -> {
            String printed = found.group();
            boolean capitals = printed.equals(printed.toUpperCase(Locale.ROOT));
            return capitals ? printed : WordPairs.likeCase(other, printed);
        });
    }
}
