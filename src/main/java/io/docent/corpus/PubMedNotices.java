package io.docent.corpus;

import io.docent.corpus.Notice.Kind;
import io.docent.corpus.Xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a citation of PubMed says of retractions and corrections.
final class PubMedNotices {

    /// What follows names the notice, or the paper that the citation is about.
    private static final Map<String, Notice> NOTICES = Map.of(
            "RetractionIn", new Notice(Kind.RETRACTED, "This paper was retracted"),
            "PartialRetractionIn", new Notice(Kind.RETRACTED_IN_PART, "This paper was retracted in part"),
            "ErratumIn", new Notice(Kind.CORRECTED, "A correction of this paper was published"),
            "ExpressionOfConcernIn",
                    new Notice(Kind.IN_DOUBT, "An expression of concern about this paper was published"),
            "CorrectedandRepublishedIn", new Notice(Kind.CORRECTED, "This paper was corrected and published again"),
            "RetractionOf", new Notice(Kind.RETRACTS, "This is the retraction of another paper"),
            "ErratumFor", new Notice(Kind.CORRECTS, "This is the correction of another paper"),
            "ExpressionOfConcernFor", new Notice(Kind.DOUBTS, "This is an expression of concern about another paper"));

    private PubMedNotices() {}

    static List<Notice> of(Element citation, Element article) {
        List<Notice> notices = new ArrayList<>();
        citation.at("CommentsCorrectionsList")
                .elements("CommentsCorrections")
                .flatMap(link -> notice(link).stream())
                .distinct()
                .forEach(notices::add);
        boolean retracted =
                article.below("PublicationType").anyMatch(type -> type.line().equals("Retracted Publication"));
        if (retracted && notices.stream().noneMatch(notice -> notice.kind() == Kind.RETRACTED)) {
            notices.addFirst(new Notice(Kind.RETRACTED, "This paper was retracted."));
        }
        return notices;
    }

    private static Optional<Notice> notice(Element link) {
        String source = link.at("RefSource").line();
        String pmid = link.at("PMID").line();
        String where = source + (pmid.isEmpty() ? "" : (source.isEmpty() ? "" : "; ") + "PMID " + pmid);
        return Optional.ofNullable(NOTICES.get(link.attribute("RefType")))
                .map(notice ->
                        new Notice(notice.kind(), notice.text() + (where.isEmpty() ? "." : " (" + where + ").")));
    }
}
