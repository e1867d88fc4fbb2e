package io.docent.eval;

import io.docent.eval.Figure.Sort;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// A name is put in place of another.
enum NameChange implements Perturbation {
    TRIAL_NUMBER("identifier: NCT number of another trial", Aim.IDENTIFIERS) {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            List<String> others =
                    absent(statement, ground, Kind.TRIAL).map(Term::id).toList();
            return numbers(statement, ground)
                    .flatMap(mention ->
                            others.stream().map(other -> Splice.one(statement.text(), mention.span(), other)));
        }
    },
    UNKNOWN_NUMBER("identifier: unknown NCT number", Aim.IDENTIFIERS) {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            return numbers(statement, ground)
                    .flatMap(mention -> Stream.of(3, 5, 7).map(step -> {
                        String number = mention.span().in(statement.text());
                        int digit = (number.charAt(number.length() - 1) - '0' + step) % 10;
                        String other = number.substring(0, number.length() - 1) + digit;
                        return ground.vocabulary().term(other).isPresent()
                                ? statement.text()
                                : Splice.one(statement.text(), mention.span(), other);
                    }));
        }
    },
    TRIAL_NAME("identifier: name of another trial", Aim.IDENTIFIERS) {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            List<Term> others = absent(statement, ground, Kind.TRIAL)
                    .filter(term -> !term.aliases().isEmpty())
                    .toList();
            return ground.mentions(statement.text(), Kind.TRIAL).stream()
                    .filter(mention -> !isNumber(mention, statement.text()))
                    .flatMap(mention -> others.stream()
                            .map(other -> Splice.one(
                                    statement.text(),
                                    mention.span(),
                                    other.aliases().getFirst())));
        }
    },
    DRUG("name: drug, another", Aim.NAMES) {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            return replaced(statement, ground, Kind.DRUG, (one, other) -> !ground.names(statement.source(), other));
        }
    },
    DRUG_OF_CLASS("name: drug, of the same class", Aim.NAMES) {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            List<Term> drugs = ground.vocabulary().terms().stream()
                    .filter(term -> term.kind() == Kind.DRUG && !ground.names(statement.source(), term))
                    .toList();
            return ground.mentions(statement.text(), Kind.DRUG).stream()
                    .filter(mention -> !mention.term().parents().isEmpty())
                    .flatMap(mention -> drugs.stream()
                            .filter(other -> other.parents()
                                    .contains(mention.term().parents().getFirst()))
                            .map(other -> everywhere(statement, ground, mention.term(), other.name())));
        }
    },
    DRUG_OF_PASSAGE("name: drug, of the same passage", Aim.NAMES) {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            List<String> here = ground.ids(statement.text());
            return Figures.in(statement.text()).stream().noneMatch(figure -> MEASURED.contains(figure.sort()))
                    ? Stream.empty()
                    : replaced(
                            statement,
                            ground,
                            Kind.DRUG,
                            (one, other) -> ground.names(statement.source(), other)
                                    && !here.contains(other.id())
                                    && !isWithin(other.name(), statement.text()));
        }
    },
    TUMOUR("name: tumour", Aim.NAMES) {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            return replaced(
                    statement,
                    ground,
                    Kind.TUMOUR,
                    (one, other) -> !one.parents().isEmpty()
                            && !other.parents().isEmpty()
                            && !ground.names(statement.source(), other)
                            && !other.name().matches("(?:metastatic|advanced) .*")
                            && !ground.namesSortOf(statement.source(), other)
                            && EndPoints.areUnrelated(one, other, ground));
        }
    },
    END_POINT("name: end point", Aim.NAMES) {
        @Override
        Stream<String> wrong(Statement statement, Ground ground) {
            List<Term> all = ground.vocabulary().terms().stream()
                    .filter(EndPoints::isMeasured)
                    .toList();
            return ground.mentions(statement.text(), Kind.END_POINT).stream()
                    .filter(EndPoints::isMeasured)
                    .flatMap(mention -> all.stream()
                            .filter(other -> EndPoints.areOfOneGroup(mention.term(), other)
                                    && !ground.names(statement.source(), other))
                            .map(other -> everywhere(statement, ground, mention.term(), other.name())));
        }
    };

    /// Names so wide that a neighbour is no contradiction.
    private static final Set<String> WIDE = Set.of("solid tumor", "cancer", "tumor", "carcinoma", "placebo", "vaccine");

    private static final Set<Sort> MEASURED = Set.of(Sort.PERCENTAGE, Sort.DURATION, Sort.RATIO, Sort.P_VALUE);

    private final String kind;
    private final Aim aim;

    NameChange(String kind, Aim aim) {
        this.kind = kind;
        this.aim = aim;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Aim aim() {
        return aim;
    }

    @Override
    public List<Claim> of(Statement statement, Ground ground) {
        return wrong(statement, ground)
                .filter(text -> !text.equals(statement.text()))
                .map(statement.claim()::saying)
                .toList();
    }

    abstract Stream<String> wrong(Statement statement, Ground ground);

    private static boolean isWithin(String name, String text) {
        return text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)) || name.contains(" plus ");
    }

    private static boolean isNumber(Mention mention, String text) {
        return mention.span().in(text).startsWith("NCT");
    }

    private static Stream<Mention> numbers(Statement statement, Ground ground) {
        return ground.mentions(statement.text(), Kind.TRIAL).stream()
                .filter(mention -> isNumber(mention, statement.text()));
    }

    private static Stream<Term> absent(Statement statement, Ground ground, Kind kind) {
        return ground.used(kind).stream().filter(term -> !ground.names(statement.source(), term));
    }

    private static Stream<String> replaced(
            Statement statement, Ground ground, Kind kind, BiPredicate<Term, Term> fitting) {
        return ground.mentions(statement.text(), kind).stream()
                .map(Mention::term)
                .distinct()
                .filter(term -> !WIDE.contains(term.name()))
                .flatMap(term -> ground.used(kind).stream()
                        .filter(other -> !WIDE.contains(other.name())
                                && !other.id().equals(term.id())
                                && fitting.test(term, other))
                        .map(other -> everywhere(statement, ground, term, other.name())));
    }

    /// The statement with every mention of one term replaced.
    private static String everywhere(Statement statement, Ground ground, Term term, String name) {
        List<Splice> splices = new ArrayList<>();
        for (Mention mention : ground.mentions(statement.text(), term.kind())) {
            if (mention.term().id().equals(term.id())) {
                splices.add(new Splice(mention.span(), name));
            }
        }
        return Splice.all(statement.text(), splices);
    }
}
