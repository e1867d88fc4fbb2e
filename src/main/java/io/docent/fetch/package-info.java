/// Papers, citations and trial records from public services, laid into the corpus folder as files that the
/// readers there know.
///
/// Open [Fetcher] first: it takes what is [Wanted] and tells in a [Report] what came of each. [EuropePmc],
/// [Eutils] and [ClinicalTrials] speak with the three services, each over a [Line] of its own, which keeps
/// the service's [Rate], tries again where that may help and gives up a service that cannot be had. The
/// [Shelf] is the folder: a file is there whole or not at all, which is all that a later run needs to go on.
///
/// Deliberately absent: any state beside the files, and any request that nobody asked for.
@NullMarked
package io.docent.fetch;

import org.jspecify.annotations.NullMarked;
