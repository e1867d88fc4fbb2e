package io.docent.answer;

import io.docent.answer.Surroundings.Around;
import io.docent.check.Meaning;
import io.docent.corpus.Passage;
import io.docent.index.Filter;
import io.docent.index.PassageIndex;
import io.docent.retrieve.Content;
import io.docent.retrieve.Found;
import io.docent.retrieve.Question;
import io.docent.text.Span;
import io.docent.trial.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Cuts the passages that were found into what may be quoted.
final class Candidates {

    private static final int MOST_OF_A_TRIAL = 60;
    private static final int REMEMBERED = 4_000;
    private static final Pattern BIBLIOGRAPHIC = Pattern.compile(
            "\\b(?:publish|published|publication|journal|author|authors|wrote|written|doi|pmid|pubmed|cite|cited|citation"
                    + "|references?|bibliograph)",
            Pattern.CASE_INSENSITIVE);

    /// Sheets whose first line only names the trial.
    private static final Pattern SHEET = Pattern.compile("#(?:results|record)(?:-\\d+)?$");

    private final PassageIndex index;
    private final Abstracts abstracts;
    private final Surroundings surroundings;
    private final Map<String, Content> backgrounds = new ConcurrentHashMap<>();
    private final Map<String, Content> contents = new ConcurrentHashMap<>();

    Candidates(PassageIndex index) {
        this.index = index;
        this.abstracts = new Abstracts(index);
        this.surroundings = new Surroundings(index, abstracts, this::content);
    }

    /// Everything in the passages found, and in those that name a trial of the question, that may be quoted.
    List<Candidate> of(Question question, List<Found> found, float[] vector, Filter filter) {
        Map<String, Found> passages = new LinkedHashMap<>();
        found.forEach(each -> passages.put(each.passage().id(), each));
        if (!question.trials().isEmpty() && filter.trials().isEmpty()) {
            Filter ofTrials = new Filter(
                    filter.documents(), filter.kinds(), question.trials(), filter.yearFrom(), filter.yearTo());
            abstracts
                    .wholes(index.passages(ofTrials, MOST_OF_A_TRIAL))
                    .forEach(passage -> passages.putIfAbsent(passage.id(), new Found(passage, 0, null, null)));
        }
        boolean bibliographic = BIBLIOGRAPHIC.matcher(question.text()).find();
        List<Found> quotable = passages.values().stream()
                .filter(each -> bibliographic || each.passage().kind() != Passage.Kind.REFERENCE)
                .toList();
        Map<String, Around> around =
                surroundings.of(quotable.stream().map(Found::passage).toList());
        return quotable.stream()
                .flatMap(each -> cut(
                        each,
                        vector,
                        Objects.requireNonNull(around.get(each.passage().id())))
                        .stream())
                .toList();
    }

    private List<Candidate> cut(Found found, float[] vector, Around around) {
        Passage passage = found.passage();
        List<float[]> vectors = index.sentenceVectors(passage.id());
        Content whole = around.content();
        if (passage.kind() == Passage.Kind.TABLE_ROW || passage.kind() == Passage.Kind.REFERENCE) {
            double similarity = vectors.stream()
                    .mapToDouble(each -> Meaning.cosine(vector, each))
                    .max()
                    .orElse(0);
            Span span = new Span(0, passage.text().length());
            return List.of(candidate(found, 0, span, whole, passage.trials(), similarity));
        }
        List<Candidate> candidates = new ArrayList<>();
        List<String> current = passage.kind() == Passage.Kind.REGISTRY ? passage.trials() : around.trial();
        for (int i = 0; i < passage.sentences().size(); i++) {
            Span span = passage.sentences().get(i);
            if (saysNothing(passage, i)) {
                continue;
            }
            Content own = content(span.in(passage.text()));
            current = own.trials().isEmpty() ? current : own.trials();
            double similarity = i < vectors.size() ? Meaning.cosine(vector, vectors.get(i)) : 0;
            candidates.add(new Candidate(
                    passage, i, span, own, whole, background(current), current, found.score(), similarity));
        }
        return candidates;
    }

    /// The title line of a results sheet, and the lines on names and sources, only serve the others.
    private static boolean saysNothing(Passage passage, int sentence) {
        String text = passage.sentences().get(sentence).in(passage.text());
        return passage.kind() == Passage.Kind.REGISTRY
                && (sentence == 0 && SHEET.matcher(passage.id()).find()
                        || text.startsWith("Other names: ")
                        || text.startsWith("Sources: "));
    }

    private Candidate candidate(
            Found found, int sentence, Span span, Content own, List<String> trials, double similarity) {
        return new Candidate(
                found.passage(), sentence, span, own, own, background(trials), trials, found.score(), similarity);
    }

    Content content(String text) {
        if (contents.size() > REMEMBERED) {
            contents.clear();
        }
        return contents.computeIfAbsent(text, key -> Content.of(key, index.vocabulary()));
    }

    /// What the registry and the tables say of trials.
    Content background(List<String> trials) {
        Content all = Content.EMPTY;
        for (String trial : trials) {
            all = all.and(backgrounds.computeIfAbsent(trial, this::backgroundOf));
        }
        return all;
    }

    Content backgroundOf(String trial) {
        StringBuilder text = new StringBuilder();
        index.trial(trial).ifPresent(record -> text.append(recordText(record)));
        Filter rows = new Filter(Set.of(), Set.of(Passage.Kind.TABLE_ROW), Set.of(trial), null, null);
        index.passages(rows, MOST_OF_A_TRIAL)
                .forEach(row -> text.append(row.text()).append('\n'));
        return Content.of(text.toString(), index.vocabulary());
    }

    private static String recordText(Trial record) {
        return record.nctId() + "\n" + String.join("\n", record.names()) + "\n" + record.title() + "\n"
                + String.join("\n", record.conditions()) + "\n" + String.join("\n", record.interventions()) + "\n"
                + record.phase().replace("PHASE", "phase ").replace("/", " / ") + "\n";
    }
}
