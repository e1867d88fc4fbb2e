/// What the corpus says of trials, in one form whatever it was read from, and where that cannot all be true.
///
/// Open [Audit] first: it reads [Statement]s from passages and registry records and finds the [Conflict]s among
/// them. Prose and table cells become [Scope]s, stretches that speak of certain trials; readers such as
/// [ConditionReader] take statements from a scope; rules such as [ConditionRule] compare the statements on one
/// trial.
///
/// Deliberately absent: lists of known errors, names of trials, and indexes; passages are handed in.
@NullMarked
package io.docent.evidence;

import org.jspecify.annotations.NullMarked;
