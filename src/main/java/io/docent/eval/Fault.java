package io.docent.eval;

/// A claim that its citation does not say, made from one that it says.
///
/// @param of the statement that was perturbed
/// @param perturbation what was done to it
record Fault(Statement of, Perturbation perturbation, Claim claim) {}
