/// A language model: messages in, words out, over whatever protocol its provider speaks.
///
/// Open [LanguageModel] first. LangChain4j's chat models are used here alone.
///
/// Deliberately absent: passages, citations and checks; what a model says is only words here.
@NullMarked
package io.docent.model;

import org.jspecify.annotations.NullMarked;
