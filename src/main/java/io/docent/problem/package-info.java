/// Mistakes that people can fix.
///
/// Open [Problem] first: what was wrong, where, and what to do about it. The command line and HTTP render it
/// alike.
///
/// Deliberately absent: programming errors, which are `IllegalArgumentException` and never reach a user as
/// such. This package imports nothing and is imported by all.
@NullMarked
package io.docent.problem;

import org.jspecify.annotations.NullMarked;
