package io.docent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documents are held to the code: what they name exists, and what a user meets is documented.
final class DocumentsTest {

    private static final Path HOME =
            Path.of(System.getProperty("docent.home", "")).toAbsolutePath();
    private static final Pattern LINK = Pattern.compile("(?:]\\(|src=\"|srcset=\")([^)\"#]+)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z]+)(?:\\.[a-z]\\w*)?`");

    @Test
    void every_link_between_documents_leads_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                boolean own = !link.group(1).matches("(?:https?|mailto):.*|.*\\s.*");
                if (own && !Files.exists(document.resolveSibling(link.group(1)))) {
                    broken.add(HOME.relativize(document) + " -> " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void every_type_that_the_architecture_names_exists() throws IOException {
        Set<String> types = sources("src").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        Matcher named = TYPE.matcher(Files.readString(HOME.resolve("ARCHITECTURE.md")));
        while (named.find()) {
            if (!types.contains(named.group(1)) && !named.group(1).equals("Accept")) {
                unknown.add(named.group(1));
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void every_command_and_option_is_documented() throws IOException {
        String documented = Files.readString(HOME.resolve("docs/commands.md"));
        List<String> missing = new ArrayList<>();
        for (Path file : sources("src/main/java/io/docent/cli")) {
            String source = Files.readString(file);
            boolean hidden = source.contains("hidden = true");
            Matcher name = Pattern.compile("name = \"([a-z]+)\"|names = \"(--?[a-z]+)\"")
                    .matcher(source);
            while (name.find() && !hidden) {
                String spelled = name.group(1) == null ? name.group(2) : name.group(1);
                if (!documented.contains(spelled)) {
                    missing.add(spelled);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_variable_that_the_launcher_reads_is_documented() throws IOException {
        String documented = Files.readString(HOME.resolve("docs/commands.md"));
        Matcher variable = Pattern.compile("\\bDOCENT_[A-Z_]+\\b").matcher(Files.readString(HOME.resolve("docent")));
        Set<String> missing = new TreeSet<>();
        while (variable.find()) {
            if (!documented.contains(variable.group())) {
                missing.add(variable.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_dependency_is_listed_with_its_reason() throws IOException {
        String listed = Files.readString(HOME.resolve("ARCHITECTURE.md"));
        String pom = Files.readString(HOME.resolve("pom.xml"));
        String direct = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        List<String> missing = new ArrayList<>();
        Matcher artifact = Pattern.compile("<artifactId>([^<]+)</artifactId>").matcher(direct);
        while (artifact.find()) {
            if (!listed.contains(artifact.group(1))) {
                missing.add(artifact.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_changes_begin_with_those_that_are_not_released() throws IOException {
        assertThat(Files.readString(HOME.resolve("CHANGELOG.md")))
                .containsPattern("(?s)^# Changes.*?\n## Unreleased\n");
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(HOME);
                Stream<Path> docs = Files.walk(HOME.resolve("docs"));
                Stream<Path> corpus = Files.list(HOME.resolve("corpus"))) {
            return Stream.of(top, docs, corpus)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(HOME.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
