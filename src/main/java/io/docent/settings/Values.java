package io.docent.settings;

import io.docent.model.ApiKey;
import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Values of settings: the environment's goes before the profile's, that before the file's, that before the
/// usual one. What cannot be understood is a [Problem] that says where the value comes from.
final class Values {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})\\s*([KMG]?)B?");
    static final long LARGEST = 1L << 40;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<String, String> environment;
    private final SettingsFile file;
    private final String profile;

    /// @param profile the name of one, or empty for none
    Values(Map<String, String> environment, SettingsFile file, String profile) {
        this.environment = environment;
        this.file = file;
        this.profile = profile;
    }

    private record Value(String text, String source) {}

    private Value value(Setting setting) {
        String variable = environment.getOrDefault(setting.variable(), "").strip();
        if (!variable.isEmpty()) {
            return new Value(variable, "environment variable " + setting.variable());
        }
        Map<Setting, String> own = file.profiles().getOrDefault(profile, Map.of());
        if (own.containsKey(setting)) {
            String key = setting.key().substring(Setting.MODEL.length());
            return new Value(own.getOrDefault(setting, ""), file.file() + ", profiles." + profile + "." + key);
        }
        boolean elsewhere = own.containsKey(Setting.MODEL_PROVIDER) && setting.belongsToProvider();
        String text = elsewhere ? setting.usual() : file.values().getOrDefault(setting, setting.usual());
        return new Value(text, file.file() + ", " + setting.key());
    }

    String text(Setting setting) {
        return value(setting).text();
    }

    /// A variable that is no setting, such as a key.
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    Path folder(Setting setting, Path home) {
        try {
            return home.resolve(text(setting)).normalize();
        } catch (InvalidPathException e) {
            throw wrong(setting, "a folder");
        }
    }

    /// The address of a service, without a slash at its end.
    String address(Setting setting) {
        String text = text(setting);
        try {
            URI address = new URI(text);
            String scheme = String.valueOf(address.getScheme());
            boolean plain = address.getRawUserInfo() == null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null;
            if (scheme.matches("https?") && address.getHost() != null && plain) {
                return text.replaceAll("/+$", "");
            }
        } catch (URISyntaxException e) {
            throw wrongAddress(setting);
        }
        throw wrongAddress(setting);
    }

    private ProblemException wrongAddress(Setting setting) {
        return wrong(setting, "an address such as http://127.0.0.1:8080/v1, without a user, a password or a \"?\"");
    }

    /// The key in the variable that a setting names.
    ApiKey key(Setting setting) {
        String variable = text(setting);
        if (!variable.matches("[A-Z][A-Z0-9_]*")) {
            throw wrong(
                    setting,
                    "the name of an environment variable that holds the key, such as OPENAI_API_KEY; never the key itself");
        }
        return new ApiKey(variable(variable));
    }

    int integer(Setting setting, int least, int most) {
        String text = text(setting);
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(setting, "a whole number from " + least + " to " + most);
    }

    boolean truth(Setting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(setting, "true or false");
        };
    }

    double decimal(Setting setting, double least, double most) {
        String text = text(setting);
        if (text.matches("\\d{1,9}(?:\\.\\d{1,9})?")) {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw wrong(setting, "a number from " + least + " to " + most);
    }

    /// From a millisecond to an hour.
    Duration duration(Setting setting) {
        Matcher matcher = DURATION.matcher(text(setting));
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration duration = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                default -> Duration.ofMinutes(number);
            };
            if (duration.isPositive() && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        }
        throw wrong(setting, "a time such as 500ms, 30s or 2m, at most an hour");
    }

    /// Bytes; a unit is 1024 of the one before it.
    long size(Setting setting, long least, long most) {
        Matcher matcher = SIZE.matcher(text(setting));
        if (matcher.matches()) {
            int power = List.of("", "K", "M", "G").indexOf(matcher.group(2));
            long bytes = Long.parseLong(matcher.group(1)) << (10 * power);
            if (bytes >= least && bytes <= most) {
                return bytes;
            }
        }
        throw wrong(setting, "a size such as 500KB, 200MB or 1GB, from " + shown(least) + " to " + shown(most));
    }

    private static String shown(long bytes) {
        int power = bytes >= 1L << 30 ? 3 : bytes >= 1L << 20 ? 2 : 0;
        return (bytes >> (10 * power)) + List.of("", "KB", "MB", "GB").get(power);
    }

    <E extends Enum<E>> E choice(Setting setting, Class<E> choices) {
        String text = text(setting);
        return Arrays.stream(choices.getEnumConstants())
                .filter(each -> spelled(each).equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(
                        setting,
                        Arrays.stream(choices.getEnumConstants())
                                .map(Values::spelled)
                                .collect(Collectors.joining(", "))));
    }

    private static String spelled(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    /// What is wrong with a value. The value itself is not repeated: people paste keys into wrong places.
    ProblemException wrong(Setting setting, String wanted) {
        return problem(setting, setting.key() + " is not understood", "it may be: " + wanted);
    }

    ProblemException problem(Setting setting, String what, String fix) {
        return new ProblemException(new Problem(what, value(setting).source(), fix));
    }
}
