package io.docent.answer;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Passage;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// What stands around passages: the title of the document and, of an abstract, its other parts. What was read of
/// a passage is remembered, and what has to be read is asked of the index at once.
final class Surroundings {

    private static final int REMEMBERED = 500;

    private final PassageIndex index;
    private final Abstracts abstracts;
    private final Function<String, Content> contents;
    private final Map<String, Around> known = new ConcurrentHashMap<>();

    /// @param contents reads texts
    Surroundings(PassageIndex index, Abstracts abstracts, Function<String, Content> contents) {
        this.index = index;
        this.abstracts = abstracts;
        this.contents = contents;
    }

    /// A passage where it stands.
    ///
    /// @param content what it, its heading, its document's title and the rest of its abstract speak of
    /// @param trial the one that its abstract speaks of, where there is one alone
    record Around(Content content, List<String> trial) {}

    /// What stands around each of these passages, by its id.
    Map<String, Around> of(Collection<Passage> passages) {
        Map<String, Around> around = new HashMap<>();
        List<Passage> unknown = new ArrayList<>();
        for (Passage passage : passages) {
            Around before = known.get(passage.id());
            if (before == null) {
                unknown.add(passage);
            } else {
                around.put(passage.id(), before);
            }
        }
        around.putAll(read(unknown));
        return around;
    }

    private Map<String, Around> read(List<Passage> passages) {
        Map<String, List<Passage>> parts = abstracts.of(passages);
        Map<String, Around> read = new HashMap<>();
        passages.forEach(passage -> read.put(passage.id(), read(passage, Abstracts.parts(passage, parts))));
        if (known.size() + read.size() > REMEMBERED) {
            known.clear();
        }
        known.putAll(read);
        return read;
    }

    private Around read(Passage passage, List<Passage> parts) {
        StringBuilder others = new StringBuilder(index.document(passage.documentId())
                .map(Document::bibliography)
                .map(Bibliography::title)
                .orElse(""));
        parts.stream()
                .filter(part -> !part.id().equals(passage.id()))
                .forEach(part -> others.append('\n').append(part.text()));
        Content own = contents.apply(passage.section().title() + "\n" + passage.text());
        return new Around(own.and(contents.apply(others.toString())), Abstracts.trial(passage, parts));
    }
}
