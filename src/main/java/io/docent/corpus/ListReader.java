package io.docent.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// Reads a reference list that somebody put into the folder, entry by entry: one that names no work is a
/// problem, the others are read.
final class ListReader {

    /// Fields of other programs are passed over.
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final List<String> CSL = List.of("DOI", "PMID", "author", "container-title", "issued", "abstract");

    private static final Pattern FIELD = Pattern.compile("\"(?:DOI|container-title|issued)\"\\s*:");

    private ListReader() {}

    /// @param entries in order of the file
    /// @param problems one for each entry that could not be read
    record Listed(List<ListedWork> entries, List<Problem> problems) {

        static final Listed NONE = new Listed(List.of(), List.of());

        Listed {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /// @throws io.docent.problem.ProblemException if the file cannot be read, or is RIS, NBIB or BibTeX without
    /// any entry
    static Listed read(CorpusFile file, Format format) {
        String text = TextFile.read(file).text();
        return format == Format.JSON
                ? json(text, file.name())
                : named(ReferenceList.listed(text, file.name()), file.name());
    }

    private static Listed named(List<ListedWork> works, String file) {
        List<ListedWork> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < works.size(); index++) {
            if (works.get(index).isNamed()) {
                entries.add(works.get(index));
            } else {
                problems.add(unnamed(file, index + 1));
            }
        }
        return new Listed(entries, problems);
    }

    /// JSON that is no list of works is none of Docent's.
    private static Listed json(String text, String file) {
        JsonNode root = tree(text, file);
        if (!root.isArray() || StreamSupport.stream(root.spliterator(), false).noneMatch(ListReader::isCsl)) {
            return Listed.NONE;
        }
        List<ListedWork> entries = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < root.size(); index++) {
            try {
                ListedWork work = work(root.get(index));
                if (work.isNamed()) {
                    entries.add(work);
                } else {
                    problems.add(unnamed(file, index + 1));
                }
            } catch (JsonProcessingException exception) {
                problems.add(unwritten(file, index + 1));
            }
        }
        return new Listed(entries, problems);
    }

    private static ListedWork work(JsonNode entry) throws JsonProcessingException {
        CslItem item = JSON.treeToValue(entry.isObject() ? entry : JSON.createObjectNode(), CslItem.class);
        return new ListedWork(CslConversion.bibliography(item), CslConversion.summary(item), List.of());
    }

    /// Broken JSON is a list where it has a list's fields.
    private static JsonNode tree(String text, String file) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException exception) {
            if (!FIELD.matcher(text).find()) {
                return JSON.createObjectNode();
            }
            String at = file + ", line " + exception.getLocation().getLineNr();
            throw new ProblemException(
                    new Problem("the reference list is not valid JSON", at, "correct the file at that place"),
                    exception);
        }
    }

    private static boolean isCsl(JsonNode item) {
        return item.isObject() && item.has("title") && CSL.stream().anyMatch(item::has);
    }

    private static Problem unnamed(String file, int entry) {
        return new Problem(
                "entry " + entry + " has neither a title nor a number that names a work",
                file + ", entry " + entry,
                "complete it, or remove it; the other entries were read");
    }

    private static Problem unwritten(String file, int entry) {
        return new Problem(
                "entry " + entry + " is not written as CSL-JSON has it",
                file + ", entry " + entry,
                "correct it; the other entries were read");
    }
}
