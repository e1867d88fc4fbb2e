package io.docent.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormPartTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            form-data; name="files"; filename="paper.pdf"                            | paper.pdf
            form-data; name=files; filename=paper.pdf                                | paper.pdf
            form-data; filename="a b.pdf"; name="files"                              | a b.pdf
            form-data; name="files"; filename="a; b=c.pdf"                           | a; b=c.pdf
            form-data; name="files"; filename="Łódź 試験.pdf"                         | Łódź 試験.pdf
            form-data; name="files"; filename="the %22best%22.pdf"                   | the "best".pdf
            form-data; name="files"; filename="the \\"best\\".pdf"                   | the "best".pdf
            form-data; name="files"; filename="C:\\papers\\a.pdf"                    | C:\\papers\\a.pdf
            form-data; name="files"; filename="100%.pdf"                             | 100%.pdf
            form-data; name="files"; filename*=UTF-8''caf%C3%A9%20a+b.pdf            | café a+b.pdf
            form-data; name="files"; filename="x.pdf"; filename*=utf-8'fr'caf%C3%A9  | café
            form-data; name="files"; filename*=ISO-8859-1''caf%E9.pdf                | café.pdf
            form-data; name="files"; filename="x.pdf"; filename*=UTF-8''%ZZ          | x.pdf
            form-data; name="files"; filename="x.pdf"; filename*=KOI8-R''%C1         | x.pdf
            form-data; name="files"; filename="../../etc/passwd"                     | ../../etc/passwd
            """)
    void a_name_is_read_as_it_was_meant(String disposition, String name) {
        FormPart part = FormPart.parse(disposition);
        assertThat(part.isFile()).isTrue();
        assertThat(part.field()).isEqualTo("files");
        assertThat(part.fileName()).isEqualTo(name);
    }

    @Test
    void a_part_without_a_file_name_is_no_file() {
        assertThat(FormPart.parse("form-data; name=\"note\"")).isEqualTo(new FormPart("note", false, ""));
        assertThat(FormPart.parse("")).isEqualTo(new FormPart("", false, ""));
    }

    @Test
    void a_form_in_which_no_file_was_chosen_sends_an_empty_name() {
        assertThat(FormPart.parse("form-data; name=\"files\"; filename=\"\""))
                .isEqualTo(new FormPart("files", true, ""));
    }
}
