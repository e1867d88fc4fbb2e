package io.docent.fetch;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Names and values as HTML's forms encode them, for a query or a body.
final class Form {

    private final List<String> fields = new ArrayList<>();

    Form with(String name, String value) {
        fields.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    @Override
    public String toString() {
        return String.join("&", fields);
    }
}
