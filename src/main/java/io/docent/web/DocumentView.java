package io.docent.web;

import io.docent.corpus.Bibliography;
import io.docent.corpus.Document;
import io.docent.corpus.Notice;
import io.docent.corpus.Source;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A document as the contract shows it; what is not known is null.
///
/// @param kind "paper" or "registry"
/// @param type of work, as CSL names it
/// @param container journal or registry
/// @param source file below the corpus folder
/// @param contentHash SHA-256 of what was read
/// @param warnings what a reader should know of the document, its notices first
/// @param sources every file that says something of it, `source` first
/// @param notices of its retraction or correction, the gravest first
record DocumentView(
        String id,
        String kind,
        String type,
        String title,
        List<String> authors,
        boolean authorsTruncated,
        @Nullable String container,
        @Nullable Integer year,
        @Nullable String volume,
        @Nullable String issue,
        @Nullable String page,
        @Nullable String doi,
        @Nullable String pmid,
        @Nullable String pmcid,
        @Nullable String url,
        @Nullable String licence,
        String source,
        String contentHash,
        List<String> warnings,
        List<String> sources,
        List<String> notices) {

    static DocumentView of(Document document) {
        Bibliography work = document.bibliography();
        return new DocumentView(
                document.id(),
                Choices.wireName(document.kind()),
                work.type(),
                work.title(),
                work.authors().stream().map(Bibliography.Author::name).toList(),
                work.authorsTruncated(),
                known(work.container()),
                work.year(),
                known(work.volume()),
                known(work.issue()),
                known(work.page()),
                known(work.doi()),
                known(work.pmid()),
                known(work.pmcid()),
                known(work.url()),
                known(work.licence()),
                document.source(),
                document.contentHash(),
                warnings(document),
                document.sources().stream().map(Source::file).distinct().toList(),
                document.notices().stream().map(Notice::text).toList());
    }

    /// Notices of retraction and correction, then what could not be read or was inferred.
    static List<String> warnings(Document document) {
        return Stream.concat(document.notices().stream().map(Notice::text), document.warnings().stream())
                .toList();
    }

    static @Nullable String known(String value) {
        return value.isEmpty() ? null : value;
    }
}
