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
        Denials.Marked marked = Denials.in(text, words);
        Arms arms = new Arms(text, marked.words(), figures, earlier);
        List<Sentence.Bound> bound = Figures.bind(text, names, figures, vocabulary, arms);
        return new Sentence(text, names, marked.words(), bound, arms.comparison(), marked.denials());
    }

    private List<Word> words(String text, List<Mention> names, List<Mention> mentions, List<Figure> figures) {
        List<Word> words = new ArrayList<>();
        int next = 0;
        Matcher found = WORD.matcher(text);
        int from = 0;
        while (found.find(from)) {
            while (next < names.size() && names.get(next).span().end() <= found.start()) {
                next++;
            }
            if (next < names.size() && names.get(next).span().start() <= found.start()) {
                Mention name = names.get(next);
                String form = name.span().in(text).toLowerCase(Locale.ROOT);
                words.add(new Word(name.term().id(), form, name.span(), Sort.NAME, false));
                from = Math.max(name.span().end(), found.start() + 1);
            } else {
                words.add(plain(found, mentions, figures));
                from = found.end();
            }
            if (from >= text.length()) {
                break;
            }
        }
        return words;
    }

    private Word plain(Matcher found, List<Mention> mentions, List<Figure> figures) {
        Span span = new Span(found.start(), found.end());
        String form = found.group().toLowerCase(Locale.ROOT);
        boolean number =
                figures.stream().anyMatch(figure -> figure.span().overlaps(span)) || Character.isDigit(form.charAt(0));
        if (number) {
            return new Word("#" + form, form, span, Sort.NUMBER, false);
        }
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
