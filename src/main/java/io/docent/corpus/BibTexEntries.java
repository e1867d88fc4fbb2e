package io.docent.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads BibTeX: entries with fields in braces or quotes, `@string` abbreviations, `#` between parts. An entry
/// that breaks off ends where the next one starts.
final class BibTexEntries {

    private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*@\\s*([A-Za-z]+)\\s*[{(]");
    private static final Pattern FIELD = Pattern.compile("\\G[\\s,]*([A-Za-z][\\w:-]*)\\s*=\\s*");
    private static final Pattern KEY = Pattern.compile("\\G\\s*[^\\s,={}]*\\s*,");
    private static final Pattern BARE = Pattern.compile("\\G\\s*([\\w.:+-]+)\\s*");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Map<String, String> TYPES = Map.of(
            "article", "article-journal",
            "book", "book",
            "incollection", "chapter",
            "inbook", "chapter",
            "inproceedings", "paper-conference",
            "conference", "paper-conference",
            "techreport", "report",
            "phdthesis", "thesis",
            "mastersthesis", "thesis",
            "online", "webpage");

    private final Map<String, String> abbreviations = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    private BibTexEntries() {}

    /// One entry.
    ///
    /// @param type lower case, without the at sign
    /// @param fields by lower-case name, TeX turned into plain text
    record Entry(String type, Map<String, String> fields) {

        Entry {
            fields = Map.copyOf(fields);
        }

        /// What the entry names.
        Bibliography work() {
            List<String> names = List.of(field("author").split("\\s+and\\s+"));
            return new Bibliography(
                    TYPES.getOrDefault(type, "article"),
                    plain(field("title")),
                    names.stream()
                            .filter(name -> !name.isBlank() && !name.equals("others"))
                            .map(BibTexName::author)
                            .toList(),
                    names.contains("others"),
                    plain(field("journal", "journaltitle", "booktitle", "howpublished")),
                    year(),
                    plain(field("volume")),
                    plain(field("number", "issue")),
                    plain(field("pages")).replaceAll("\\s*[-–]+\\s*", "-"),
                    field("doi")
                            .replaceFirst("^(?:https?://(?:dx\\.)?doi\\.org/|doi:)", "")
                            .strip(),
                    field("pmid").strip(),
                    field("url").strip(),
                    "",
                    field("pmcid", "pmc").strip());
        }

        /// The work with its abstract.
        ListedWork listed() {
            return new ListedWork(work(), plain(field("abstract")), List.of());
        }

        private @Nullable Integer year() {
            Matcher year = YEAR.matcher(field("year") + " " + field("date"));
            return year.find() ? Integer.valueOf(year.group()) : null;
        }

        private static String plain(String value) {
            return TexText.plain(value);
        }

        private String field(String... names) {
            for (String name : names) {
                if (!fields.getOrDefault(name, "").isBlank()) {
                    return fields.getOrDefault(name, "");
                }
            }
            return "";
        }
    }

    static boolean looksLike(String text) {
        return ENTRY.matcher(text).find()
                && text.replace("\uFEFF", "").stripLeading().matches("(?s)[@%].*");
    }

    static List<Entry> of(String text) {
        BibTexEntries read = new BibTexEntries();
        Matcher entry = ENTRY.matcher(text);
        List<int[]> starts = new ArrayList<>();
        while (entry.find()) {
            starts.add(new int[] {entry.start(1), entry.end(1), entry.end()});
        }
        for (int index = 0; index < starts.size(); index++) {
            int[] start = starts.get(index);
            int next = index + 1 < starts.size() ? starts.get(index + 1)[0] : text.length();
            read.add(text.substring(start[0], start[1]).toLowerCase(Locale.ROOT), text.substring(start[2], next));
        }
        return List.copyOf(read.entries);
    }

    private void add(String type, String body) {
        if (type.equals("string")) {
            abbreviations.putAll(fields(body, 0));
        } else if (!type.equals("comment") && !type.equals("preamble")) {
            Matcher key = KEY.matcher(body);
            Map<String, String> fields = fields(body, key.find() ? key.end() : 0);
            if (!fields.isEmpty()) {
                entries.add(new Entry(type, fields));
            }
        }
    }

    private Map<String, String> fields(String body, int from) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(body);
        int at = from;
        while (field.find(at) && field.start() == at) {
            StringBuilder value = new StringBuilder();
            at = readValue(body, field.end(), value);
            fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), value.toString());
        }
        return fields;
    }

    /// Reads parts joined by `#`; where the value ends.
    private int readValue(String body, int from, StringBuilder value) {
        int at = readPart(body, from, value);
        while (at < body.length() && body.substring(at).stripLeading().startsWith("#")) {
            at = readPart(body, body.indexOf('#', at) + 1, value);
        }
        return at;
    }

    private int readPart(String body, int from, StringBuilder value) {
        int at = from;
        while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
            at++;
        }
        if (at < body.length() && (body.charAt(at) == '{' || body.charAt(at) == '"')) {
            int end = closing(body, at);
            value.append(body, at + 1, Math.max(at + 1, end));
            return Math.min(end + 1, body.length());
        }
        Matcher bare = BARE.matcher(body);
        if (bare.find(at) && bare.start() == at) {
            value.append(abbreviations.getOrDefault(bare.group(1).toLowerCase(Locale.ROOT), bare.group(1)));
            return bare.end();
        }
        return at;
    }

    private static int closing(String body, int open) {
        int depth = 0;
        boolean quoted = body.charAt(open) == '"';
        for (int at = open + (quoted ? 1 : 0); at < body.length(); at++) {
            char character = body.charAt(at);
            if (character == '\\') {
                at++;
            } else if (quoted && depth == 0 && character == '"') {
                return at;
            } else {
                depth += character == '{' ? 1 : character == '}' ? -1 : 0;
                if (!quoted && depth == 0) {
                    return at;
                }
            }
        }
        return body.length();
    }
}
