package io.docent.settings;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Values of settings: the environment's goes before the profile's, that before the file's, that before the usual one.
/// What cannot be understood is a [Problem] that says where the value comes from.
final class Values {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)");
    private static final Pattern BYTES = Pattern.compile("(\\d{1,6})\\s*(KB|MB|GB)");
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

    /// Powers of 1,024.
    long bytes(Setting setting, long least, long most) {
        Matcher matcher = BYTES.matcher(text(setting));
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            long bytes = switch (matcher.group(2)) {
                case "KB" -> number << 10;
                case "MB" -> number << 20;
                default -> number << 30;
            };
            if (bytes >= least && bytes <= most) {
                return bytes;
            }
        }
        throw wrong(setting, "a size such as 500KB, 100MB or 1GB, from " + (least >> 20) + "MB to " + (most >> 20) + "MB");
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
