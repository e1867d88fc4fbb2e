package io.docent.check;

import io.docent.check.Sentence.Comparison;
import io.docent.check.Word.Sort;
import io.docent.text.Span;
import io.docent.vocabulary.Mention;
import io.docent.vocabulary.Term;
import io.docent.vocabulary.Vocabulary;
import io.docent.vocabulary.Vocabulary.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads sentences.
final class SentenceReader {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");
    private static final Set<Term.Kind> DIGITS_IN_NAMES =
            EnumSet.of(Term.Kind.DRUG, Term.Kind.DRUG_CLASS, Term.Kind.CONCEPT, Term.Kind.TUMOUR, Term.Kind.TRIAL);

    /// A fact of a record that is denied: "Primary end point met: no".
    private static final Pattern ANSWERED_NO = Pattern.compile("[^:\\n]{3,80}: no\\.?");

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;

    SentenceReader(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    Sentence read(String text) {
        return read(text, Comparison.NONE);
    }

    /// @param earlier the arms that were compared last before this sentence
    Sentence read(String text, Comparison earlier) {
        List<Mention> mentions = vocabulary.mentions(text, Reading.TEXT);
        List<Mention> names = mentions.stream()
                .filter(mention -> mention.term().kind() != Term.Kind.WORD)
                .toList();
        List<Span> hidden = names.stream()
                .filter(name -> DIGITS_IN_NAMES.contains(name.term().kind()))
                .map(Mention::span)
                .toList();
        List<Figure> figures = FigureReader.of(text, hidden);
        List<Word> words = words(text, names, mentions, figures);
        Denials.Marked marked = ANSWERED_NO.matcher(text).matches() ? Denials.all(words) : Denials.in(text, words);
        Arms arms = new Arms(text, marked.words(), figures, earlier);
        List<Sentence.Bound> bound = Figures.bind(text, names, figures, vocabulary, arms);
        return new Sentence(text, names, marked.words(), bound, arms.comparison(), marked.denials());
    }

    private List<Word> words(String text, List<Mention> names, List<Mention> mentions, List<Figure> figures) {
        List<Word> words = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        int from = 0;
        while (from < text.length() && found.find(from)) {
            Word word = word(text, found, names, mentions, figures);
            words.add(word);
            from = Math.max(word.span().end(), found.start() + 1);
        }
        return words;
    }

    private Word word(String text, Matcher found, List<Mention> names, List<Mention> mentions, List<Figure> figures) {
        for (Mention name : names) {
            if (name.span().start() <= found.start()
                    && found.start() < name.span().end()) {
                String form = name.span().in(text).toLowerCase(Locale.ROOT);
                return new Word(name.term().id(), form, name.span(), Sort.NAME, false);
            }
        }
        for (Figure figure : figures) {
            if (figure.span().start() <= found.end()
                    && found.start() < figure.span().end()) {
                String key = "#" + figure.value().stripTrailingZeros().toPlainString();
                return new Word(key, figure.span().in(text), figure.span(), Sort.NUMBER, false);
            }
        }
        return plain(found, mentions);
    }

    private Word plain(Matcher found, List<Mention> mentions) {
        Span span = new Span(found.start(), found.end());
        String form = found.group().toLowerCase(Locale.ROOT);
        if (lexicon.isFunction(form) || form.endsWith("n't") || form.endsWith("n’t")) {
            return new Word(form, form, span, Sort.FUNCTION, false);
        }
        String key = mentions.stream()
                .filter(mention -> mention.term().kind() == Term.Kind.WORD
                        && mention.span().equals(span))
                .map(mention -> mention.term().id())
                .findFirst()
                .orElse(Stem.of(form));
        return new Word(key, form, span, Sort.CONTENT, false);
    }
}
