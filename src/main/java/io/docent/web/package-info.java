/// HTTP: the interface that docs and `openapi.yaml` describe, and the page's files. Javalin and Jetty are used
/// here and nowhere else.
///
/// Open [Server] first: it starts before there is anything to serve ([Serving]) and lists the groups of routes.
/// A request is read by [AskRequest] or [QueryParameters], which refuse what is wrong ([Refusal]) with the
/// field named; an answer is sent whole or told by [AnswerStream] while it is made; whatever goes wrong becomes
/// a problem in [Problems], or in [EarlyProblems] where no route was reached.
///
/// Deliberately absent: sessions, cookies, conversations (they are kept by the page and sent along), and
/// headers that would let pages of other origins call.
@NullMarked
package io.docent.web;

import org.jspecify.annotations.NullMarked;
