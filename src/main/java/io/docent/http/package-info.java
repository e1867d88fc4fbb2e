/// What every client of other machines reads alike.
///
/// Open [RetryAfter]: how long a service asks to be left alone. What is done about it is each client's own matter:
/// `model` calls language models, `fetch` asks services for papers, and neither knows the other.
///
/// Deliberately absent: requests and responses, which each client makes with what suits it.
@NullMarked
package io.docent.http;

import org.jspecify.annotations.NullMarked;
