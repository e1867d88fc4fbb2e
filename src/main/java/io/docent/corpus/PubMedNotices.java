package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a citation of PubMed says of retractions and corrections, in plain sentences.
final class PubMedNotices {

    private static final Map<String, String> NOTICES = Map.of(
            "RetractionIn", "This paper was retracted",
            "PartialRetractionIn", "This paper was retracted in part",
            "ErratumIn", "A correction of this paper was published",
            "ExpressionOfConcernIn", "An expression of concern about this paper was published",
            "CorrectedandRepublishedIn", "This paper was corrected and published again",
            "RetractionOf", "This is the retraction of another paper",
            "ErratumFor", "This is the correction of another paper",
            "ExpressionOfConcernFor", "This is an expression of concern about another paper");

    private PubMedNotices() {}

    static List<String> of(Element citation, Element article) {
        List<String> notices = new ArrayList<>();
        citation.at("CommentsCorrectionsList")
                .elements("CommentsCorrections")
                .filter(link -> NOTICES.containsKey(link.attribute("RefType")))
                .map(PubMedNotices::sentence)
                .distinct()
                .forEach(notices::add);
        boolean retracted =
                article.below("PublicationType").anyMatch(type -> type.line().equals("Retracted Publication"));
        if (retracted && notices.stream().noneMatch(notice -> notice.contains("was retracted"))) {
            notices.addFirst("This paper was retracted.");
        }
        return notices;
    }

    private static String sentence(Element link) {
        String source = link.at("RefSource").line();
        String pmid = link.at("PMID").line();
        String where = source + (pmid.isEmpty() ? "" : (source.isEmpty() ? "" : "; ") + "PMID " + pmid);
        return NOTICES.get(link.attribute("RefType")) + (where.isEmpty() ? "." : " (" + where + ").");
    }
}
