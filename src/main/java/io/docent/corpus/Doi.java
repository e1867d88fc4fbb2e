package io.docent.corpus;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Digital Object Identifiers, each written in one way. They do not tell capitals from small letters (DOI
/// Handbook, 2.4).
final class Doi {

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");
    private static final Pattern ESCAPED = Pattern.compile("%(?:2f|28|29|3a|3b|3c|3e|5b|5d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE_OF_PUBLISHER =
            Pattern.compile("/(?:full|fulltext|abstract|summary|pdf|epdf|meta|html?)$|[?#](?:utm_|source=|term=).*$");

    /// bioRxiv and medRxiv number preprints by date or by five digits and more; the older prefix has journals
    /// too.
    private static final Pattern OPENRXIV =
            Pattern.compile("(10\\.(?:1101|64898)/(?:\\d{4}\\.\\d\\d\\.\\d\\d\\.)?\\d{5,8})(?:v\\d+)?(?:\\.full.*)?");

    private static final Pattern VERSION = Pattern.compile("(?<=\\d)(?:/v\\d+|\\.v\\d+|v\\d+)$");

    /// Research Square, SSRN, arXiv, Preprints.org, ChemRxiv, Authorea, OSF's servers, JMIR, TechRxiv.
    private static final Pattern OTHER_SERVERS = Pattern.compile(
            "10\\.(?:21203/rs\\.|2139/ssrn\\.|48550/arxiv\\.|20944/preprints|26434/|22541/|31219/|31234/|31222/"
                    + "|2196/preprints\\.|36227/techrxiv).*");

    private Doi() {}

    /// The DOI in `printed` in small letters: without a resolver's address, what ends the sentence around it,
    /// the publisher's page, a preprint's version; empty where there is none.
    static String normal(String printed) {
        Matcher found = DOI.matcher(decoded(printed.strip()));
        if (!found.find()) {
            return "";
        }
        String doi = PAGE_OF_PUBLISHER
                .matcher(found.group().toLowerCase(Locale.ROOT))
                .replaceFirst("");
        return unversioned(trimmed(doi));
    }

    /// Whether a server for preprints gave it.
    ///
    /// @param doi as [#normal] writes it
    static boolean isPreprint(String doi) {
        return OPENRXIV.matcher(doi).matches() || OTHER_SERVERS.matcher(doi).matches();
    }

    private static String decoded(String printed) {
        return ESCAPED.matcher(printed)
                .replaceAll(
                        escape -> Matcher.quoteReplacement(URLDecoder.decode(escape.group(), StandardCharsets.UTF_8)));
    }

    private static String unversioned(String doi) {
        Matcher preprint = OPENRXIV.matcher(doi);
        if (preprint.matches()) {
            return preprint.group(1);
        }
        return OTHER_SERVERS.matcher(doi).matches() ? VERSION.matcher(doi).replaceFirst("") : doi;
    }

    /// A bracket stays at the end where the DOI has its partner.
    private static String trimmed(String doi) {
        String rest = doi;
        while (!rest.isEmpty() && isAround(rest)) {
            rest = rest.substring(0, rest.length() - 1);
        }
        return rest;
    }

    private static boolean isAround(String doi) {
        char last = doi.charAt(doi.length() - 1);
        return switch (last) {
            case '.', ',', ';', ':', '"', '\'', '”', '’', '»', '}' -> true;
            case ')' -> count(doi, ')') > count(doi, '(');
            case ']' -> count(doi, ']') > count(doi, '[');
            case '>' -> count(doi, '>') > count(doi, '<');
            default -> false;
        };
    }

    private static long count(String doi, char character) {
        return doi.chars().filter(each -> each == character).count();
    }
}
