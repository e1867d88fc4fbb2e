package io.docent.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.docent.fetch.Identifier.Doi;
import io.docent.fetch.Identifier.Nct;
import io.docent.fetch.Identifier.Pmid;
import io.docent.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people write for DOIs, PubMed's numbers and trials' numbers.
final class IdentifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.1000/182 | 10.1000/182",
                " 10.1000/182 | 10.1000/182",
                "doi:10.1000/182 | 10.1000/182",
                "DOI: 10.1000/182 | 10.1000/182",
                "https://doi.org/10.1000/182 | 10.1000/182",
                "http://dx.doi.org/10.1000/182 | 10.1000/182",
                "doi.org/10.1000/a%3Cb%3E | 10.1000/a<b>",
                "https://doi.org/10.1000/a+b | 10.1000/a+b",
                "10.1000/a%3Cb | 10.1000/a%3Cb",
                "10.1000.10/123456 | 10.1000.10/123456",
                "10.1000/ünï | 10.1000/ünï",
            })
    void a_doi_may_be_bare_or_in_an_address(String text, String doi) {
        assertThat(Doi.parse(text)).isEqualTo(new Doi(doi));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.1000",
                "10.1000/",
                "11.1000/182",
                "10.1000/a b",
                "https://example.org/10.1000/182",
                "PMID 1"
            })
    void what_is_no_doi_is_told_with_what_was_written(String text) {
        ProblemException mistake = catchThrowableOfType(ProblemException.class, () -> Doi.parse(text));

        assertThat(mistake.problem().what()).isEqualTo("this is no DOI");
        assertThat(mistake.problem().where()).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "29863955, 29863955", "PMID: 29863955, 29863955", "pmid 5, 5", "0012, 12"})
    void a_pubmed_number_is_digits(String text, String number) {
        assertThat(Pmid.parse(text)).isEqualTo(new Pmid(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "12a", "PMC123", "1234567890", "-1"})
    void what_is_no_pubmed_number_is_told(String text) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> Pmid.parse(text))
                        .problem()
                        .fix())
                .contains("nine digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NCT99000001", "nct99000001", "NCT 99000001", "NCT-99000001", " NCT99000001 "})
    void a_trial_s_number_is_nct_and_eight_digits(String text) {
        assertThat(Nct.parse(text)).isEqualTo(new Nct("NCT99000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99000001", "NCT9900001", "NCT990000011", "NCT9900000x"})
    void what_is_no_trial_s_number_is_told(String text) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> Nct.parse(text))
                        .problem()
                        .fix())
                .contains("eight digits");
    }
}
