package io.docent.corpus;

import io.docent.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/// A page that stood between its reader and the paper, and was saved in the paper's place: it asks to sign in,
/// says that there is nothing, or wants to know whether its reader is a machine.
final class Gate {

    /// A paper that somebody saved as a page has more words than this in its abstract alone.
    private static final int MOST_WORDS = 150;

    private static final Pattern TITLE = Pattern.compile("(?i)(?:please )?(?:sign|log)[ -]?(?:in|on)\\b.*"
            + "|(?:http |error )*(?:40[0-9]|50[0-9])\\b.*"
            + "|(?:page |file |error: )?not found\\b.*"
            + "|access (?:denied|to this page)\\b.*|forbidden|just a moment\\b.*|attention required\\b.*"
            + "|.*\\bare you (?:a )?(?:robot|human)\\b.*|verify(?:ing)? (?:that )?you are\\b.*|(?:re)?captcha\\b.*"
            + "|service (?:temporarily )?unavailable\\b.*|(?:internal )?server error\\b.*|redirecting\\b.*");

    private Gate() {}

    /// @param file for the problem
    static Optional<Problem> of(Document page, Paper paper, String file) {
        boolean named = !page.select("meta[name^=citation_]").isEmpty();
        int words = paper.passages().stream()
                .mapToInt(passage -> passage.text().split("\\s+").length)
                .sum();
        if (named || words > MOST_WORDS) {
            return Optional.empty();
        }
        boolean gate = !page.select("input[type=password]").isEmpty()
                || isGate(page.title())
                || page.select("h1").stream().anyMatch(heading -> isGate(heading.text()));
        return gate
                ? Optional.of(new Problem(
                        "the web page asks to sign in or reports an error, and holds no paper",
                        file,
                        "open the paper in a browser, wait until it can be read, and save it again"))
                : Optional.empty();
    }

    private static boolean isGate(String title) {
        return TITLE.matcher(title.strip()).matches();
    }
}
