package io.docent.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void a_file_name_moves_no_cursor_and_turns_no_letters_around() {
        Problem problem = new Problem("it is broken", "papers/a\u001B[31m\nb\u202Efdp.txt", "mend it");

        assertThat(problem.render())
                .isEqualTo("it is broken\n  at papers/a\uFFFD[31m\uFFFDb\uFFFDfdp.txt\n  fix: mend it");
    }
}
