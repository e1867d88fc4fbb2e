package io.docent.eval;

import java.util.List;

/// A way to say the same in other words.
sealed interface Rewording permits NumberForm, NameForm, SentenceForm {

    /// What the statements that come of it are called in a report.
    String kind();

    /// Every sentence that says the same, none where it does not apply.
    List<String> of(Statement statement, Ground ground);
}
