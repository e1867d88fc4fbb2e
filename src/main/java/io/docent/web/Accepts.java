package io.docent.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Chooses among the formats that an address offers the one that the client likes best (RFC 9110, 12.5.1).
final class Accepts {

    private final List<Range> ranges;

    /// @param header of the request, or null where it has none: anything will do
    Accepts(@Nullable String header) {
        String ranges = header == null || header.isBlank() ? "*/*" : header.toLowerCase(Locale.ROOT);
        this.ranges = Arrays.stream(ranges.split(",")).map(Range::parse).toList();
    }

    /// The best of the offered formats; ties go to the one offered first.
    ///
    /// @throws Refusal if none will do
    static String choose(Context context, String... offered) {
        context.header(Header.VARY, "Accept, Accept-Encoding");
        return new Accepts(context.header(Header.ACCEPT)).best(List.of(offered));
    }

    String best(List<String> offered) {
        String best = "";
        double quality = 0;
        for (String type : offered) {
            if (quality(type) > quality) {
                best = type;
                quality = quality(type);
            }
        }
        if (best.isEmpty()) {
            throw new Refusal(ProblemType.NOT_ACCEPTABLE, "offered are " + String.join(", ", offered));
        }
        return best;
    }

    /// What the most specific range says of a type.
    private double quality(String type) {
        double quality = 0;
        int specificity = 0;
        for (Range range : ranges) {
            if (range.specificityFor(type) > specificity) {
                specificity = range.specificityFor(type);
                quality = range.quality;
            }
        }
        return quality;
    }

    private record Range(String type, double quality) {

        static Range parse(String text) {
            String[] parts = text.strip().split("\\s*;\\s*", -1);
            double quality = 1;
            for (String part : parts) {
                if (part.matches("q=[01](\\.\\d{0,3})?")) {
                    quality = Double.parseDouble(part.substring(2));
                }
            }
            return new Range(parts[0].strip(), quality);
        }

        /// 3 for the type itself, 2 for its family, 1 for anything, 0 where the range does not hold it.
        int specificityFor(String offered) {
            if (type.equals(offered)) {
                return 3;
            }
            boolean family = type.endsWith("/*") && offered.startsWith(type.substring(0, type.length() - 1));
            return family ? 2 : type.equals("*/*") ? 1 : 0;
        }
    }
}
