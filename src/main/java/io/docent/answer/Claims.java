package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.check.ClaimCheck;
import io.docent.check.Finding;
import io.docent.check.Verdict;
import io.docent.cite.Marked;
import io.docent.cite.Sentence;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Checks each statement of a reply against the passages that it cites.
final class Claims {

    private final PassageIndex index;
    private final ClaimCheck check;
    private final Connection connection;

    Claims(PassageIndex index, ClaimCheck check) {
        this.index = index;
        this.check = check;
        this.connection = new Connection(index.vocabulary());
    }

    /// A sentence that states something, and what checking it found.
    record Checked(Sentence sentence, Claim claim) {
        boolean isSupported() {
            return claim.verdict() == Verdict.SUPPORTED;
        }
    }

    /// The statements of a reply, in order.
    ///
    /// @param citations those that its marks name
    /// @param handed the passages that it could have cited
    List<Checked> of(Marked reply, List<Citation> citations, List<Passage> handed) {
        List<Checked> checked = new ArrayList<>();
        for (Sentence sentence : reply.sentences()) {
            if (!connection.is(sentence)) {
                checked.add(new Checked(sentence, claim(sentence, citations, handed)));
            }
        }
        return checked;
    }

    private Claim claim(Sentence sentence, List<Citation> citations, List<Passage> handed) {
        List<Integer> numbers = sentence.numbers();
        List<Passage> cited = citations.stream()
                .filter(citation -> numbers.contains(citation.n()))
                .map(citation -> index.passage(citation.passageId()).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Finding finding = check.check(plain(sentence.text()), cited, handed);
        return new Claim(sentence.text(), numbers, finding.verdict(), finding.problems(), null);
    }

    /// Without Markdown's signs for bold, italic and code.
    private static String plain(String text) {
        return text.replaceAll("[*`]|(?<![\\p{L}\\p{N}])_+|_+(?![\\p{L}\\p{N}])", "");
    }
}
