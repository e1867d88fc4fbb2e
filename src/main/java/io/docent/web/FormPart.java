package io.docent.web;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a part of a form says of itself in its `Content-Disposition`.
///
/// @param field name of the form's field
/// @param isFile whether it names a file
/// @param fileName as the sender calls it, not to be trusted; empty where no file was chosen
record FormPart(String field, boolean isFile, String fileName) {

    /// `name=value` or `name="value"`; a backslash stands only before what would end the value.
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([A-Za-z*]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^;\\s]*))");

    /// `UTF-8''caf%C3%A9.pdf` (RFC 5987).
    private static final Pattern EXTENDED = Pattern.compile("(?i)(UTF-8|ISO-8859-1)'[^']*'(.*)");

    static FormPart parse(String disposition) {
        Map<String, String> parameters = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(disposition);
        while (parameter.find()) {
            String quoted = parameter.group(2);
            String value = quoted == null ? parameter.group(3) : unescaped(quoted);
            parameters.putIfAbsent(parameter.group(1).toLowerCase(Locale.ROOT), value);
        }
        String plain = parameters.getOrDefault("filename", "");
        return new FormPart(
                parameters.getOrDefault("name", ""),
                parameters.containsKey("filename") || parameters.containsKey("filename*"),
                extended(parameters.getOrDefault("filename*", ""), plain));
    }

    /// Browsers write what would end the value in percents (the HTML standard, "multipart/form-data encoding
    /// algorithm"), others with a backslash.
    private static String unescaped(String value) {
        return value.replaceAll("\\\\([\"\\\\])", "$1")
                .replace("%22", "\"")
                .replaceAll("(?i)%0D", "\r")
                .replaceAll("(?i)%0A", "\n");
    }

    private static String extended(String encoded, String otherwise) {
        Matcher form = EXTENDED.matcher(encoded);
        if (!form.matches()) {
            return otherwise;
        }
        try {
            return URLDecoder.decode(form.group(2).replace("+", "%2B"), charset(form.group(1)));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static Charset charset(String name) {
        return name.equalsIgnoreCase("UTF-8") ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    }
}
