package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegistryNumbersTest {

    @Test
    void numbers_are_found_in_order_of_mention() {
        assertThat(RegistryNumbers.of("NCT02715804, then NCT 01839487, nct-01440088 and NCT02715804 again"))
                .containsExactly("NCT02715804", "NCT01839487", "NCT01440088");
    }

    @Test
    void other_lengths_are_no_numbers() {
        assertThat(RegistryNumbers.of("NCT0271580, NCT027158045, XNCT02715804")).isEmpty();
    }
}
