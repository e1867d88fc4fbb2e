package io.docent.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A date to the precision that is printed.
///
/// @param year four digits
/// @param month 1 to 12, or 0 where only the year is known
public record PartialDate(int year, int month) {

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
    private static final Pattern DATE = Pattern.compile("(?<named>" + MONTH
            + ")(?: \\d{1,2},)? (?<y1>(?:19|20)\\d\\d)|(?<y2>(?:19|20)\\d\\d)-(?<m2>0[1-9]|1[0-2])(?:-\\d\\d)?"
            + "|(?<m3>0[1-9]|1[0-2])/(?<y3>(?:19|20)\\d\\d)|(?<y4>(?:19|20)\\d\\d)");

    /// The dates that a text prints, in order.
    public static List<PartialDate> in(String text) {
        List<PartialDate> dates = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            dates.add(of(date));
        }
        return List.copyOf(dates);
    }

    private static PartialDate of(Matcher date) {
        if (date.group("named") != null) {
            String start = date.group("named").substring(0, 3).toLowerCase(Locale.ROOT);
            return new PartialDate(Integer.parseInt(date.group("y1")), MONTHS.indexOf(start) / 3 + 1);
        }
        if (date.group("y2") != null) {
            return new PartialDate(Integer.parseInt(date.group("y2")), Integer.parseInt(date.group("m2")));
        }
        if (date.group("y3") != null) {
            return new PartialDate(Integer.parseInt(date.group("y3")), Integer.parseInt(date.group("m3")));
        }
        return new PartialDate(Integer.parseInt(date.group("y4")), 0);
    }

    /// The first month that it may mean, counted from year 0.
    public int firstMonth() {
        return year * 12 + Math.max(month, 1);
    }

    /// The last month that it may mean, counted from year 0.
    public int lastMonth() {
        return year * 12 + (month == 0 ? 12 : month);
    }

    /// How far apart two dates are at the precision that both have: months where both name one, else twelve a
    /// year.
    int monthsFrom(PartialDate other) {
        if (month == 0 || other.month == 0) {
            return Math.abs(year - other.year) * 12;
        }
        return Math.abs((year - other.year) * 12 + month - other.month);
    }
}
