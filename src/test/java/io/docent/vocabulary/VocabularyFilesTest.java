package io.docent.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.vocabulary.Term.Kind;
import io.docent.vocabulary.Vocabulary.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The files that ship are as their comments say.
class VocabularyFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/docent/vocabulary");
    private static final Vocabulary SHIPPED = Vocabulary.shipped();

    @ParameterizedTest
    @CsvSource({"drugs.tsv,3", "tumours.tsv,3", "endpoints.tsv,4", "concepts.tsv,3", "words.tsv,2"})
    void every_row_has_every_column(String file, int columns) {
        assertThat(rows(file)).isNotEmpty().allSatisfy(row -> {
            assertThat(row).as("columns of %s", row).hasSize(columns);
            assertThat(row.getFirst()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"drugs.tsv", "tumours.tsv", "endpoints.tsv", "concepts.tsv", "words.tsv"})
    void nothing_has_blanks_around_it(String file) {
        assertThat(rows(file)).allSatisfy(row -> {
            assertThat(row).allSatisfy(cell -> assertThat(cell).isEqualTo(cell.strip()));
            assertThat(names(file, row)).doesNotContain("").doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"drugs.tsv", "tumours.tsv", "endpoints.tsv", "concepts.tsv"})
    void rows_are_sorted(String file) {
        assertThat(rows(file).stream().map(row -> row.getFirst().toLowerCase(java.util.Locale.ROOT)))
                .isSorted();
    }

    @Test
    void a_name_belongs_to_one_entry() {
        Map<String, String> owners = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        for (String file : List.of("drugs.tsv", "tumours.tsv", "endpoints.tsv", "concepts.tsv")) {
            for (List<String> row : rows(file)) {
                for (String name : names(file, row)) {
                    String owner = owners.putIfAbsent(name, row.getFirst());
                    if (owner != null && !owner.equals(row.getFirst())) {
                        twice.add(name + ": " + owner + ", " + row.getFirst());
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void a_word_belongs_to_one_class() {
        List<String> words = rows("words.tsv").stream()
                .flatMap(row -> names("words.tsv", row).stream())
                .toList();
        assertThat(words).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"tumours.tsv,1", "endpoints.tsv,3"})
    void parents_exist(String file, int column) {
        Set<String> names = rows(file).stream().map(List::getFirst).collect(Collectors.toSet());
        for (List<String> row : rows(file)) {
            List<String> parents = alternatives(row.get(column));
            assertThat(names).as("parents of %s", row.getFirst()).containsAll(parents);
            assertThat(parents).doesNotContain(row.getFirst());
        }
    }

    @Test
    void no_tumour_is_a_sort_of_itself() {
        for (Term term : SHIPPED.terms()) {
            Set<String> above = new TreeSet<>();
            term.parents()
                    .forEach(parent ->
                            SHIPPED.term(parent).ifPresent(found -> above.addAll(SHIPPED.withAncestors(found))));
            assertThat(above).as("what %s is a sort of", term.id()).doesNotContain(term.id());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Keytruda | drug:pembrolizumab",
                "PEGPH20 | drug:pegvorhyaluronidase alfa",
                "TH-302 | drug:evofosfamide",
                "anti-PD-1 | drug_class:pd-1 antibody",
                "pancreatic ductal adenocarcinoma | tumour:pancreatic ductal adenocarcinoma",
                "median OS | end_point:overall survival",
            })
    void a_name_that_people_use_is_found(String name, String id) {
        assertThat(SHIPPED.mentions("Is " + name + " known?", Reading.QUESTION))
                .extracting(mention -> mention.term().id())
                .contains(id);
    }

    @Test
    void a_drug_is_a_sort_of_its_class() {
        Term nivolumab = SHIPPED.term(Kind.DRUG.id("nivolumab")).orElseThrow();
        assertThat(SHIPPED.withAncestors(nivolumab)).contains(Kind.DRUG_CLASS.id("PD-1 antibody"));
    }

    private static List<String> names(String file, List<String> row) {
        List<String> names = new ArrayList<>(List.of(row.getFirst()));
        names.addAll(alternatives(row.get(file.equals("words.tsv") ? 1 : 2)));
        return names;
    }

    private static List<String> alternatives(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\s*\\|\\s*", -1));
    }

    private static List<List<String>> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
