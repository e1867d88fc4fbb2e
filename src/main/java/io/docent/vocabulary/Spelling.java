package io.docent.vocabulary;

import java.util.regex.Pattern;

/// British and American spelling of one word, made one. The result is a key to compare with, not a word to
/// show: where a rule is wrong for a word, it is wrong on both sides alike.
public final class Spelling {

    private static final Pattern ISE = Pattern.compile("(?<=[a-z]{3})is(e[drs]?|ing|ations?|ers?)$");
    private static final Pattern YSE = Pattern.compile("(?<=[a-z]{3})ys(e[drs]?|ing)$");
    private static final Pattern OUR = Pattern.compile("(?<=[a-z]{2})our(s|ed|ing|able|al|s?)$");

    private Spelling() {}

    /// The American form of a lower-case word.
    public static String american(String word) {
        if (word.length() < 4) {
            return word;
        }
        String spelled = word.replace("aem", "em")
                .replace("aesth", "esth")
                .replace("oed", "ed")
                .replace("oest", "est");
        spelled = spelled.replace("leukaem", "leukem").replace("paed", "ped").replace("oesoph", "esoph");
        if (spelled.endsWith("our") || spelled.contains("our")) {
            spelled = OUR.matcher(spelled).replaceFirst("or$1");
        }
        if (spelled.contains("is")) {
            spelled = ISE.matcher(spelled).replaceFirst("iz$1");
        }
        if (spelled.contains("ys")) {
            spelled = YSE.matcher(spelled).replaceFirst("yz$1");
        }
        if (spelled.endsWith("tre") || spelled.endsWith("bre")) {
            spelled = spelled.substring(0, spelled.length() - 2) + "er";
        }
        if (spelled.startsWith("randomis")) {
            spelled = "randomiz" + spelled.substring(8);
        }
        return spelled;
    }
}
