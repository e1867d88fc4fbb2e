package io.docent.fetch;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.fetch.Identifier.Doi;
import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Identifier.Pmid;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the citations on the shelf say of themselves, by which later runs need not ask again.
///
/// @param byName PubMed's number by DOI in lower case, and by the letters of a telling title
/// @param pmcids PubMed Central's number by PubMed's, of those that are there
record Kept(Map<String, String> byName, Map<String, String> pmcids) {

    private static final Pattern PMCID = Pattern.compile("/(PMC\\d+)\\b");

    static Kept on(Shelf shelf) {
        Kept kept = new Kept(new HashMap<>(), new HashMap<>());
        for (String name : shelf.names("pmid-", ".xml")) {
            if (shelf.keeps(name)) {
                shelf.paper(name).map(Document::bibliography).ifPresent(kept::add);
            }
        }
        return kept;
    }

    private void add(Bibliography work) {
        if (!work.doi().isEmpty()) {
            byName.put(work.doi().toLowerCase(Locale.ROOT), work.pmid());
        }
        if (Titles.isTelling(work.title())) {
            byName.put(Titles.letters(work.title()), work.pmid());
        }
        Matcher pmcid = PMCID.matcher(work.url());
        if (pmcid.find()) {
            pmcids.put(work.pmid(), pmcid.group(1));
        }
    }

    /// PubMed's number of a paper, as far as it needs no asking.
    Optional<String> pmid(Identifier paper) {
        return switch (paper) {
            case Pmid pmid -> Optional.of(pmid.value());
            case Doi doi -> Optional.ofNullable(byName.get(doi.value().toLowerCase(Locale.ROOT)));
            case Nct trial -> Optional.empty();
        };
    }

    /// The same by title.
    Optional<String> pmid(String title) {
        return Titles.isTelling(title)
                ? Optional.ofNullable(byName.get(Titles.letters(Titles.plain(title))))
                : Optional.empty();
    }
}
