package io.docent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThoughtsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "<think>a</think>b,b",
                "<think>a < b </thin </think>c <think>,c <think>",
                "no thoughts,no thoughts",
                "<b>bold</b>,<b>bold</b>",
                "<think>never ended,\"\""
            })
    void thoughts_at_the_start_are_left_out_however_they_are_cut(String reply, String answer) {
        for (int size = 1; size <= reply.length(); size++) {
            StringBuilder read = new StringBuilder();
            Thoughts thoughts = new Thoughts(read::append);
            for (int at = 0; at < reply.length(); at += size) {
                thoughts.accept(reply.substring(at, Math.min(reply.length(), at + size)));
            }
            assertThat(read.toString()).isEqualTo(answer);
        }
    }
}
