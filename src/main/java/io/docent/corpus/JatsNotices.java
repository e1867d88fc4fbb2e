package io.docent.corpus;

import io.docent.corpus.Notice.Kind;
import io.docent.corpus.Xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a paper's XML says of retractions and corrections.
final class JatsNotices {

    private JatsNotices() {}

    /// @param article the root element
    /// @param meta its `article-meta`
    static List<Notice> of(Element article, Element meta) {
        List<Notice> notices = new ArrayList<>();
        ofType(article.attribute("article-type")).ifPresent(notices::add);
        meta.elements("related-article")
                .flatMap(related -> related(related).stream())
                .forEach(notices::add);
        return List.copyOf(notices);
    }

    private static Optional<Notice> ofType(String type) {
        return switch (type) {
            case "retraction", "partial-retraction" ->
                Optional.of(new Notice(Kind.RETRACTS, "This is the notice of a retraction."));
            case "correction", "corrected-article", "addendum" ->
                Optional.of(new Notice(Kind.CORRECTS, "This is the notice of a correction."));
            case "expression-of-concern" -> Optional.of(new Notice(Kind.DOUBTS, "This is an expression of concern."));
            case "retracted-article" -> Optional.of(new Notice(Kind.RETRACTED, "This paper was retracted."));
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> related(Element related) {
        return switch (related.attribute("related-article-type")) {
            case "retraction-forward", "retraction" -> notice(Kind.RETRACTED, "This paper was retracted", related);
            case "partial-retraction" -> notice(Kind.RETRACTED_IN_PART, "This paper was retracted in part", related);
            case "concern-forward", "expression-of-concern" ->
                notice(Kind.IN_DOUBT, "An expression of concern about this paper was published", related);
            case "correction-forward", "correction" ->
                notice(Kind.CORRECTED, "A correction of this paper was published", related);
            case "retracted-article" -> notice(Kind.RETRACTS, "Retracts another paper", related);
            case "corrected-article" -> notice(Kind.CORRECTS, "Corrects another paper", related);
            case "object-of-concern" -> notice(Kind.DOUBTS, "Expresses concern about another paper", related);
            default -> Optional.empty();
        };
    }

    private static Optional<Notice> notice(Kind kind, String words, Element related) {
        String where = related.attribute("href").isEmpty() ? "" : " (" + related.attribute("href") + ")";
        return Optional.of(new Notice(kind, words + where + "."));
    }
}
