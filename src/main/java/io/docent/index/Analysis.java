package io.docent.index;

import io.docent.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// How texts and questions become terms: one analysis for both, made for biomedical English.
///
/// `PD-L1` gives `pdl1`, `pd` and `l1`; `HIF-1α` gives `hif1alpha` and its parts; numbers keep their decimals;
/// spelling is American; endings are stemmed after Porter (1980).
public final class Analysis {

    private static final Analyzer ANALYZER = new Biomedical();

    private Analysis() {}

    /// The terms of a text in order, without stop words.
    public static List<Term> terms(String text) {
        return terms(text, ANALYZER);
    }

    /// The terms of a text by another analysis.
    static List<Term> terms(String text, Analyzer analyzer) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute form = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(form.toString(), new Span(offset.startOffset(), offset.endOffset())));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    static Analyzer analyzer() {
        return ANALYZER;
    }

    private static final class Biomedical extends Analyzer {

        private static final CharArraySet STOP_WORDS = stopWords();

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new BiomedicalTokenizer();
            TokenStream stream = new StopFilter(source, STOP_WORDS);
            return new TokenStreamComponents(source, new PorterStemFilter(stream));
        }

        private static CharArraySet stopWords() {
            CharArraySet words = new CharArraySet(EnglishAnalyzer.getDefaultStopSet(), true);
            List.of(
                            "do", "does", "did", "has", "have", "had", "been", "were", "how", "what", "which", "who",
                            "whose", "when", "where", "why", "can", "could", "would", "should", "may", "might", "its",
                            "from", "than", "so", "about", "also", "any", "me", "my", "i", "you", "your", "we", "our",
                            "us", "he", "she")
                    .forEach(words::add);
            List.of("no", "not").forEach(words::remove);
            return CharArraySet.unmodifiableSet(words);
        }
    }
}
