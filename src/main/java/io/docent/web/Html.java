package io.docent.web;

/// Text as HTML.
final class Html {

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String element(String name, String text) {
        return "<" + name + ">" + escape(text) + "</" + name + ">";
    }

    static String code(String text) {
        return element("code", text);
    }

    /// A line of Markdown, of which only `code` is known.
    static String inline(String markdown) {
        return escape(markdown).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    /// Paragraphs and lists of Markdown.
    static String prose(String markdown) {
        StringBuilder html = new StringBuilder();
        for (String block : markdown.strip().split("\n\\s*\n")) {
            if (block.startsWith("- ")) {
                html.append("<ul>");
                for (String item : block.substring(2).split("\n- ")) {
                    html.append("<li>").append(inline(item)).append("</li>");
                }
                html.append("</ul>");
            } else if (!block.isBlank() && !block.equals(".")) {
                html.append("<p>").append(inline(block)).append("</p>");
            }
        }
        return html.toString();
    }
}
