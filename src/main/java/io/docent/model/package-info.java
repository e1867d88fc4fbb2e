/// Models on other machines: a language model, messages in, words out; an embedding model, texts in, vectors
/// out.
///
/// Open [LanguageModel] and [RemoteEmbedder] first. LangChain4j's models of providers are used here alone, each
/// below a wire of Docent's own.
///
/// Deliberately absent: passages, citations and checks; what a model says is only words here.
@NullMarked
package io.docent.model;

import org.jspecify.annotations.NullMarked;
