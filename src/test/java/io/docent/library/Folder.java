package io.docent.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// A corpus folder of invented papers that somebody works in: papers that teach abbreviations and name trials,
/// citations,
/// updates that withdraw some, registry records, curated lists, lists of references, files that cannot
/// be read.
final class Folder {

    private static final List<String> SHORT = List.of("ZQA", "ZQB", "ZQC", "QRST", "HXP");
    private static final List<String> LONG = List.of(
            "zeta quiescent arrest",
            "zonal quality barrier",
            "hypoxic exchange pathway",
            "quick release stroma target");
    private static final List<String> TRIALS = List.of("AURORA-12", "BOREAL 3", "CETUS-9", "DORADO-77");

    private final Path folder;
    private final Random random;
    private int count;

    Folder(Path folder, Random random) throws IOException {
        this.folder = folder;
        this.random = random;
        Files.createDirectories(folder.resolve("papers"));
    }

    /// Does something to the folder.
    void change() throws IOException {
        switch (random.nextInt(18)) {
            case 0, 1, 2 ->
                write("papers/" + (random.nextBoolean() ? "a/" : "") + "paper " + count++ + ".txt", paper());
            case 3 -> edit();
            case 4 -> move();
            case 5 -> remove();
            case 6 -> write("papers/baseline.xml", citations(false));
            case 7 -> write("papers/update" + random.nextInt(3) + ".xml", citations(true));
            case 8 -> write("papers/nct" + random.nextInt(3) + ".json", record());
            case 9 -> write("papers/broken" + random.nextInt(3) + ".pdf", "%PDF-1.4\nnothing of the sort " + count++);
            case 10 -> write("trials.json", curated());
            case 11 -> write("documents.json", catalogue());
            case 15 -> write("papers/list" + random.nextInt(2) + ".nbib", list());
            case 16 -> listBeside();
            case 12, 13 -> write("papers/full" + random.nextInt(3) + ".xml", fullText());
            default -> touch();
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void edit() throws IOException {
        for (Path file : some(".txt")) {
            Files.writeString(file, paper());
        }
    }

    private void listBeside() throws IOException {
        for (Path file : some(".txt")) {
            String name = folder.relativize(file).toString();
            write(name.substring(0, name.length() - 4) + ".nbib", list());
        }
    }

    private void move() throws IOException {
        for (Path file : some("")) {
            Files.move(file, folder.resolve("papers/moved " + count++ + "-" + file.getFileName()));
        }
    }

    private void remove() throws IOException {
        for (Path file : some("")) {
            Files.delete(file);
        }
    }

    private void touch() throws IOException {
        for (Path file : some("")) {
            Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(count++ * 1_000L));
        }
    }

    /// One file at random whose name ends so, if there is one.
    private List<Path> some(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("papers"))) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            return all.isEmpty() ? List.of() : List.of(all.get(random.nextInt(all.size())));
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String number() {
        return "NCT0000000" + random.nextInt(4);
    }

    private String sentence() {
        return switch (random.nextInt(6)) {
            case 0 -> "We describe the " + one(LONG) + " (" + one(SHORT) + ") in tumours.";
            case 1 -> one(SHORT) + " was high in half of the patients.";
            case 2 -> "The " + one(TRIALS) + " trial (" + number() + ") was stopped early.";
            case 3 -> "In " + one(TRIALS) + ", survival was longer, as " + number() + " shows.";
            case 4 -> "The " + one(LONG) + " softens the matrix under nivolumab.";
            default ->
                "Response to TH-9" + random.nextInt(3) + " was " + random.nextInt(90) + "% in " + one(TRIALS) + ".";
        };
    }

    private String paper() {
        StringBuilder text = new StringBuilder("On matter " + random.nextInt(1000) + "\n\n1. Introduction\n");
        for (int paragraph = 0; paragraph < 3; paragraph++) {
            text.append(sentence()).append(' ').append(sentence()).append(" Others agree (1, 2).\n\n");
        }
        return text.toString();
    }

    private String citations(boolean update) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<PubmedArticleSet>\n");
        for (int i = 0; i < 4; i++) {
            xml.append("<PubmedArticle><MedlineCitation><PMID>")
                    .append(100 + random.nextInt(6))
                    .append("</PMID><Article><ArticleTitle>Title ")
                    .append(random.nextInt(100))
                    .append("</ArticleTitle><Abstract><AbstractText>")
                    .append(sentence())
                    .append("</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n");
        }
        if (update) {
            xml.append("<DeleteCitation><PMID>").append(100 + random.nextInt(6)).append("</PMID></DeleteCitation>\n");
        }
        boolean broken = random.nextInt(4) == 0;
        return xml + (broken ? "<PubmedArticle><Medline" : "</PubmedArticleSet>\n");
    }

    /// References, some with abstracts, to papers of which there may be citations.
    private String list() {
        StringBuilder list = new StringBuilder();
        for (int entry = random.nextInt(3); entry >= 0; entry--) {
            list.append("PMID- ").append(100 + random.nextInt(6)).append('\n');
            list.append("TI  - Listed ").append(random.nextInt(100)).append(".\n");
            if (random.nextBoolean()) {
                list.append("AB  - ").append(sentence()).append('\n');
            }
            list.append("LID - 10.9999/").append(random.nextInt(6)).append(" [doi]\n\n");
        }
        return list.toString();
    }

    /// The full text of a paper of which there may be citations.
    private String fullText() {
        return """
                <article><front><article-meta><article-id pub-id-type="pmid">%d</article-id><title-group>
                <article-title>Full text %d</article-title></title-group></article-meta></front>
                <body><sec><title>Results</title><p>%s %s</p></sec></body></article>
                """.formatted(100 + random.nextInt(6), random.nextInt(100), sentence(), sentence());
    }

    private String record() {
        return """
                {"protocolSection": {"identificationModule": {"nctId": "%s", "briefTitle": "A trial of %s",
                "acronym": "%s"}, "armsInterventionsModule": {"interventions": [{"type": "DRUG", "name": "exampletinib",
                "otherNames": ["TH-9%d"]}]}}}
                """.formatted(number(), one(LONG), one(TRIALS), random.nextInt(3));
    }

    private String curated() {
        return """
                [{"nctId": "%s", "names": ["%s"], "title": "A curated trial", "interventions": ["sampletinib (TH-9%d)"]}]
                """.formatted(number(), one(TRIALS), random.nextInt(3));
    }

    private String catalogue() throws IOException {
        List<String> items = new ArrayList<>();
        for (Path file : some(".txt")) {
            String path = folder.relativize(file).toString();
            items.add("""
                    {"id": "given-%d", "type": "article-journal", "title": "A given title", "custom": {"file": "%s"}}
                    """.formatted(random.nextInt(2), path));
        }
        return "[" + String.join(",", items) + "]";
    }
}
