package io.docent.corpus;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// By what a work is known to be the same as another: its numbers, or its title, year and first author.
///
/// @param doi in small letters, without address; empty where unknown
/// @param pmid PubMed's number, digits alone; empty where unknown
/// @param pmcid PubMed Central's number with its prefix: "PMC5946805"; empty where unknown
/// @param title its letters and digits in small letters; empty where it is unknown, or too short or too general
///     to tell works apart
/// @param year of issue, or null
/// @param author the words of the first author's name, the longest of the family name first; empty where unknown
/// @param part what it is to the paper that its title names
/// @param preprint whether a server for preprints has it
public record Identity(
        String doi,
        String pmid,
        String pmcid,
        String title,
        @Nullable Integer year,
        List<String> author,
        Part part,
        boolean preprint) {

    /// What a text is to the paper that its title names.
    public enum Part {
        /// The paper itself.
        WORK,
        /// A correction, retraction or expression of concern.
        NOTICE,
        /// A comment on it, or a reply to one.
        COMMENT,
        /// Something that comes with it.
        SUPPLEMENT
    }

    /// A paper that is ahead of print in one year is often printed in the next.
    private static final int YEARS_IN_PRINT = 1;

    /// A preprint may wait for its journal.
    private static final int YEARS_OF_REVIEW = 4;

    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,11})(?:\\.\\d+)?");
    private static final Pattern DOI = Pattern.compile("(?i)https?://(?:dx\\.)?doi\\.org/(10\\..+)");
    private static final Pattern PUBMED = Pattern.compile(
            "https?://(?:pubmed\\.ncbi\\.nlm\\.nih\\.gov|www\\.ncbi\\.nlm\\.nih\\.gov/pubmed)/(\\d+)/?");
    private static final Pattern PMC = Pattern.compile("https?://\\S+/(?:pmc/)?articles/(?i:PMC)(\\d+)/?");
    private static final Pattern PREPRINT_SERVER = Pattern.compile(
            "(?i)(?:bio|med|chem|ar|psyar|techr)xiv.*|res(?:earch)? sq(?:uare)?|ssrn.*|preprints(?:\\.org)?|authorea");

    public Identity {
        author = List.copyOf(author);
    }

    /// What a bibliographic record says.
    public static Identity of(Bibliography work) {
        TitleParts title = TitleParts.of(work.title());
        String doi = Doi.normal(work.doi().isEmpty() ? address(DOI, work) : work.doi());
        return new Identity(
                doi,
                number(work.pmid().isEmpty() ? address(PUBMED, work) : work.pmid()),
                pmcid(work.pmcid().isEmpty() ? address(PMC, work) : work.pmcid()),
                Folded.title(title.text()),
                work.year(),
                author(work.authors()),
                title.part(),
                Doi.isPreprint(doi)
                        || PREPRINT_SERVER.matcher(work.container().strip()).matches());
    }

    /// What a document says; one that corrects or retracts another has that paper's title and is not it.
    public static Identity of(Document document) {
        Identity work = of(document.bibliography());
        boolean notice =
                document.notices().stream().anyMatch(each -> each.kind().isAboutAnother());
        return notice ? work.as(Part.NOTICE) : work;
    }

    private Identity as(Part other) {
        return new Identity(doi, pmid, pmcid, title, year, author, other, preprint);
    }

    /// The same with a title and its circumstances that were found elsewhere.
    ///
    /// @param words among which the first author's name is
    Identity titled(String found, int issued, List<String> words) {
        return new Identity(doi, pmid, pmcid, found, issued, words, part, preprint);
    }

    /// Under what a work that may be the same can be looked up; every two that are the same share one.
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(identifiers());
        if (!title.isEmpty()) {
            keys.add("title:" + title);
        }
        return keys;
    }

    /// Those of [#keys] that are numbers.
    Set<String> identifiers() {
        Set<String> keys = new LinkedHashSet<>();
        if (!doi.isEmpty()) {
            keys.add("doi:" + doi);
        }
        if (!pmid.isEmpty()) {
            keys.add("pmid:" + pmid);
        }
        if (!pmcid.isEmpty()) {
            keys.add("pmcid:" + pmcid.toLowerCase(Locale.ROOT));
        }
        return keys;
    }

    /// Whether both are one work, by a number that both have or, where no number speaks against it, by title,
    /// year and first author. A preprint is the paper that came of it.
    public boolean isSameAs(Identity other) {
        return sharesIdentifier(other)
                || (part == other.part && (differs(other) ? isPreprintOf(other) : hasTitleOf(other)));
    }

    /// Whether a number that both have is the same. One DOI under two numbers of PubMed is one work only where
    /// the titles agree, since some journals give a correction the DOI of the paper.
    boolean sharesIdentifier(Identity other) {
        if (isKnown(pmid, other.pmid)) {
            return pmid.equals(other.pmid) || (sharesNumber(other) && !title.isEmpty() && title.equals(other.title));
        }
        return sharesNumber(other);
    }

    private boolean sharesNumber(Identity other) {
        return part == other.part
                && ((!pmcid.isEmpty() && pmcid.equals(other.pmcid)) || (!doi.isEmpty() && doi.equals(other.doi)));
    }

    /// Whether something says that these are two works.
    boolean excludes(Identity other) {
        return !isSameAs(other) && (part != other.part || differs(other));
    }

    /// Whether PubMed, or their titles, say that these are two works, so that no third file may bring them
    /// together.
    boolean isApartFrom(Identity other) {
        return !isSameAs(other) && (part != other.part || (isKnown(pmid, other.pmid) && !pmid.equals(other.pmid)));
    }

    private boolean differs(Identity other) {
        return areTwo(doi, other.doi) || areTwo(pmid, other.pmid) || areTwo(pmcid, other.pmcid);
    }

    private boolean hasTitleOf(Identity other) {
        boolean unknown = year == null || other.year == null;
        return sharesTitle(other)
                && (unknown ? sharesAuthor(other) : years(other) <= YEARS_IN_PRINT && !differsInAuthor(other));
    }

    private boolean isPreprintOf(Identity other) {
        return (preprint || other.preprint)
                && sharesTitle(other)
                && sharesAuthor(other)
                && years(other) <= YEARS_OF_REVIEW;
    }

    private boolean sharesTitle(Identity other) {
        return !title.isEmpty() && title.equals(other.title);
    }

    private boolean sharesAuthor(Identity other) {
        return !author.isEmpty() && !other.author.isEmpty() && !differsInAuthor(other);
    }

    private boolean differsInAuthor(Identity other) {
        return !author.isEmpty()
                && !other.author.isEmpty()
                && !other.author.contains(author.getFirst())
                && !author.contains(other.author.getFirst());
    }

    /// How many years lie between them, 0 where one is unknown.
    int years(Identity other) {
        return year == null || other.year == null ? 0 : Math.abs(year - other.year);
    }

    private static boolean isKnown(String one, String other) {
        return !one.isEmpty() && !other.isEmpty();
    }

    private static boolean areTwo(String one, String other) {
        return isKnown(one, other) && !one.equals(other);
    }

    /// The number in the address of a work, empty where it has none.
    private static String address(Pattern site, Bibliography work) {
        Matcher address = site.matcher(work.url());
        return address.matches() ? address.group(1) : "";
    }

    private static String number(String printed) {
        Matcher number = NUMBER.matcher(printed.strip());
        return number.matches() ? number.group(1) : "";
    }

    private static String pmcid(String printed) {
        String number = number(printed.strip().replaceFirst("(?i)^(?:pmcid:?\\s*)?pmc", ""));
        return number.isEmpty() ? "" : "PMC" + number;
    }

    private static List<String> author(List<Bibliography.Author> authors) {
        if (authors.isEmpty()) {
            return List.of();
        }
        Bibliography.Author first = authors.getFirst();
        Set<String> words = new LinkedHashSet<>();
        Folded.words(first.family()).stream()
                .max(Comparator.comparingInt(String::length).thenComparing(word -> word))
                .ifPresent(words::add);
        words.addAll(Folded.words(first.name()));
        return List.copyOf(words);
    }
}
