package io.docent.answer;

import io.docent.cite.Sentence;
import io.docent.cite.Sentence.Line;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.List;
import java.util.regex.Pattern;

/// Tells a sentence that states something from one that only connects others: a heading, "In summary:".
///
/// Where it is in doubt, a sentence states something, and is flagged where it cites nothing. So a connection is
/// short, has no figure beyond those in names, and no word that says what is, was or was done; before a colon
/// it names nothing.
final class Connection {

    private static final int MOST_WORDS_OF_HEADING = 8;
    private static final int MOST_WORDS = 14;

    private static final Pattern STATES = Pattern.compile(
            "\\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|cannot|could|may|might|will|would|should|must|not|no"
                    + "|never|without|improv\\w*|increas\\w*|reduc\\w*|decreas\\w*|fail\\w*|cur(?:e|es|ed|ing)|caus\\w*"
                    + "|prevent\\w*|induc\\w*|block\\w*|inhibit\\w*|prolong\\w*|extend\\w*|worsen\\w*|benefit\\w*|superior\\w*"
                    + "|inferior\\w*|effective\\w*|safe\\w*|toxic\\w*|better|worse|kills?|works?|treats?|shows?|halts?|stops?"
                    + "|promot\\w*|enhanc\\w*|suppress\\w*|activat\\w*|approv\\w*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FINDINGS = Pattern.compile(
            "\\b(?:show|shows|report|reports|state|states|find|finds|following)\\b", Pattern.CASE_INSENSITIVE);
    private static final List<Kind> NAMES = List.of(Kind.TRIAL, Kind.DRUG, Kind.DRUG_CLASS, Kind.TUMOUR);

    private final Vocabulary vocabulary;

    Connection(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    boolean is(Sentence sentence) {
        String words = sentence.text().replaceAll("[*_#]", "").strip();
        boolean heading = sentence.line() == Line.HEADING;
        boolean opening = words.endsWith(":") || words.endsWith("：");
        if (sentence.line() == Line.CODE
                || !heading && !opening
                || !sentence.marks().isEmpty()) {
            return words.isEmpty();
        }
        int length = words.split("\\s+").length;
        String nameless = withoutNames(words);
        boolean figures = nameless.chars().anyMatch(Character::isDigit);
        if (figures || length > (heading ? MOST_WORDS_OF_HEADING : MOST_WORDS)) {
            return false;
        }
        String plain = FINDINGS.matcher(words).replaceAll("");
        return !STATES.matcher(heading || names(words) ? words : plain).find();
    }

    private boolean names(String words) {
        return vocabulary.mentions(words, Reading.TEXT).stream()
                .anyMatch(mention -> NAMES.contains(mention.term().kind()));
    }

    private String withoutNames(String words) {
        StringBuilder rest = new StringBuilder(words);
        List<Span> spans = vocabulary.mentions(words, Reading.TEXT).stream()
                .map(Mention::span)
                .distinct()
                .sorted()
                .toList();
        spans.reversed().forEach(span -> rest.replace(span.start(), span.end(), " "));
        return rest.toString();
    }
}
