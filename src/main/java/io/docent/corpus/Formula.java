package io.docent.corpus;

import io.docent.corpus.Xml.Element;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Formulae on one line: MathML as people type it, TeX as it stands, and an ellipsis where there is only a
/// picture.
final class Formula {

    private static final String PICTURE = "[…]";
    private static final Pattern TEX_BODY =
            Pattern.compile("\\\\begin\\s*\\{document\\}(.*?)\\\\end\\s*\\{document\\}", Pattern.DOTALL);
    private static final String ACCENTS = "^ˆ\u0302¯‾\u0304~˜˙→";
    private static final String COMBINING = "\u0302\u0302\u0302\u0304\u0304\u0304\u0303\u0303\u0307\u20D7";
    private static final String WIDE_OPERATORS = "=<>≤≥≈≠+−±×→∼";

    private Formula() {}

    /// The formula in `element` (`inline-formula`, `disp-formula`, `alternatives`, `math` or `tex-math`), with
    /// its number.
    static String line(Element element) {
        String words = element.below("math")
                .findFirst()
                .map(Formula::math)
                .or(() -> element.below("tex-math").findFirst().map(Formula::tex))
                .orElseGet(() -> switch (element.name()) {
                    case "math" -> math(element);
                    case "tex-math" -> tex(element);
                    default -> other(element);
                });
        String number = element.elements("label").map(Element::line).findFirst().orElse("");
        return words + (number.isEmpty() ? "" : " " + number);
    }

    private static String other(Element element) {
        String words = element.children().stream()
                .filter(child -> !(child instanceof Element inner && inner.is("label")))
                .map(Xml::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
        return words.isEmpty() ? PICTURE : words;
    }

    private static String tex(Element element) {
        Matcher body = TEX_BODY.matcher(element.text());
        String tex = body.find() ? body.group(1) : element.text();
        return tex.replace("$", "").replaceAll("\\s+", " ").strip();
    }

    private static String math(Element element) {
        List<Element> parts = element.elements().toList();
        return switch (element.name()) {
            case "mo" -> operator(element.line());
            case "mi", "mn", "ms", "mtext" -> element.line();
            case "mspace" -> " ";
            case "mfrac" -> part(parts, 0) + "/" + part(parts, 1);
            case "msqrt" -> "√(" + joined(parts) + ")";
            case "mroot" -> "√[" + math(parts, 1) + "](" + math(parts, 0) + ")";
            case "mover" -> accented(math(parts, 0), math(parts, 1));
            case "msup" -> raised(math(parts, 0), math(parts, 1));
            case "msub", "munder" -> lowered(math(parts, 0), math(parts, 1));
            case "msubsup", "munderover" -> raised(lowered(math(parts, 0), math(parts, 1)), math(parts, 2));
            case "mfenced" -> "(" + parts.stream().map(Formula::math).collect(Collectors.joining(", ")) + ")";
            case "mtr" -> parts.stream().map(Formula::math).collect(Collectors.joining(" "));
            case "mtable" -> parts.stream().map(Formula::math).collect(Collectors.joining("; "));
            case "annotation", "annotation-xml" -> "";
            default -> parts.isEmpty() ? element.line() : joined(parts);
        };
    }

    private static String joined(List<Element> parts) {
        return parts.stream().map(Formula::math).collect(Collectors.joining());
    }

    private static String math(List<Element> parts, int index) {
        return index < parts.size() ? math(parts.get(index)) : "";
    }

    private static String part(List<Element> parts, int index) {
        String part = math(parts, index);
        return part.chars().allMatch(Character::isLetterOrDigit) ? part : "(" + part + ")";
    }

    private static String operator(String sign) {
        return sign.length() == 1 && WIDE_OPERATORS.contains(sign) ? " " + sign + " " : sign;
    }

    private static String accented(String base, String above) {
        int accent = above.length() == 1 ? ACCENTS.indexOf(above) : -1;
        return accent < 0 ? raised(base, above) : base + COMBINING.charAt(accent);
    }

    private static String raised(String base, String above) {
        String plain = Raised.above(base, above.strip());
        return above.isBlank() || !plain.equals(above.strip()) ? base + plain : base + "^" + part(above);
    }

    private static String lowered(String base, String below) {
        return below.isBlank() ? base : base + "_" + part(below);
    }

    private static String part(String text) {
        String word = text.strip();
        return word.chars().allMatch(Character::isLetterOrDigit) || word.length() == 1 ? word : "(" + word + ")";
    }
}
