package io.docent.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the JDK's parser says of a mistake, in words that a reader of the file understands.
final class XmlMistake {

    /// "http://www.w3.org/TR/…#AttributeNotUnique?article&a", the name of a message and what is put into it.
    private static final Pattern NAMED = Pattern.compile("http://\\S*#(\\w+)\\?([^&]*)&?(.*)");

    private static final Pattern CODE = Pattern.compile("^JAXP\\d+:\\s*");

    private XmlMistake() {}

    /// @param message of the exception
    static String of(String message) {
        String said = message.contains("Message: ") ? message.substring(message.indexOf("Message: ") + 9) : message;
        String line = CODE.matcher(said.lines().findFirst().orElse("")).replaceFirst("");
        Matcher named = NAMED.matcher(line);
        if (!named.matches()) {
            return line;
        }
        return switch (named.group(1)) {
            case "AttributeNotUnique", "AttributeNSNotUnique" ->
                "the attribute " + named.group(2) + " stands twice in the element " + named.group(3);
            case "ElementPrefixUnbound" -> "the prefix of " + named.group(3) + " is not declared";
            case "AttributePrefixUnbound" -> "the prefix of an attribute of " + named.group(2) + " is not declared";
            default -> named.group(1);
        };
    }
}
