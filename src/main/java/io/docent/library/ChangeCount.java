package io.docent.library;

import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts what becomes different while an index is written.
final class ChangeCount {

    private final List<Change.Work> added = new ArrayList<>();
    private final List<Change.Work> changed = new ArrayList<>();
    private final List<Change.Work> gone = new ArrayList<>();
    private int passagesAdded;
    private int passagesChanged;
    private int passagesGone;

    void written(Optional<Document> before, Document after) {
        if (before.isEmpty()) {
            added.add(work(after));
            passagesAdded += after.passages().size();
        } else if (!before.get().movedTo(after.source()).equals(after)) {
            changed.add(work(after));
            compare(before.get(), after);
        }
    }

    void removed(Document document) {
        gone.add(work(document));
        passagesGone += document.passages().size();
    }

    private void compare(Document before, Document after) {
        Map<String, Passage> old = new HashMap<>();
        before.passages().forEach(passage -> old.put(passage.id(), passage));
        for (Passage passage : after.passages()) {
            Passage earlier = old.remove(passage.id());
            if (earlier == null) {
                passagesAdded++;
            } else if (!earlier.equals(passage)) {
                passagesChanged++;
            }
        }
        passagesGone += old.size();
    }

    private static Change.Work work(Document document) {
        return new Change.Work(document.id(), document.bibliography().title());
    }

    Change change() {
        return new Change(added, changed, gone, new Change.Passages(passagesAdded, passagesChanged, passagesGone));
    }
}
