package io.docent.retrieve;

import io.docent.index.PassageIndex;
import io.docent.trial.Trial;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes a question that leans on earlier ones stand alone, by rules: a pronoun becomes what was spoken of, a
/// question without a subject gains it, a new trial takes the old one's place in the old question.
final class FollowUp {

    private static final Pattern LEANING = Pattern.compile(
            "^(?:and|but|so|also|then|or|what about|how about|ok(?:ay)?|same)\\b|^(?:why|when|where|how|who|how many|by how much)\\??$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LEAD =
            Pattern.compile("^(?:and|but|so|also|then|or|ok(?:ay)?)[, ]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLER = Pattern.compile(
            "^(?:and|but|so|also|then|or|what about|how about|what|about|how|in|for|with|the|of|was|is|did|same|question|on|at|to)$");
    private static final Pattern OWN_PLACE = Pattern.compile(
            "\\b(?:trials|studies|table|figure|section|review|corpus)\\b|\\b\\p{L}{3,}[ -]?\\d{2,}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final List<Kind> SUBJECTS =
            List.of(Kind.TRIAL, Kind.DRUG, Kind.TUMOUR, Kind.DRUG_CLASS, Kind.CONCEPT);

    private final Vocabulary vocabulary;
    private final PassageIndex index;
    private final Pronouns pronouns;

    FollowUp(Vocabulary vocabulary, PassageIndex index) {
        this.vocabulary = vocabulary;
        this.index = index;
        this.pronouns = new Pronouns(text -> !subjects(text).isEmpty());
    }

    /// The question as it would be asked with nothing before it.
    String standalone(String question, List<Utterance> earlier) {
        if (earlier.isEmpty()) {
            return question;
        }
        Optional<String> narrowed = narrowed(question, earlier);
        if (narrowed.isPresent()) {
            return narrowed.get();
        }
        Map<Kind, List<Mention>> own = subjects(question);
        boolean leaning = LEANING.matcher(question).find() || !own.containsKey(Kind.TRIAL) && pronouns.refer(question);
        boolean bare = own.isEmpty() && isBare(question);
        if (!leaning && !bare) {
            return question;
        }
        String before = lastQuestion(earlier);
        Map<Kind, List<Mention>> old = subjects(before);
        if (old.isEmpty()) {
            before = lastText(earlier);
            old = subjects(before);
        }
        if (old.isEmpty()) {
            return question;
        }
        return merged(question, own, before, old);
    }

    /// The list of the question before with what is now asked of it added. Trials that were named are not
    /// listed anew.
    private Optional<String> narrowed(String question, List<Utterance> earlier) {
        if (!Narrowing.isSomeOf(question)) {
            return Optional.empty();
        }
        String before = lastQuestion(earlier);
        return subjects(before).containsKey(Kind.TRIAL) ? Optional.empty() : Narrowing.of(before, question);
    }

    /// Whether a short question asks for an end point and does not say of what: "What was the median PFS?".
    private boolean isBare(String question) {
        boolean ownPlace = OWN_PLACE.matcher(question).find();
        boolean attribute = vocabulary.mentions(question, Reading.QUESTION).stream()
                .map(Mention::term)
                .anyMatch(term -> term.kind() == Kind.END_POINT && !Generic.isGenericEndPoint(term));
        return attribute && !ownPlace && question.split("\\s+").length <= 9;
    }

    private String merged(String question, Map<Kind, List<Mention>> own, String before, Map<Kind, List<Mention>> old) {
        Kind kind = SUBJECTS.stream().filter(old::containsKey).findFirst().orElseThrow();
        String subject = names(old.getOrDefault(kind, List.of()), before);
        boolean named = pronouns.stand(question) && !saysNothingElse(question, own);
        if (own.containsKey(kind) && !named || kind == Kind.TRIAL && saysNothingElse(question, own) && !own.isEmpty()) {
            return saysNothingElse(question, own) ? replaced(before, kind, own, question) : stripped(question);
        }
        if (own.containsKey(Kind.TRIAL)) {
            return stripped(question);
        }
        String plain = stripped(question);
        Optional<String> placed = pronouns.replaced(plain, subject);
        if (placed.isPresent()) {
            return placed.get();
        }
        String end = plain.endsWith("?") ? "?" : "";
        String body =
                end.isEmpty() ? plain : plain.substring(0, plain.length() - 1).strip();
        return body + (kind == Kind.TRIAL ? " in " : " with ") + subject + end;
    }

    /// The earlier question with the new subject in the old one's place; a drug that the new trial does not test
    /// becomes
    /// "treatment".
    private String replaced(String before, Kind kind, Map<Kind, List<Mention>> own, String question) {
        Map.Entry<Kind, List<Mention>> mine = own.entrySet().iterator().next();
        Kind placed = own.containsKey(kind) ? kind : mine.getKey();
        String name = names(own.getOrDefault(placed, List.of()), question);
        List<Mention> mentions = vocabulary.mentions(before, Reading.QUESTION);
        StringBuilder text = new StringBuilder(before);
        boolean done = false;
        for (Mention mention : mentions.reversed()) {
            if (mention.term().kind() == kind) {
                text.replace(mention.span().start(), mention.span().end(), done ? "" : name);
                done = true;
            } else if (placed == Kind.TRIAL && mention.term().kind() == Kind.DRUG && !tests(own, mention.term())) {
                text.replace(mention.span().start(), mention.span().end(), "treatment");
            }
        }
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private boolean tests(Map<Kind, List<Mention>> own, Term drug) {
        return own.getOrDefault(Kind.TRIAL, List.of()).stream().anyMatch(mention -> {
            String interventions = index.trial(mention.term().id())
                    .map(Trial::interventions)
                    .map(each -> String.join("; ", each))
                    .orElse("");
            return vocabulary.mentions(interventions, Reading.TEXT).stream()
                    .anyMatch(named -> named.term().id().equals(drug.id()));
        });
    }

    /// Whether the question holds a subject and nothing that is asked of it: "And in SARC021?".
    private boolean saysNothingElse(String question, Map<Kind, List<Mention>> own) {
        StringBuilder rest = new StringBuilder(question);
        own.values().stream()
                .flatMap(List::stream)
                .sorted((one, other) -> other.span().compareTo(one.span()))
                .forEach(mention -> rest.replace(
                        mention.span().start(),
                        Math.min(rest.length(), mention.span().end()),
                        " "));
        for (String word : rest.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (!word.isEmpty() && !FILLER.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }

    private static String stripped(String question) {
        String plain = LEAD.matcher(question).replaceFirst("").strip();
        return plain.isEmpty() ? question : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /// The last question, itself made to stand alone.
    private String lastQuestion(List<Utterance> earlier) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (earlier.get(i).byUser()) {
                return standalone(earlier.get(i).text(), earlier.subList(0, i));
            }
        }
        return "";
    }

    private static String lastText(List<Utterance> earlier) {
        return earlier.getLast().text();
    }

    private Map<Kind, List<Mention>> subjects(String text) {
        Map<Kind, List<Mention>> found = new LinkedHashMap<>();
        for (Mention mention : vocabulary.mentions(text, Reading.QUESTION)) {
            boolean generic = mention.term().kind() == Kind.TUMOUR && Generic.isGenericTumour(mention.term());
            if (SUBJECTS.contains(mention.term().kind()) && !generic) {
                found.computeIfAbsent(mention.term().kind(), kind -> new ArrayList<>())
                        .add(mention);
            }
        }
        return found;
    }

    /// Each thing once, by the name that the text gives it first.
    private static String names(List<Mention> mentions, String text) {
        Map<String, String> names = new LinkedHashMap<>();
        mentions.forEach(
                mention -> names.putIfAbsent(mention.term().id(), mention.span().in(text)));
        return names.values().stream().distinct().collect(Collectors.joining(" and "));
    }
}
