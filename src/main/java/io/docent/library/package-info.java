/// Changes of the corpus, one job at a time, and the index kept current with it.
///
/// Open [Library] first: what can be asked of it. A [Job] tells how far it is and, file by file, what came of
/// it.
///
/// Deliberately absent: any state beside the corpus folder and the index folder. What a job did is read off the
/// index.
@NullMarked
package io.docent.library;

import org.jspecify.annotations.NullMarked;
