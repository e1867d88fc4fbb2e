package io.docent.web;

import io.docent.app.Docent;
import io.docent.app.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A server of an invented review and three of the papers that it cites: the first was retracted, the second is
/// there as an abstract, the third is not in the corpus, and what the fourth is nobody says.
final class CitingCorpus implements AutoCloseable {

    static final String QUESTION = "Does imaginostat shrink tumours in mice?";
    static final String OWN_WORDS = "What did cyclorestin do in rats?";

    private static final String REVIEW = """
            Remodelling drugs in invented carcinoma: what is known

            1. Introduction
            Imaginostat shrinks tumours in mice (1). Dreamumab lowers stromal pressure in pigs (2, 3). Nothing is known of
            hope (4).
            """;
    private static final String CATALOGUE = """
            [{"id": "review", "type": "article-journal", "title": "Remodelling drugs in invented carcinoma: what is known",
              "DOI": "10.1234/review", "custom": {"file": "review.txt", "references": "list.json"}}]""";
    private static final String LIST = """
            [{"citation-number": 1, "title": "Imaginostat shrinks invented tumours in mice", "DOI": "10.1234/NOWHERE.1"},
             {"citation-number": 2, "title": "Dreamumab and stromal pressure in pigs: a study", "issued": {"date-parts": [[2019]]}},
             {"citation-number": 3, "title": "A paper that nobody has", "DOI": "10.1234/nowhere.3"}]""";
    private static final String PUBMED = """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>11</PMID><Article>
            <ArticleTitle>Imaginostat shrinks invented tumours in mice.</ArticleTitle>
            <Abstract><AbstractText>Mice that were given imaginostat had smaller tumours than mice that were given water.
            </AbstractText></Abstract><ELocationID EIdType="doi">10.1234/nowhere.1</ELocationID></Article>
            <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Nowhere. 2021;5:1</RefSource>
            </CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle>
            <PubmedArticle><MedlineCitation><PMID>12</PMID><Article><Journal><JournalIssue><PubDate><Year>2020</Year></PubDate>
            </JournalIssue></Journal><ArticleTitle>Dreamumab and stromal pressure in pigs: a study.</ArticleTitle>
            <Abstract><AbstractText>Stromal pressure fell in pigs.</AbstractText></Abstract></Article></MedlineCitation>
            </PubmedArticle><PubmedArticle><MedlineCitation><PMID>13</PMID><Article>
            <ArticleTitle>Cyclorestin in rats.</ArticleTitle>
            <Abstract><AbstractText>Cyclorestin doubled the survival of rats with invented carcinoma.</AbstractText></Abstract>
            </Article><CommentsCorrectionsList><CommentsCorrections RefType="ErratumIn"><RefSource>J Nowhere. 2022;6:2</RefSource>
            </CommentsCorrections></CommentsCorrectionsList></MedlineCitation></PubmedArticle></PubmedArticleSet>""";

    private final Path folder;
    private final Docent docent;
    private final Server server;

    CitingCorpus() throws IOException {
        folder = Files.createTempDirectory("docent-citing");
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        Files.createDirectories(corpus.resolve("papers"));
        Files.writeString(corpus.resolve("review.txt"), REVIEW);
        Files.writeString(corpus.resolve("documents.json"), CATALOGUE);
        Files.writeString(corpus.resolve("list.json"), LIST);
        Files.writeString(corpus.resolve("trials.json"), "[]");
        Files.writeString(corpus.resolve("papers/cited.xml"), PUBMED);
        Settings home = Settings.fromSystem();
        docent = Docent.open(
                new Settings(corpus, folder.resolve("index"), home.web(), home.cache()), (done, total) -> {});
        Serving serving = new Serving(docent.index(), docent.retriever(), docent.answering(), List.of(QUESTION));
        server = Server.start("localhost", 0, home.web(), () -> Optional.of(serving));
    }

    Client client() {
        return new Client(server.port());
    }

    URI address() {
        return URI.create("http://localhost:" + server.port() + "/");
    }

    @Override
    public void close() throws IOException {
        server.close();
        docent.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
