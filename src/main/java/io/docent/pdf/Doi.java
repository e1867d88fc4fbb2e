package io.docent.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the first pages print of a paper's identity, margins included; what its references name is not meant.
final class Doi {

    private static final int PAGES = 2;
    private static final double MARGIN = 0.15;
    private static final Pattern DOI = Pattern.compile("\\b10\\.\\d{4,9}/[^\\s\"<>]+");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d./-])(?:19|20)\\d{2}(?!\\d|[.-]\\d)");
    private static final Pattern ISSUE = Pattern.compile("(?i)©|\\bcopyright|\\bpublished|\\bvol(?:\\.|ume)");

    private Doi() {}

    /// The first DOI of the first pages, in lower case; empty where there is none.
    static String of(List<List<Line>> pages) {
        for (List<Line> page : pages.subList(0, Math.min(PAGES, pages.size()))) {
            for (Line line : beforeReferences(page)) {
                Matcher matcher = DOI.matcher(line.text());
                if (matcher.find()) {
                    return matcher.group().replaceAll("[.,;)\\]]+$", "").toLowerCase(Locale.ROOT);
                }
            }
        }
        return "";
    }

    /// The first year in the margins of the first page or beside words of publication, 0 where there is none.
    static int year(List<Page> pages, List<List<Line>> lines) {
        if (pages.isEmpty()) {
            return 0;
        }
        double height = pages.getFirst().height();
        for (Line line : beforeReferences(lines.getFirst())) {
            boolean margin = line.base() < MARGIN * height || line.base() > (1 - MARGIN) * height;
            Matcher matcher = YEAR.matcher(line.text());
            if ((margin || ISSUE.matcher(line.text()).find()) && matcher.find()) {
                return Integer.parseInt(matcher.group());
            }
        }
        return 0;
    }

    private static List<Line> beforeReferences(List<Line> page) {
        List<Line> before = new ArrayList<>();
        for (Line line : page) {
            if (ReferenceList.isHeading(line.text())) {
                return before;
            }
            before.add(line);
        }
        return before;
    }
}
