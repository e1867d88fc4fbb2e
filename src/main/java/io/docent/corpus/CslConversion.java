package io.docent.corpus;

import io.docent.corpus.Bibliography.Author;
import io.docent.corpus.CslItem.CslCustom;
import io.docent.corpus.CslItem.CslDate;
import io.docent.corpus.CslItem.CslName;
import io.docent.text.Typography;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// CSL-JSON's fields as Docent's, and back.
final class CslConversion {

    private static final Pattern YEAR = Pattern.compile("\\b(\\d{4})\\b");

    private CslConversion() {}

    static Bibliography bibliography(CslItem item) {
        CslCustom custom = item.customOrNone();
        List<CslName> names = item.author() == null ? List.of() : item.author();
        return new Bibliography(
                item.type() == null ? "article" : item.type(),
                text(item.title()),
                names.stream()
                        .filter(Objects::nonNull)
                        .map(CslConversion::author)
                        .toList(),
                Boolean.TRUE.equals(custom.authorsTruncated()),
                text(item.containerTitle()),
                item.issued() == null ? null : year(item.issued()),
                text(item.volume()),
                text(item.issue()),
                text(item.page()),
                text(item.doi()).replaceFirst("^(?:https?://(?:dx\\.)?doi\\.org/|doi:)", ""),
                text(item.pmid()),
                text(item.url()),
                text(custom.licence()),
                text(item.pmcid()));
    }

    /// The abstract, without the markup that some programs leave in it.
    static String summary(CslItem item) {
        return text(item.summary() == null ? "" : item.summary().replaceAll("</?[A-Za-z][\\w:]*(?:\\s[^<>]*)?>", " "));
    }

    static CslItem item(String id, @Nullable Integer number, Bibliography work, CslCustom custom) {
        Integer year = work.year();
        return new CslItem(
                id,
                work.type(),
                number,
                work.title(),
                work.authors().stream().map(CslConversion::name).toList(),
                work.container(),
                year == null ? null : new CslDate(List.of(List.of(year)), null, null),
                work.volume(),
                work.issue(),
                work.page(),
                work.doi(),
                work.pmid(),
                work.pmcid(),
                work.url(),
                null,
                custom.equals(CslCustom.NONE) ? null : custom);
    }

    private static Author author(CslName name) {
        if (name.family() == null) {
            return new Author(text(name.literal() == null ? name.given() : name.literal()), "");
        }
        String family = joined(name.droppingParticle(), name.nonDroppingParticle(), name.family());
        return new Author(family, joined(name.given(), name.suffix()));
    }

    private static CslName name(Author author) {
        return author.given().isEmpty()
                ? new CslName(null, null, null, null, null, author.family())
                : new CslName(author.family(), author.given(), null, null, null, null);
    }

    private static @Nullable Integer year(CslDate date) {
        List<List<Integer>> parts = date.dateParts();
        if (parts != null
                && !parts.isEmpty()
                && parts.getFirst() != null
                && !parts.getFirst().isEmpty()) {
            return parts.getFirst().getFirst();
        }
        Matcher year = YEAR.matcher(text(date.raw()) + " " + text(date.literal()));
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .map(CslConversion::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : Typography.repair(value).text();
    }
}
