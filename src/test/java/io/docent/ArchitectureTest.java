package io.docent;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.docent.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The house stands as ARCHITECTURE.md says: floors, one package per library, and what is
/// deliberately absent.
class ArchitectureTest {

    private static final String HOUSE = "io.docent.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Problem.class.getProtectionDomain().getCodeSource().getLocation());

    /// From the roof to the ground. A package imports from floors below its own; neighbours on a floor do not
    /// know each other.
    private static final List<List<String>> FLOORS = List.of(
            List.of("cli"),
            List.of("app"),
            List.of("web", "eval", "settings"),
            List.of("answer"),
            List.of("cite"),
            List.of("retrieve", "model", "check", "library"),
            List.of("index", "evidence"),
            List.of("trial", "embed", "fetch"),
            List.of("corpus", "vocabulary"),
            List.of("pdf"),
            List.of("text", "http"),
            List.of("problem"));

    @Test
    void imports_point_downwards() {
        check(
                classes()
                        .should(importFromFloorsBelow())
                        .because(
                                "a question walks down to the words that answer it, and a package can be read without those above"));
    }

    @Test
    void packages_form_no_cycle() {
        check(slices().matching("io.docent.(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages in a cycle are one package with several names"));
    }

    @Test
    void lucene_is_used_in_index_alone() {
        check(only(
                "index",
                "another index, for more than one machine, must be able to stand beside it",
                "org.apache.lucene.."));
    }

    @Test
    void embedding_models_are_run_in_embed_alone() {
        check(only(
                "embed",
                "the model and its runtime are the parts most likely to be exchanged",
                "dev.langchain4j.model.embedding..",
                "ai.onnxruntime..",
                "ai.djl.."));
    }

    /// Embedding models on other machines, too: they share the wire, the keys and the patience, and to the rest
    /// they are an [Embedder][io.docent.embed.Embedder] like the one in this process.
    @Test
    void models_on_other_machines_are_called_in_model_alone() {
        check(only(
                "model",
                "providers come and go, and what they say is only words to the rest",
                "dev.langchain4j.model.chat..",
                "dev.langchain4j.model.openai..",
                "dev.langchain4j.model.anthropic..",
                "dev.langchain4j.model.googleai..",
                "dev.langchain4j.model.ollama..",
                "dev.langchain4j.http.."));
    }

    @Test
    void calls_of_other_machines_are_tried_again_in_two_packages_alone() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("io.docent.model..", "io.docent.fetch..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("dev.failsafe.."))
                        .because(
                                "only a language model and the services that papers come from are called, and may fail to answer"));
    }

    @Test
    void web_pages_are_read_in_corpus_alone() {
        check(only("corpus", "what a paper says does not depend on the format it came in", "org.jsoup.."));
    }

    @Test
    void http_is_spoken_in_web_alone() {
        check(only(
                "web",
                "what an answer is does not depend on how it is asked for",
                "io.javalin..",
                "org.eclipse.jetty..",
                "jakarta.servlet..",
                "kotlin.."));
    }

    @Test
    void pdf_files_are_opened_in_pdf_alone() {
        check(only(
                "pdf",
                "what a page looks like is no concern of those who read what it says",
                "org.apache.pdfbox..",
                "org.apache.fontbox.."));
    }

    @Test
    void the_command_line_is_read_in_cli_alone() {
        check(only("cli", "everything below can be used without a terminal", "picocli..", "me.tongfei.progressbar.."));
    }

    @Test
    void json_is_read_and_written_where_files_and_people_are() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "io.docent.app..",
                        "io.docent.retrieve..",
                        "io.docent.vocabulary..",
                        "io.docent.embed..",
                        "io.docent.text..",
                        "io.docent.problem..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..")
                .because("these packages know values, not formats"));
    }

    @Test
    void answers_only_name_their_fields() {
        check(noClasses()
                .that()
                .resideInAPackage("io.docent.answer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")
                .because("an answer says how its fields are called; who sends it writes it"));
    }

    @Test
    void logs_are_written_through_slf4j() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ch.qos.logback..", "org.apache.commons.logging..")
                .because("what a log looks like is set in logback.xml, not in code"));
    }

    @Test
    void java_util_logging_is_not_used() {
        check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("there is one log, SLF4J's"));
    }

    @Test
    void only_commands_print() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.docent.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("standard output is a command's result, which nothing else may disturb"));
    }

    @Test
    void only_the_command_line_ends_the_process() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.docent.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("an exit code is a command's answer"));
    }

    /// Asks the language model or the embedding model that a user set, and nobody else:
    /// [#only_what_a_user_set_is_called].
    private static DescribedPredicate<JavaClass> notTheModelsWire() {
        Set<String> wire =
                Set.of("io.docent.model.Wire", "io.docent.model.EmbeddingWire", "io.docent.model.LazyClient");
        return DescribedPredicate.describe("not the wire of a model", type -> !wire.contains(type.getFullName()));
    }

    @Test
    void only_what_a_user_set_is_called() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.docent.model..")
                .and()
                .doNotHaveFullyQualifiedName("io.docent.app.Docent")
                .and()
                .doNotHaveFullyQualifiedName("io.docent.app.Embedders")
                .and()
                .doNotHaveFullyQualifiedName("io.docent.cli.LanguageModelCheck")
                .and()
                .doNotHaveFullyQualifiedName("io.docent.cli.EmbeddingCheck")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.docent.model.RemoteModel")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.docent.model.RemoteEmbedder")
                .because("a model is made of settings alone, and where settings are read"));
    }

    /// Asks the services that papers come from, when somebody runs `docent fetch`, and never else:
    /// [#papers_are_fetched_only_for_somebody_who_names_them].
    private static DescribedPredicate<JavaClass> notFetching() {
        Set<String> fetching = Set.of(
                "io.docent.fetch.Exchange",
                "io.docent.fetch.Line",
                "io.docent.fetch.Services",
                "io.docent.fetch.Fetcher",
                "io.docent.app.Fetching");
        return DescribedPredicate.describe("not what fetches papers", type -> !fetching.contains(type.getFullName()));
    }

    @Test
    void papers_are_fetched_only_for_somebody_who_names_them() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.docent.cli.FetchCommand")
                .and()
                .doNotHaveFullyQualifiedName("io.docent.app.FetchCourier")
                .and()
                .doNotHaveFullyQualifiedName("io.docent.app.Fetching")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.docent.app.Fetching")
                .because("which papers a corpus wants is told to public services only by somebody who says so"));
    }

    /// Benchmarks start the launcher and ask a server on this machine's loopback address, as a
    /// user would, and compare
    /// Docent with another program that reads PDFs.
    private static DescribedPredicate<JavaClass> notBenchmarks() {
        Set<String> benchmarks = Set.of(
                "io.docent.eval.Drop", "io.docent.eval.Launch", "io.docent.eval.Load", "io.docent.eval.Pdftotext");
        return DescribedPredicate.describe("not benchmarks", type -> !benchmarks.contains(type.getFullName()));
    }

    @Test
    void nothing_calls_other_machines() {
        check(
                noClasses()
                        .that(are(notBenchmarks()))
                        .and(are(notTheModelsWire()))
                        .and(are(notFetching()))
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.net.http.HttpClient")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.net.URLConnection")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.net.HttpURLConnection")
                        .orShould()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("java.net.Socket")
                        .because(
                                "questions may be confidential: nothing leaves the machine but for a language model that a user set and papers that a user asks for"));
    }

    @Test
    void nothing_is_deserialised_into_any_class() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("com.fasterxml.jackson.annotation.JsonTypeInfo")
                .because("a file that can name a class can run code"));
    }

    @Test
    void no_programs_are_started() {
        check(noClasses()
                .that(are(notBenchmarks()))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .because("Docent is one process; what it needs is in its jars"));
    }

    @Test
    void time_is_told_by_a_clock_that_is_passed_in() {
        check(noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test can then say what time it is"));
    }

    @Test
    void nothing_is_injected() {
        check(NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because("a constructor says what a class needs"));
    }

    @Test
    void there_is_no_static_state() {
        check(fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two Docents in one process, as in the tests, must not know of each other"));
    }

    @Test
    void packages_are_null_marked() {
        check(classes().that(new NullMarkable()).should(beNullMarked()).because("NullAway checks only what is marked"));
    }

    @Test
    void names_say_what_a_thing_is() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .because("the type you would look for is the type there is"));
    }

    @Test
    void public_types_are_documented() {
        Pattern type = Pattern.compile(
                "(?m)^public (?:(?:final|abstract|sealed|non-sealed) )*(?:class|record|interface|enum) (\\w+)");
        Pattern before = Pattern.compile("(?s).*\\n///[^\\n]*\\n(?:@.*\\n|[ )}].*\\n)*$");
        List<String> undocumented = new ArrayList<>();
        for (Path file : sources()) {
            String source = read(file);
            Matcher found = type.matcher(source);
            if (found.find()
                    && !before.matcher(source.substring(0, found.start())).matches()) {
                undocumented.add(file + ": " + found.group(1));
            }
        }
        assertThat(undocumented)
                .as("a reader meets public types first, and each starts with what it is")
                .isEmpty();
    }

    @Test
    void packages_say_what_is_in_them() {
        List<String> silent = new ArrayList<>();
        for (List<String> floor : FLOORS) {
            for (String name : floor) {
                Path file = Path.of("src/main/java/io/docent", name, "package-info.java");
                if (!Files.exists(file) || !read(file).startsWith("///")) {
                    silent.add(name);
                }
            }
        }
        assertThat(silent)
                .as("package-info.java says what is here and which type to open first")
                .isEmpty();
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static ArchRule only(String home, String because, String... library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + home + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(library))
                .because(because);
    }

    private static ArchCondition<JavaClass> importFromFloorsBelow() {
        return new ArchCondition<>("import from floors below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (floorOf(type) < 0) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no floor"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    boolean inside = target.getPackageName().startsWith(HOUSE);
                    if (inside
                            && !target.getPackageName().equals(type.getPackageName())
                            && floorOf(target) <= floorOf(type)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static int floorOf(JavaClass type) {
        String name = type.getPackageName().replaceFirst("^io\\.docent\\.?", "").replaceFirst("\\..*", "");
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(name)) {
                return floor;
            }
        }
        return -1;
    }

    /// Types that somebody wrote; the compiler makes others.
    private static final class NullMarkable extends com.tngtech.archunit.base.DescribedPredicate<JavaClass> {

        NullMarkable() {
            super("are written by hand");
        }

        @Override
        public boolean test(JavaClass type) {
            return !type.isAnonymousClass() && !type.getSimpleName().isEmpty();
        }
    }

    private static ArchCondition<JavaClass> beNullMarked() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }

    private static List<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
