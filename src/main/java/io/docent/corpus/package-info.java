/// Files become documents, documents become sections and passages.
///
/// Open [Passage] first: it is the unit that is found, quoted and cited. [Document] holds the passages of one
/// source, [CorpusFolder] reads a folder of sources. [PlainTextReader] finds the structure of one text; it
/// keeps the [Origin] of every piece, by which a test shows that no word is lost and none is doubled.
/// [TableRow] gives the cells of a row, [CslJson] and [ReferenceList] read references, [BibTex], [Ris] and
/// [Vancouver] write them.
///
/// [Format] tells what a file is by its content. Formats that say themselves what their pieces are (JATS,
/// PubMed's XML, web pages) become [Xml] elements and are read into passages from there; [CorpusFile] keeps
/// bombs and links out.
///
/// [Works] makes one document of all files of a work, which an [Identity] tells; [WorkIndex] finds the document
/// that a [Reference] names. A [Notice] tells of a retraction or correction.
///
/// Deliberately absent: trials (a passage only carries the registry numbers that were found in it) and anything
/// that knows how passages are searched.
@NullMarked
package io.docent.corpus;

import org.jspecify.annotations.NullMarked;
