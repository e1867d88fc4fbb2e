package io.docent.answer;

import io.docent.evidence.Attribute;
import io.docent.evidence.PartialDate;
import io.docent.evidence.Value;
import io.docent.evidence.Value.Certainty;
import io.docent.evidence.Value.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a question requires of when trials started or were completed: "started after 2014", "completed
/// before June 2016", "between 2013 and 2015".
final class DateCriteria {

    private static final String BEGINNING =
            "start(?:ed|ing|s)?|beg[au]n|beginning|initiated|opened|launched|commenced|open(?:ing)?";
    private static final String ENDING =
            "complet(?:ed|ing)|finish(?:ed|ing)?|end(?:ed|ing)|closed|concluded|last(?:ed|ing)?"
                    + "|ran|running|terminated|stopped|halted";
    private static final String PUBLISHED =
            "publish\\w*|report\\w*|approv\\w*|present\\w*|updat\\w*|register\\w*|post\\w*";
    private static final String DAY =
            "(?:(?:January|February|March|April|May|June|July|August|September|October|November"
                    + "|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.? )?(?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2])(?:-\\d\\d)?)?";
    private static final String LATER = "after|later than|following|past";
    private static final String EARLIER = "before|prior to|earlier than|ahead of";
    private static final String SINCE = "since|as of|not before|no earlier than|starting in";
    private static final String UNTIL = "by|until|till|no later than|not after|up to|through";
    private static final String IN = "in|during|within|from";

    private static final Pattern DATED = Pattern.compile(
            "(?:\\b(?<verb>" + BEGINNING + "|" + ENDING + "|" + PUBLISHED
                    + ") (?:(?:up|only|early|at some time|sometime|again) )?)?"
                    + "\\b(?:(?<pair>between|from) (?<first>" + DAY + ") (?:and|to|until) (?<last>" + DAY + ")"
                    + "|(?<bound>" + LATER + "|" + EARLIER + "|" + SINCE + "|" + UNTIL + "|" + IN
                    + ") (?:the year )?(?<day>" + DAY
                    + ")(?<open> (?:or|and) (?:later|after(?:wards)?|earlier|before)| on(?:wards?)?\\b)?)(?![\\w%-])",
            Pattern.CASE_INSENSITIVE);

    private DateCriteria() {}

    /// Reads the part of a question that says which trials are wanted; dates of publications are no
    /// criterion for trials.
    static List<Criterion> of(String words) {
        List<Criterion> criteria = new ArrayList<>();
        Matcher dated = DATED.matcher(words);
        while (dated.find()) {
            String verb = dated.group("verb") == null ? "" : dated.group("verb").toLowerCase(Locale.ROOT);
            if (!verb.matches(PUBLISHED)) {
                criteria.add(criterion(dated, verb.matches(ENDING) || isUntil(dated, verb)));
            }
        }
        return criteria;
    }

    /// "Until 2020" tells an end where no verb says what it is about.
    private static boolean isUntil(Matcher dated, String verb) {
        return verb.isEmpty()
                && dated.group("bound") != null
                && dated.group("bound").matches("(?i)until|till|through");
    }

    private static Criterion criterion(Matcher dated, boolean end) {
        Predicate<PartialDate> fits = dated.group("pair") != null
                ? range(date(dated.group("first")), date(dated.group("last")))
                : bound(dated);
        return Criterion.of(
                end ? Attribute.COMPLETION : Attribute.START,
                dated.group(),
                Criterion.NEVER,
                value -> isIn(value, end, fits));
    }

    /// What is said to be completed has been: a date that is only foreseen does not count.
    private static boolean isIn(Value value, boolean end, Predicate<PartialDate> fits) {
        return value instanceof Dates dates
                && (!end || dates.certainty() == Certainty.ACTUAL)
                && dates.any().stream().anyMatch(fits);
    }

    private static Predicate<PartialDate> bound(Matcher dated) {
        PartialDate day = date(dated.group("day"));
        String bound = dated.group("bound").toLowerCase(Locale.ROOT);
        String open = dated.group("open") == null ? "" : dated.group("open").toLowerCase(Locale.ROOT);
        if (open.contains("earlier") || open.contains("before")) {
            return date -> date.lastMonth() <= day.lastMonth();
        }
        if (!open.isEmpty() || bound.matches(SINCE)) {
            return date -> date.firstMonth() >= day.firstMonth();
        }
        if (bound.matches(LATER)) {
            return date -> date.firstMonth() > day.lastMonth();
        }
        if (bound.matches(EARLIER)) {
            return date -> date.lastMonth() < day.firstMonth();
        }
        return bound.matches(UNTIL) ? date -> date.lastMonth() <= day.lastMonth() : range(day, day);
    }

    private static Predicate<PartialDate> range(PartialDate first, PartialDate last) {
        return date -> date.firstMonth() >= first.firstMonth() && date.lastMonth() <= last.lastMonth();
    }

    private static PartialDate date(String printed) {
        return PartialDate.in(printed).getFirst();
    }
}
