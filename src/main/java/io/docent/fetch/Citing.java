package io.docent.fetch;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Reference;
import java.util.List;

/// A document whose cited papers and named trials are wanted.
public sealed interface Citing {

    /// Its id in the corpus.
    String id();

    /// Registry numbers of the trials that it names, as far as the corpus knows.
    List<String> trials();

    /// Its own file brings the reference list.
    record Listed(String id, List<String> trials, List<Reference> references) implements Citing {

        public Listed {
            trials = List.copyOf(trials);
            references = List.copyOf(references);
        }
    }

    /// Its reference list is to be fetched.
    ///
    /// @param work the document itself
    /// @param known what is known of its list, which serves where no service has it
    record Unlisted(String id, List<String> trials, Bibliography work, List<Reference> known) implements Citing {

        public Unlisted {
            trials = List.copyOf(trials);
            known = List.copyOf(known);
        }
    }
}
