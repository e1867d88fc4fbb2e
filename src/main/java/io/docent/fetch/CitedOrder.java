package io.docent.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import io.docent.corpus.Bibliography;
import io.docent.corpus.Bibliography.Author;
import io.docent.corpus.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Entries of the reference lists that Europe PMC keeps of papers.
final class CitedOrder {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern INITIALS = Pattern.compile("(.+) (\\p{Lu}[\\p{Lu}-]{0,4})");

    private CitedOrder() {}

    /// @param entry of `referenceList.reference`
    static Reference reference(JsonNode entry) {
        boolean pubMed = Hit.text(entry, "source").equals("MED");
        String doi = Hit.text(entry, "doi");
        String unstructured = Hit.text(entry, "unstructuredInformation");
        String title = Titles.plain(Hit.text(entry, "title"));
        Bibliography work = new Bibliography(
                "article-journal",
                title.isEmpty() ? unstructured : title,
                authors(Hit.text(entry, "authorString")),
                false,
                first(Hit.text(entry, "journalAbbreviation"), Hit.text(entry, "publicationTitle")),
                year(entry),
                Hit.text(entry, "volume"),
                Hit.text(entry, "issue"),
                Hit.text(entry, "pageInfo"),
                doi,
                pubMed ? Hit.text(entry, "id") : "",
                doi.isEmpty() ? "" : "https://doi.org/" + doi,
                "");
        return new Reference(entry.path("citedOrder").asInt(), work, List.of(), false);
    }

    /// "Family AB, Family C."
    private static List<Author> authors(String line) {
        return Arrays.stream(line.replaceFirst("\\.$", "").split("\\s*,\\s*"))
                .filter(name -> !name.isBlank())
                .map(name -> {
                    Matcher initials = INITIALS.matcher(name);
                    return initials.matches() ? new Author(initials.group(1), initials.group(2)) : new Author(name, "");
                })
                .toList();
    }

    private static @Nullable Integer year(JsonNode entry) {
        Matcher year = YEAR.matcher(Hit.text(entry, "pubYear"));
        return year.matches() ? Integer.valueOf(year.group()) : null;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
