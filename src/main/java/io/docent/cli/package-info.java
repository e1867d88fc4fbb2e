/// Commands: parse, call, print.
///
/// Open [Main] first. A command prints its result on standard output and everything else on standard error; it
/// ends with 0 (done), 1 (a problem, told in a sentence) or 2 (the command line was not understood).
@NullMarked
package io.docent.cli;

import org.jspecify.annotations.NullMarked;
