package io.docent.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Whether two files that are of one work say different things. Two formats of one text differ in much that is
/// not the text, and an abstract is not the paper, so runs of words are counted; files of one format should
/// have one text.
final class TextDifference {

    private static final int RUN = 4;

    /// Share of the shorter text's runs that the other has where both are one text: papers in two formats share
    /// more, two papers less than 0.02 (the 23 of five publishers that this was measured with).
    private static final double SAME_TEXT = 0.5;

    /// The same for an abstract, which may be worded otherwise than the paper.
    private static final double SAME_SUBJECT = 0.05;

    /// In fewer runs nothing need be shared.
    private static final int SHORTEST = 30;

    private TextDifference() {}

    static boolean isBetween(Document richest, Document other) {
        if (Extent.of(other) == Extent.RECORD || texts(richest).equals(texts(other))) {
            return false;
        }
        List<String> mine = words(richest);
        List<String> theirs = words(other);
        if (Extent.of(other) == Extent.of(richest)) {
            return formats(richest).equals(formats(other)) ? !mine.equals(theirs) : shared(mine, theirs) < SAME_TEXT;
        }
        return theirs.size() > SHORTEST && shared(mine, theirs) < SAME_SUBJECT;
    }

    private static List<Format> formats(Document document) {
        return document.sources().stream().map(Source::format).toList();
    }

    private static List<String> texts(Document document) {
        return Extent.text(document).stream().map(Passage::text).toList();
    }

    private static List<String> words(Document document) {
        List<String> words = new ArrayList<>();
        Extent.text(document).forEach(passage -> words.addAll(Folded.words(passage.text())));
        return words;
    }

    private static double shared(List<String> one, List<String> other) {
        Set<List<String>> mine = runs(one);
        Set<List<String>> theirs = runs(other);
        int fewer = Math.min(mine.size(), theirs.size());
        mine.retainAll(theirs);
        return fewer == 0 ? 1 : (double) mine.size() / fewer;
    }

    private static Set<List<String>> runs(List<String> words) {
        Set<List<String>> runs = new HashSet<>();
        for (int start = 0; start + RUN <= words.size(); start++) {
            runs.add(List.copyOf(words.subList(start, start + RUN)));
        }
        return runs;
    }
}
