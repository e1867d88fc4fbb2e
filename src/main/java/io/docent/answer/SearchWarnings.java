package io.docent.answer;

import io.docent.index.IndexInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is to be known of passages that were not all looked for by their meaning.
public final class SearchWarnings {

    private static final String WORDS_ALONE =
            "The embedding model did not answer, so passages were found by their words alone.";

    private SearchWarnings() {}

    /// Plain sentences, none where all passages were looked at by words and by meaning.
    ///
    /// @param vector of what was looked for, [Answering#NO_VECTOR] where there is none
    /// @param index that was searched
    public static List<String> of(float[] vector, IndexInfo index) {
        List<String> warnings = new ArrayList<>();
        if (vector.length == 0) {
            warnings.add(WORDS_ALONE);
        }
        if (index.pending() > 0) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "%,d of %,d passages cannot be found by meaning yet.",
                    index.pending(),
                    index.passages()));
        }
        return warnings;
    }
}
