package io.docent.eval;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.corpus.PlainText;
import io.docent.corpus.PlainTextReader;
import io.docent.corpus.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a reader made of a paper, for comparison with its publisher's XML.
///
/// @param text all its text, in order
/// @param titles headings without numbers
/// @param references entries of the reference list
/// @param rows lines or table rows, in which cells are looked for
public record PaperText(String text, List<String> titles, List<String> references, List<String> rows) {

    private static final Set<String> ADDED = Set.of("Front matter", "Notes", "Abstract", "References");

    public PaperText {
        titles = List.copyOf(titles);
        references = List.copyOf(references);
        rows = List.copyOf(rows);
    }

    /// As Docent reads it.
    public static PaperText of(Document document) {
        List<String> rows = texts(document.passages(), Passage.Kind.TABLE_ROW);
        return of(document.sections(), document.passages(), rows);
    }

    /// A plain text, its lines as rows; headings and references as Docent finds them in plain texts.
    public static PaperText ofPlain(String plain) {
        PlainText read = new PlainTextReader().read("plain", plain);
        PaperText paper = of(read.sections(), read.passages(), plain.lines().toList());
        return new PaperText(plain, paper.titles(), paper.references(), paper.rows());
    }

    private static PaperText of(List<Section> sections, List<Passage> passages, List<String> rows) {
        Set<Section> floats = new HashSet<>();
        StringBuilder text = new StringBuilder();
        Section last = null;
        for (Passage passage : passages) {
            boolean beside = passage.kind() == Passage.Kind.TABLE_ROW || passage.kind() == Passage.Kind.CAPTION;
            boolean added = ADDED.contains(passage.section().title());
            if (beside) {
                floats.add(passage.section());
            } else if (!passage.section().equals(last) && !added) {
                text.append(passage.section().label()).append('\n');
                last = passage.section();
            }
            text.append(passage.text()).append('\n');
        }
        List<String> titles = new ArrayList<>();
        for (Section section : sections) {
            if (!floats.contains(section) && !ADDED.contains(section.title())) {
                titles.add(section.title());
            }
        }
        return new PaperText(text.toString(), titles, texts(passages, Passage.Kind.REFERENCE), rows);
    }

    private static List<String> texts(List<Passage> passages, Passage.Kind kind) {
        return passages.stream()
                .filter(passage -> passage.kind() == kind)
                .map(Passage::text)
                .toList();
    }
}
