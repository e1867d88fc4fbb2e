package io.docent.corpus;

import io.docent.corpus.Identity.Part;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A title without what publishers put before or after it once the paper is retracted, and what sort of text it
/// heads.
///
/// @param text the title alone
/// @param retracted whether the title says that the paper was retracted or withdrawn
/// @param part what the title heads
record TitleParts(String text, boolean retracted, Part part) {

    private static final Pattern RETRACTED = Pattern.compile(
            "^\\W*(?:retracted|withdrawn)(?: article| paper| chapter| preprint)?\\s*[:.—–\\]-]\\s*"
                    + "|\\s*[\\[(](?:retracted|withdrawn)(?: article| paper)?[\\])]\\W*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTICE = Pattern.compile(
            "^\\W*(?:(?:(?:author|authors'|authors’|publisher|publisher's|publisher’s|editorial) correction|corrigend(?:um|a)"
                    + "|errat(?:um|a)|retraction (?:note|notice)|notice of (?:retraction|withdrawal|correction)"
                    + "|(?:editorial )?expression of concern)\\b"
                    + "|(?:correction|retraction|withdrawal|addendum)(?: to| for| of)?\\s*(?:[:.—–\"“‘'\\[]|$))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile(
            "^\\W*(?:(?:invited )?comment(?:ary)?s? (?:on|to|regarding)\\b|(?:authors?['’]?s? )?(?:reply|response) to"
                    + " (?:[\"“‘']|(?:the )?(?:letter|comment))|re ?:|in reply\\b|letter to the editor (?:re|on)|authors?['’]?s? (?:reply|response)\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SUPPLEMENT = Pattern.compile(
            "^\\W*(?:(?:supplement(?:ary|al)|supporting|additional) (?:materials?|information|data|files?|appendix|methods|tables?|figures?)\\b"
                    + "|supplement to\\b|data from\\s*:|online (?:appendix|supplement))",
            Pattern.CASE_INSENSITIVE);

    static TitleParts of(String title) {
        Matcher retracted = RETRACTED.matcher(title);
        String text = retracted.replaceAll("").strip();
        boolean said = !text.equals(title.strip());
        return new TitleParts(text.isEmpty() ? title : text, said, part(text));
    }

    private static Part part(String title) {
        if (NOTICE.matcher(title).find()) {
            return Part.NOTICE;
        }
        if (COMMENT.matcher(title).find()) {
            return Part.COMMENT;
        }
        return SUPPLEMENT.matcher(title).find() ? Part.SUPPLEMENT : Part.WORK;
    }
}
