package io.docent.corpus;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A piece of an XML document in memory. Names are local: `mml:math` is `math`, `xlink:href` is `href`.
sealed interface Xml {

    /// The words of this piece, without markup.
    String text();

    /// Characters between two marks.
    record Text(String text) implements Xml {}

    /// An element with all that is in it.
    record Element(String name, Map<String, String> attributes, List<Xml> children) implements Xml {

        static final Element NONE = new Element("", Map.of(), List.of());

        public Element {
            attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
            children = List.copyOf(children);
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder();
            children.forEach(child -> text.append(child.text()));
            return text.toString();
        }

        /// The words with single blanks, none at the ends.
        String line() {
            return text().replaceAll("\\s+", " ").strip();
        }

        boolean is(String... names) {
            return Arrays.asList(names).contains(name);
        }

        /// Whether this is [#NONE], which stands for an element that is not there.
        boolean isNone() {
            return name.isEmpty();
        }

        /// The attribute, empty where it is absent.
        String attribute(String wanted) {
            return attributes.getOrDefault(wanted, "");
        }

        Stream<Element> elements() {
            return children.stream().filter(Element.class::isInstance).map(Element.class::cast);
        }

        Stream<Element> elements(String... names) {
            return elements().filter(child -> child.is(names));
        }

        /// The first child on each step of `path`.
        Optional<Element> first(String... path) {
            Optional<Element> here = Optional.of(this);
            for (String step : path) {
                here = here.flatMap(element -> element.elements(step).findFirst());
            }
            return here;
        }

        /// The first child on each step of `path`, or an element without anything in it.
        Element at(String... path) {
            return first(path).orElse(NONE);
        }

        /// All elements below this one that have one of `names`, in order, those inside a found one too.
        Stream<Element> below(String... names) {
            return elements()
                    .flatMap(child ->
                            Stream.concat(child.is(names) ? Stream.of(child) : Stream.empty(), child.below(names)));
        }
    }
}
