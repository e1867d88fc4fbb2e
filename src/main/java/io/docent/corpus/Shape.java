package io.docent.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a line of a paper looks like, without its neighbours.
final class Shape {

    private static final int LONGEST_TITLE = 150;
    private static final int LONGEST_LONE_TITLE = 100;
    private static final int MOST_WORDS = 22;
    private static final Set<String> WELL_KNOWN = Set.of(
            "abstract",
            "summary",
            "highlights",
            "keywords",
            "key words",
            "abbreviations",
            "background",
            "introduction",
            "objective",
            "objectives",
            "aim",
            "aims",
            "methods",
            "method",
            "materials and methods",
            "patients and methods",
            "methods and materials",
            "material and methods",
            "study design",
            "statistical analysis",
            "results",
            "findings",
            "results and discussion",
            "discussion",
            "limitations",
            "strengths and limitations",
            "conclusion",
            "conclusions",
            "concluding remarks",
            "perspectives",
            "future directions",
            "references",
            "bibliography",
            "literature cited",
            "acknowledgments",
            "acknowledgements",
            "acknowledgment",
            "acknowledgement",
            "author contributions",
            "authors' contributions",
            "authors’ contributions",
            "contributors",
            "funding",
            "conflict of interest",
            "conflicts of interest",
            "competing interests",
            "declaration of interests",
            "declaration of competing interest",
            "disclosure",
            "disclosures",
            "data availability",
            "data availability statement",
            "data sharing statement",
            "ethics statement",
            "ethics approval",
            "ethics approval and consent to participate",
            "consent for publication",
            "publisher's note",
            "publisher’s note",
            "supplementary material",
            "supplementary materials",
            "supplementary information",
            "supporting information",
            "appendix",
            "generative ai statement",
            "author disclosures");
    private static final Set<String> REFERENCE_LISTS = Set.of("references", "bibliography", "literature cited");
    private static final Set<String> ABSTRACTS = Set.of("abstract", "summary");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…](?:[\"'”’)\\]]| ?[(\\[][\\d,–\\- ]+[)\\]])*$");
    private static final Pattern TITLE_END = Pattern.compile(".*[^.;,!–—-]$");

    private Shape() {}

    /// Whether the line is the name of a section that most papers have.
    static boolean isWellKnown(String line) {
        return WELL_KNOWN.contains(name(line));
    }

    static boolean isReferenceList(String title) {
        return REFERENCE_LISTS.contains(name(title));
    }

    static boolean isAbstract(String title) {
        return ABSTRACTS.contains(name(title));
    }

    /// Whether a sentence ends with the line, citation marks and brackets aside.
    static boolean endsSentence(String line) {
        return SENTENCE_END
                .matcher(line.substring(Math.max(0, line.length() - 80)))
                .find();
    }

    /// Whether `title` can be what follows a heading's number.
    static boolean isTitle(String title) {
        return title.length() <= LONGEST_TITLE
                && TITLE_END.matcher(title).matches()
                && title.split(" ").length <= MOST_WORDS
                && title.chars().filter(Character::isLetter).count() >= 2
                && startsLikeTitle(title);
    }

    /// Whether a line that stands alone can be a heading without a number.
    static boolean isLoneTitle(String line) {
        return line.length() <= LONGEST_LONE_TITLE
                && isTitle(line)
                && !Character.isDigit(line.charAt(0))
                && !line.endsWith(":")
                && Label.of(line).isEmpty();
    }

    /// A capital, a Greek letter, a script without capitals, or a name like `mTOR`, `p53`, `nab-Paclitaxel`.
    private static boolean startsLikeTitle(String title) {
        int first = title.codePointAt(0);
        if (Character.isLowerCase(first) && Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN) {
            String word = title.split(" ")[0];
            return word.chars().anyMatch(character -> Character.isUpperCase(character) || Character.isDigit(character));
        }
        return Character.isLetter(first) || "“\"‘'([".indexOf(first) >= 0;
    }

    private static String name(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[:.\\s]+$", "").strip();
    }
}
