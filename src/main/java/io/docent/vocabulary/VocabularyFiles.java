package io.docent.vocabulary;

import io.docent.vocabulary.Term.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Reads the tab-separated files of names that ship with Docent; a comment at the head of each says what its
/// columns are.
final class VocabularyFiles {

    private VocabularyFiles() {}

    static List<Term> read() {
        List<Term> terms = new ArrayList<>();
        Set<String> classes = new LinkedHashSet<>();
        for (List<String> row : rows("drugs.tsv")) {
            List<String> kinds = alternatives(row, 1);
            classes.addAll(kinds);
            terms.add(term(Kind.DRUG, row.getFirst(), alternatives(row, 2), ids(Kind.DRUG_CLASS, kinds)));
        }
        Map<String, String> concepts = conceptsByName();
        for (String name : classes) {
            List<String> targets = DrugClass.target(name)
                    .map(target -> concepts.get(target.toLowerCase(Locale.ROOT)))
                    .map(List::of)
                    .orElse(List.of());
            terms.add(term(Kind.DRUG_CLASS, name, DrugClass.aliases(name), targets));
        }
        for (List<String> row : rows("tumours.tsv")) {
            terms.add(term(Kind.TUMOUR, row.getFirst(), alternatives(row, 2), ids(Kind.TUMOUR, alternatives(row, 1))));
        }
        for (List<String> row : rows("endpoints.tsv")) {
            terms.add(term(
                    Kind.END_POINT, row.getFirst(), alternatives(row, 2), ids(Kind.END_POINT, alternatives(row, 3))));
        }
        rows("concepts.tsv")
                .forEach(row -> terms.add(term(Kind.CONCEPT, row.getFirst(), alternatives(row, 2), List.of())));
        rows("words.tsv").forEach(row -> terms.add(term(Kind.WORD, row.getFirst(), alternatives(row, 1), List.of())));
        return terms;
    }

    private static Map<String, String> conceptsByName() {
        Map<String, String> ids = new HashMap<>();
        for (List<String> row : rows("concepts.tsv")) {
            String id = Kind.CONCEPT.id(row.getFirst());
            ids.put(row.getFirst().toLowerCase(Locale.ROOT), id);
            alternatives(row, 2).forEach(name -> ids.putIfAbsent(name.toLowerCase(Locale.ROOT), id));
        }
        return ids;
    }

    private static Term term(Kind kind, String name, List<String> aliases, List<String> parents) {
        return new Term(kind.id(name), kind, name, aliases, parents);
    }

    private static List<String> ids(Kind kind, List<String> names) {
        return names.stream().map(kind::id).toList();
    }

    private static List<String> alternatives(List<String> row, int column) {
        if (column >= row.size() || row.get(column).isBlank()) {
            return List.of();
        }
        return List.of(row.get(column).strip().split("\\s*\\|\\s*"));
    }

    private static List<List<String>> rows(String file) {
        try (InputStream bytes = Objects.requireNonNull(
                        VocabularyFiles.class.getResourceAsStream(file), "missing resource " + file);
                BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
