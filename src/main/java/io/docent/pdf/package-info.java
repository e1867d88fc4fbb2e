/// PDF files as papers: pages of placed words become pieces in reading order.
///
/// Open [PdfFile] first: it opens a file within [PdfLimits] and yields a [PdfPaper]. On the way `PageReader`
/// takes words and rules from a page, `Columns` puts lines into reading order, `RunningHeads` drops what is
/// repeated on pages, `TableCutter` lifts tables out, `Labels` tells captions, `Pieces` makes headings and
/// paragraphs.
///
/// Deliberately absent: passages and documents, which `corpus` makes; recognition of scanned pages; any program
/// but this one.
@NullMarked
package io.docent.pdf;

import org.jspecify.annotations.NullMarked;
