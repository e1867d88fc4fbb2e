package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Referenced;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells that a paper which an answer cites was retracted or corrected, and that a quoted sentence rests on
/// such a paper.
final class NoticeWarnings {

    private NoticeWarnings() {}

    /// Plain sentences, each once, in order of the citations.
    static List<String> of(List<Citation> citations) {
        Set<String> warnings = new LinkedHashSet<>();
        for (Citation citation : citations) {
            citation.notices()
                    .forEach(notice -> warnings.add(
                            "Source %d, “%s”: %s".formatted(first(citations, citation), citation.title(), notice)));
        }
        for (Citation citation : citations) {
            citation.referenced().forEach(cited -> warnings.addAll(of(citation, cited)));
        }
        return List.copyOf(warnings);
    }

    private static List<String> of(Citation citation, Referenced cited) {
        List<String> warnings = new ArrayList<>();
        for (String notice : cited.notices()) {
            warnings.add("Source %d gives reference %d, “%s”: %s"
                    .formatted(citation.n(), cited.number(), cited.title(), notice));
        }
        return warnings;
    }

    /// A document is named by the first of its citations.
    private static int first(List<Citation> citations, Citation citation) {
        return citations.stream()
                .filter(each -> each.documentId().equals(citation.documentId()))
                .mapToInt(Citation::n)
                .min()
                .orElse(citation.n());
    }
}
