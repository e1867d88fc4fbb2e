package io.docent.corpus;

import io.docent.corpus.Bibliography.Author;
import io.docent.corpus.Notice.Kind;
import io.docent.text.Typography;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One record of RIS or NBIB: lines that start with a tag, or go on with the field before them.
///
/// @param fields values by tag, in order of the file
record TaggedRecord(Map<String, List<String>> fields) {

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9]{1,3}) {0,2}-(?: (.*)|$)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|20\\d\\d)(?!\\d)");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern INITIALS = Pattern.compile("(.+) (\\p{Lu}{1,4}(?: (?:Jr|Sr|[23](?:nd|rd)|I{2,3}))?)");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("JOUR", "article-journal"),
            Map.entry("JFULL", "article-journal"),
            Map.entry("EJOUR", "article-journal"),
            Map.entry("MGZN", "article-magazine"),
            Map.entry("BOOK", "book"),
            Map.entry("CHAP", "chapter"),
            Map.entry("DATA", "dataset"),
            Map.entry("CONF", "paper-conference"),
            Map.entry("CPAPER", "paper-conference"),
            Map.entry("RPRT", "report"),
            Map.entry("THES", "thesis"),
            Map.entry("ELEC", "webpage"));

    /// Tags of PubMed's own format.
    private static final Map<String, Notice> NOTICES = Map.of(
            "RIN", new Notice(Kind.RETRACTED, "This paper was retracted"),
            "PRIN", new Notice(Kind.RETRACTED_IN_PART, "This paper was retracted in part"),
            "EIN", new Notice(Kind.CORRECTED, "A correction of this paper was published"),
            "ECI", new Notice(Kind.IN_DOUBT, "An expression of concern about this paper was published"),
            "CRI", new Notice(Kind.CORRECTED, "This paper was corrected and published again"),
            "ROF", new Notice(Kind.RETRACTS, "This is the retraction of another paper"),
            "EFR", new Notice(Kind.CORRECTS, "This is the correction of another paper"),
            "ECF", new Notice(Kind.DOUBTS, "This is an expression of concern about another paper"));

    /// The records of a file; what stands before the first is passed over.
    static List<TaggedRecord> of(String text) {
        List<TaggedRecord> records = new ArrayList<>();
        List<String> last = new ArrayList<>();
        boolean open = false;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            Matcher tagged = LINE.matcher(line.strip());
            if (!tagged.matches()) {
                goOn(last, line.strip());
                continue;
            }
            String tag = tagged.group(1);
            if (tag.equals("TY") || tag.equals("PMID")) {
                records.add(new TaggedRecord(new LinkedHashMap<>()));
                open = true;
            }
            last = open && !tag.equals("ER")
                    ? records.getLast().fields.computeIfAbsent(tag, key -> new ArrayList<>())
                    : new ArrayList<>();
            open = open && !tag.equals("ER");
            last.add(tagged.group(2) == null ? "" : tagged.group(2).strip());
        }
        records.removeIf(record -> record.fields.size() < 2);
        return records;
    }

    private static void goOn(List<String> field, String line) {
        if (!field.isEmpty() && !line.isEmpty()) {
            field.set(field.size() - 1, field.getLast() + " " + line);
        }
    }

    /// What the record names.
    Bibliography work() {
        boolean nbib = fields.containsKey("PMID");
        return new Bibliography(
                nbib ? "article-journal" : TYPES.getOrDefault(first("TY"), "article"),
                first("TI", "T1", "CT", "BT").replaceFirst("(?<!\\.)\\.$", ""),
                nbib ? pubMedAuthors() : authors(),
                false,
                nbib ? first("TA", "JT") : first("JO", "JA", "J2", "T2", "JF"),
                year(),
                first("VL", "VI"),
                nbib ? first("IP") : first("IS"),
                pages(),
                doi(),
                nbib ? first("PMID") : pmid(),
                first("UR"),
                "",
                Stream.of("PMC", "C2")
                        .flatMap(tag -> all(tag).stream())
                        .filter(value -> value.matches("PMC\\d+"))
                        .findFirst()
                        .orElse(""));
    }

    /// The work with its abstract and with what PubMed says of its retraction or correction.
    ListedWork listed() {
        List<Notice> notices = new ArrayList<>();
        NOTICES.forEach((tag, notice) -> all(tag).stream()
                .map(where -> new Notice(notice.kind(), notice.text() + " (" + where + ")."))
                .forEach(notices::add));
        if (all("PT").contains("Retracted Publication")
                && notices.stream().noneMatch(notice -> notice.kind() == Kind.RETRACTED)) {
            notices.add(new Notice(Kind.RETRACTED, "This paper was retracted."));
        }
        return new ListedWork(work(), first("AB", "N2"), notices);
    }

    private List<Author> authors() {
        return Stream.of("AU", "A1")
                .flatMap(tag -> all(tag).stream())
                .map(TaggedRecord::author)
                .distinct()
                .toList();
    }

    /// "Family, Given, Suffix", or a group.
    private static Author author(String name) {
        String[] parts = name.split("\\s*,\\s*", 2);
        return parts.length == 1 ? new Author(name, "") : new Author(parts[0], parts[1].replace(",", ""));
    }

    /// "Shruthi BS".
    private List<Author> pubMedAuthors() {
        Stream<Author> people = all("AU").stream().map(name -> {
            Matcher initials = INITIALS.matcher(name);
            return initials.matches() ? new Author(initials.group(1), initials.group(2)) : new Author(name, "");
        });
        return Stream.concat(people, all("CN").stream().map(name -> new Author(name, "")))
                .toList();
    }

    private @Nullable Integer year() {
        return Stream.of("PY", "Y1", "DA", "DP")
                .flatMap(tag -> all(tag).stream())
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(year -> Integer.valueOf(year.group(1)))
                .orElse(null);
    }

    private String pages() {
        String end = first("EP");
        String start = first("SP", "PG");
        return end.isEmpty() || end.equals(start) || start.contains("-")
                ? start
                : start + (start.isEmpty() ? "" : "-") + end;
    }

    private String doi() {
        return Stream.of("DO", "LID", "AID", "M3", "UR", "L3")
                .flatMap(tag -> all(tag).stream())
                .map(DOI::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(Matcher::group)
                .orElse("");
    }

    /// The number of an accession, where the file does not say that another database gave it.
    private String pmid() {
        boolean ours = first("DB").isEmpty() || first("DB").matches("(?i).*(?:pubmed|medline).*");
        return ours && first("AN").matches("\\d{1,8}") ? first("AN") : "";
    }

    private List<String> all(String tag) {
        return fields.getOrDefault(tag, List.of()).stream()
                .map(value -> Typography.repair(value).text())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private String first(String... tags) {
        return Stream.of(tags).flatMap(tag -> all(tag).stream()).findFirst().orElse("");
    }
}
