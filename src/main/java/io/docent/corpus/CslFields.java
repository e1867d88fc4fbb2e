package io.docent.corpus;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.Set;

/// The fields of CSL 1.0.2 that Docent passes over; a field that is neither used nor known to CSL is a mistake.
final class CslFields extends DeserializationProblemHandler {

    private static final Set<String> PASSED_OVER = Set.of(
            "citation-key",
            "categories",
            "language",
            "journalAbbreviation",
            "shortTitle",
            "chair",
            "collection-editor",
            "compiler",
            "composer",
            "container-author",
            "contributor",
            "curator",
            "director",
            "editor",
            "editorial-director",
            "executive-producer",
            "guest",
            "host",
            "interviewer",
            "illustrator",
            "narrator",
            "organizer",
            "original-author",
            "performer",
            "producer",
            "recipient",
            "reviewed-author",
            "script-writer",
            "series-creator",
            "translator",
            "accessed",
            "available-date",
            "container",
            "event-date",
            "original-date",
            "submitted",
            "annote",
            "archive",
            "archive_collection",
            "archive_location",
            "archive-place",
            "authority",
            "call-number",
            "chapter-number",
            "citation-label",
            "collection-number",
            "collection-title",
            "container-title-short",
            "dimensions",
            "division",
            "edition",
            "event",
            "event-title",
            "event-place",
            "first-reference-note-number",
            "genre",
            "ISBN",
            "ISSN",
            "jurisdiction",
            "keyword",
            "locator",
            "medium",
            "note",
            "number",
            "number-of-pages",
            "number-of-volumes",
            "original-publisher",
            "original-publisher-place",
            "original-title",
            "page-first",
            "part",
            "part-title",
            "printing",
            "publisher",
            "publisher-place",
            "references",
            "reviewed-genre",
            "reviewed-title",
            "scale",
            "section",
            "source",
            "status",
            "supplement",
            "title-short",
            "version",
            "volume-title",
            "volume-title-short",
            "year-suffix");
    private static final Set<String> OF_NAMES = Set.of("comma-suffix", "static-ordering", "parse-names");
    private static final Set<String> OF_DATES = Set.of("season", "circa");

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        Class<?> type = beanOrClass instanceof Class<?> known ? known : beanOrClass.getClass();
        if (!passedOver(type).contains(name)) {
            return false;
        }
        parser.skipChildren();
        return true;
    }

    private static Set<String> passedOver(Class<?> type) {
        if (type == CslItem.class) {
            return PASSED_OVER;
        }
        return type == CslItem.CslName.class ? OF_NAMES : type == CslItem.CslDate.class ? OF_DATES : Set.of();
    }
}
