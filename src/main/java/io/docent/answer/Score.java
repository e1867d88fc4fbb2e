package io.docent.answer;

/// How well a candidate fits a question.
///
/// @param coverage share of the question's units, by weight, that it speaks of, 0..1
/// @param aspect the same of its telling units other than trials: what is asked of a trial; 1 where there are
///     none
/// @param binding whether it speaks of every trial, drug, tumour and end point that the question names
/// @param total what candidates are ranked by
record Score(double coverage, double aspect, boolean binding, double total) {}
