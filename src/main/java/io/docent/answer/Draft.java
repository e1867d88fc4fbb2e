package io.docent.answer;

import io.docent.answer.Answer.Citation;
import io.docent.answer.Answer.Claim;
import io.docent.answer.Answer.Usage;
import io.docent.answer.Claims.Checked;
import io.docent.cite.Marked;
import io.docent.cite.Sentence;
import io.docent.model.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A model's reply, read and checked.
///
/// @param reply as the model wrote it
/// @param text with its citations resolved
/// @param citations by number
/// @param statements what it states, checked
/// @param unknown citation markers that no passage has
/// @param declines whether it says that the passages do not answer
record Draft(
        Reply reply,
        Marked text,
        List<Citation> citations,
        List<Checked> statements,
        List<String> unknown,
        boolean declines) {

    List<Checked> failing() {
        return statements.stream().filter(each -> !each.isSupported()).toList();
    }

    /// Whether it says that the passages do not answer, and nothing else that rests on them.
    boolean isSilence() {
        return declines && citations.isEmpty();
    }

    /// Why it cannot stand as an answer, in words that follow "because"; empty if it can.
    Optional<String> flaw(String question) {
        if (text.text().isBlank()) {
            return Optional.of("the language model wrote nothing");
        }
        if (citations.isEmpty()) {
            return Optional.of("what the language model wrote cites none of the passages that it was given");
        }
        if (failing().size() == statements.size()) {
            return Optional.of("no statement of the language model is supported by the passage that it cites");
        }
        if (Languages.differ(question, text.text())) {
            return Optional.of("the language model answered in another language than the question's");
        }
        return Optional.empty();
    }

    /// What is wrong with it, a line for each statement that fails.
    List<String> problems() {
        List<String> lines = new ArrayList<>();
        for (Checked each : failing()) {
            lines.add("- \"" + each.claim().text() + "\": "
                    + String.join(" ", each.claim().problems()));
        }
        if (lines.isEmpty()) {
            lines.add("- No statement cites a passage.");
        }
        return lines;
    }

    /// The same without its failing statements; numbers run from 1 again, each with the citation that it had.
    Draft withoutFailing() {
        List<Sentence> failing = failing().stream().map(Checked::sentence).toList();
        Marked left = text.without(failing);
        Map<Integer, Integer> fresh = new HashMap<>();
        left.numbers().forEach(number -> fresh.put(number, fresh.size() + 1));
        List<Citation> kept = left.numbers().stream()
                .map(number -> citations.get(number - 1).numbered(fresh.getOrDefault(number, 0)))
                .toList();
        List<Checked> standing = statements.stream()
                .filter(Checked::isSupported)
                .map(each -> new Checked(each.sentence(), renumbered(each.claim(), fresh)))
                .toList();
        return new Draft(reply, left.renumbered(), kept, standing, unknown, declines);
    }

    private static Claim renumbered(Claim claim, Map<Integer, Integer> fresh) {
        List<Integer> numbers = claim.citations().stream()
                .map(number -> fresh.getOrDefault(number, 0))
                .toList();
        return new Claim(claim.text(), numbers, claim.verdict(), claim.problems(), claim.cell());
    }

    List<Claim> claims() {
        return statements.stream().map(Checked::claim).toList();
    }

    /// Tokens of two replies together.
    static Optional<Usage> usage(List<Reply> replies) {
        if (replies.isEmpty()
                || replies.stream().anyMatch(reply -> reply.promptTokens() < 0 || reply.completionTokens() < 0)) {
            return Optional.empty();
        }
        return Optional.of(new Usage(
                replies.stream().mapToInt(Reply::promptTokens).sum(),
                replies.stream().mapToInt(Reply::completionTokens).sum()));
    }
}
