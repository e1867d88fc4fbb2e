package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.docent.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// XML of unknown origin opens nothing and grows into nothing.
class XmlReaderTest {

    @Test
    void a_document_type_is_passed_over_and_named_characters_are_known() {
        assertThat(
                        read(
                                "<!DOCTYPE a PUBLIC '-//x//y' 'http://localhost:1/never.dtd'><a>x&alpha;&#946;<![CDATA[<]]></a>"))
                .isEqualTo("xαβ<");
    }

    @Test
    void a_billion_laughs_are_refused() {
        String laughs = """
                <!DOCTYPE a [<!ENTITY l0 "ha"><!ENTITY l1 "&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;&l0;">
                <!ENTITY l2 "&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;">]><a>&l2;</a>""";

        assertThatThrownBy(() -> read(laughs)).isInstanceOfSatisfying(ProblemException.class, exception -> {
            assertThat(exception.problem().what()).contains("entit").contains("not expanded");
            assertThat(exception.problem().where()).isEqualTo("a.xml");
        });
    }

    @Test
    void an_entity_that_points_to_a_file_is_not_opened(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");

        assertThatThrownBy(() -> read("<!DOCTYPE a [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]><a>&s;</a>"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void xml_that_breaks_off_is_named_with_its_line() {
        assertThatThrownBy(() -> read("<a>\n<b>")).isInstanceOfSatisfying(ProblemException.class, exception -> {
            assertThat(exception.problem().what()).startsWith("the XML breaks off or is malformed");
            assertThat(exception.problem().where()).isEqualTo("a.xml, line 2");
        });
    }

    @Test
    void xml_that_nests_without_end_is_refused() {
        assertThatThrownBy(() -> read("<a>".repeat(100_000))).isInstanceOf(ProblemException.class);
    }

    private static String read(String xml) {
        return new XmlReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), "a.xml")
                .next(Set.of("a"))
                .text();
    }
}
