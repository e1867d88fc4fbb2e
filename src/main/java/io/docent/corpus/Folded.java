package io.docent.corpus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Words as they compare between sources that print them differently: small letters and digits without accents,
/// Greek letters by their names, no markup.
final class Folded {

    /// Shorter titles are those of many works: "Pancreatic cancer".
    private static final int SHORTEST_TITLE = 24;

    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:i|b|u|em|strong|sub|sup|sc|scp|span|italic|bold|jats:\\w+|mml:\\w+)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String GREEK = "αβγδεζηθικλμνξοπρστυφχψω";
    private static final List<String> GREEK_NAMES = List.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega");
    private static final Map<String, String> LETTERS =
            Map.of("ß", "ss", "ø", "o", "æ", "ae", "œ", "oe", "ł", "l", "đ", "d", "ı", "i", "ς", "sigma", "&", " and ");

    /// Titles that are made of nothing else name no work.
    private static final Set<String> GENERIC = Set.of(
            "a",
            "abstract",
            "abstracts",
            "acknowledgement",
            "acknowledgements",
            "addendum",
            "an",
            "and",
            "announcement",
            "annual",
            "answer",
            "appendix",
            "article",
            "author",
            "authors",
            "board",
            "book",
            "books",
            "case",
            "comment",
            "commentary",
            "comments",
            "conclusion",
            "conclusions",
            "contents",
            "contributors",
            "conference",
            "correction",
            "corrections",
            "correspondence",
            "corrigenda",
            "corrigendum",
            "cover",
            "discussion",
            "editor",
            "editorial",
            "editorials",
            "editors",
            "errata",
            "erratum",
            "expression",
            "concern",
            "foreword",
            "for",
            "from",
            "full",
            "guest",
            "highlights",
            "image",
            "images",
            "in",
            "index",
            "information",
            "introduction",
            "introductory",
            "invited",
            "issue",
            "journal",
            "letter",
            "letters",
            "list",
            "meeting",
            "month",
            "news",
            "note",
            "notes",
            "notice",
            "number",
            "obituary",
            "of",
            "on",
            "opinion",
            "original",
            "overview",
            "paper",
            "perspective",
            "poster",
            "posters",
            "preface",
            "presentation",
            "presentations",
            "proceedings",
            "publisher",
            "re",
            "regarding",
            "rejoinder",
            "remarks",
            "replies",
            "reply",
            "report",
            "reports",
            "research",
            "response",
            "responses",
            "retracted",
            "retraction",
            "review",
            "reviewers",
            "reviews",
            "s",
            "special",
            "summary",
            "supplement",
            "supplementary",
            "supporting",
            "table",
            "thanks",
            "the",
            "this",
            "title",
            "to",
            "untitled",
            "volume",
            "withdrawal",
            "withdrawn",
            "year",
            "your");

    private Folded() {}

    /// The words of `text`.
    static List<String> words(String text) {
        String plain = text.indexOf('<') < 0 ? text : MARKUP.matcher(text).replaceAll("");
        String small = plain.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(List.of(NOT_WORDS.split(isPlain(small) ? small : spelledOut(small))));
        words.removeIf(String::isEmpty);
        return words;
    }

    /// Most text is, and needs no look at each letter.
    private static boolean isPlain(String text) {
        return text.indexOf('&') < 0 && text.chars().allMatch(letter -> letter < 0x80);
    }

    /// The letters and digits of a title; empty where it is too short or too general to tell works apart.
    static String title(String title) {
        List<String> words = words(title);
        String folded = String.join("", words);
        boolean general = words.stream().allMatch(word -> GENERIC.contains(word) || word.matches("\\d+"));
        return general || folded.length() < SHORTEST_TITLE ? "" : folded;
    }

    private static String spelledOut(String accented) {
        String text = MARKS.matcher(Normalizer.normalize(accented, Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder spelled = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            String letter = text.substring(at, at + 1);
            int greek = GREEK.indexOf(letter);
            spelled.append(greek >= 0 ? GREEK_NAMES.get(greek) : LETTERS.getOrDefault(letter, letter));
        }
        return spelled.toString();
    }
}
