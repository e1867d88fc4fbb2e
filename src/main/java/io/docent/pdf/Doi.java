package io.docent.pdf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the first pages print of a paper's identity, margins included.
final class Doi {

    private static final int PAGES = 2;
    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"<>]+");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])(?:19|20)\\d{2}(?![\\d.]\\d)");

    private Doi() {}

    /// The first DOI of the first pages, in lower case; empty where there is none.
    static String of(List<List<Line>> pages) {
        for (List<Line> page : pages.subList(0, Math.min(PAGES, pages.size()))) {
            for (Line line : page) {
                Matcher matcher = DOI.matcher(line.text());
                if (matcher.find()) {
                    return matcher.group().replaceAll("[.,;)\\]]+$", "").toLowerCase(Locale.ROOT);
                }
            }
        }
        return "";
    }

    /// The first year in the margins of the first page, 0 where there is none.
    static int year(List<List<Line>> pages) {
        if (pages.isEmpty()) {
            return 0;
        }
        for (Line line : pages.getFirst()) {
            Matcher matcher = YEAR.matcher(line.text());
            if (matcher.find()) {
                return Integer.parseInt(matcher.group());
            }
        }
        return 0;
    }
}
