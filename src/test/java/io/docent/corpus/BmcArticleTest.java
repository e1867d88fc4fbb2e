package io.docent.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.docent.corpus.Bibliography.Author;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BmcArticleTest {

    private static final String ART = """
            <!DOCTYPE art SYSTEM 'http://www.biomedcentral.com/xml/article.dtd'>
            <art><fm><bibl><title><p>Of <it>invented</it> things</p></title><aug><au id="A1"><snm>Doe</snm><fnm>Jane</fnm></au></aug>
            <source>Nowhere</source><pubdate>2014</pubdate><volume>14</volume><fpage>70</fpage>
            <xrefbib><pubidlist><pubid idtype="doi">10.1234/x</pubid><pubid idtype="pmpid">99</pubid></pubidlist></xrefbib></bibl>
            <abs><sec><st><p>Abstract</p></st><sec><st><p>Background</p></st><p>Words.</p></sec></sec></abs></fm>
            <bdy><sec><st><p>Methods</p></st><p>As before <abbrgrp><abbr bid="B1">1</abbr><abbr bid="B2">2</abbr></abbrgrp> and <abbrgrp><abbr bid="B1">1</abbr>-<abbr bid="B3">3</abbr></abbrgrp>.</p>
            <table id="T1"><title><p>Table 1</p></title><caption><p><b>Response</b></p></caption><tgroup cols="3">
            <thead><row><entry colname="c1"><p>Arm</p></entry><entry namest="c2" nameend="c3"><p>Response</p></entry></row></thead>
            <tbody><row><entry><p>Imaginostat</p></entry><entry><p>12</p></entry><entry><p>24%</p></entry></row></tbody></tgroup></table>
            <fig id="F1"><title><p>Figure 1</p></title><caption><p>Survival</p></caption><text><p>By arm.</p></text></fig></sec></bdy>
            <bm><ack><p>Thanks.</p></ack><refgrp><bibl id="B1"><title><p>One</p></title><aug><au><snm>Roe</snm><fnm>A</fnm></au></aug><source>J</source><pubdate>2001</pubdate></bibl>
            <bibl id="B2"><title><p>Two</p></title></bibl><bibl id="B3"><title><p>Three</p></title></bibl></refgrp></bm></art>""";

    private final Document paper = JatsReader.read(
                    "bmc",
                    BmcArticle.asJats(
                            new XmlReader(new ByteArrayInputStream(ART.getBytes(StandardCharsets.UTF_8)), "bmc.xml")
                                    .next(Set.of("art"))))
            .document("bmc", "bmc.xml", "");

    @Test
    void the_older_document_type_is_read_as_jats_is() {
        assertThat(paper.passages())
                .extracting(passage -> passage.id() + " " + passage.references() + " " + passage.text())
                .containsExactly(
                        "bmc#abstract.p1 [] Words.",
                        "bmc#methods.p1 [1, 2, 3] As before [1,2] and [1-3].",
                        "bmc#table-1 [] Table 1 | Response",
                        "bmc#table-1.r1 [] Arm: Imaginostat\nResponse: 12\nResponse: 24%",
                        "bmc#figure-1 [] Figure 1 | Survival By arm.",
                        "bmc#acknowledgements.p1 [] Thanks.",
                        "bmc#ref1 [1] Roe A. One. J. 2001.",
                        "bmc#ref2 [2] Two.",
                        "bmc#ref3 [3] Three.");
    }

    @Test
    void the_front_names_the_paper() {
        assertThat(paper.bibliography().title()).isEqualTo("Of invented things");
        assertThat(paper.bibliography().authors()).containsExactly(new Author("Doe", "Jane"));
        assertThat(paper.bibliography().doi() + " " + paper.bibliography().pmid())
                .isEqualTo("10.1234/x 99");
        assertThat(paper.bibliography().year()).isEqualTo(2014);
    }
}
