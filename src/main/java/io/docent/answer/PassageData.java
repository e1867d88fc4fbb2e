package io.docent.answer;

import io.docent.cite.Keys;
import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import java.util.List;
import java.util.regex.Pattern;

/// A passage as a prompt holds it: between lines that name its key, which no passage can forge since none holds
/// a key that was given out; and with everything changed that a model or its provider may take for structure.
final class PassageData {

    /// The beginnings of tags and of the control signs of chat formats. A `<` before a figure or a blank is
    /// none.
    private static final Pattern STRUCTURE = Pattern.compile("<(?=[\\p{L}/|｜!?<_])|(?<=[|｜])>|\\[(?=/?INST])");

    private static final int MOST_REFERENCES = 12;

    private final PassageIndex index;
    private final Keys keys;

    PassageData(PassageIndex index, Keys keys) {
        this.index = index;
        this.keys = keys;
    }

    String of(Passage passage) {
        String key = keys.of(passage);
        StringBuilder data = new StringBuilder("<passage key=\"" + key + "\">\n");
        data.append("Source: ").append(line(source(passage))).append('\n');
        data.append("Section: ").append(line(passage.section().label())).append('\n');
        if (!passage.trials().isEmpty()) {
            data.append("Trials: ").append(line(trials(passage))).append('\n');
        }
        if (!passage.references().isEmpty()) {
            data.append("References: ").append(references(passage)).append('\n');
        }
        return data.append("Text:\n")
                .append(harmless(passage.text()))
                .append("\n</passage ")
                .append(key)
                .append('>')
                .toString();
    }

    /// The same words without a sign that could end a passage or open a message.
    static String harmless(String text) {
        return STRUCTURE.matcher(text).replaceAll(sign -> switch (sign.group()) {
            case "<" -> "‹";
            case ">" -> "›";
            default -> "(";
        });
    }

    private static String line(String text) {
        return harmless(text).replaceAll("\\s+", " ").strip();
    }

    private String source(Passage passage) {
        Bibliography work = index.document(passage.documentId())
                .map(Document::bibliography)
                .orElse(Bibliography.titled(passage.documentId()));
        return work.title() + (work.year() == null ? "" : " (" + work.year() + ")");
    }

    private String trials(Passage passage) {
        List<String> names = passage.trials().stream()
                .map(nctId -> index.trial(nctId)
                        .filter(trial -> !trial.name().equals(nctId))
                        .map(trial -> trial.name() + " (" + nctId + ")")
                        .orElse(nctId))
                .toList();
        return String.join(", ", names);
    }

    private static String references(Passage passage) {
        return String.join(
                ", ",
                passage.references().stream()
                        .limit(MOST_REFERENCES)
                        .map(String::valueOf)
                        .toList());
    }
}
