package io.docent.corpus;

import java.util.stream.Collectors;

/// Given names as formats want them that tell initials by their full stops.
final class Initials {

    private static final int MOST = 5;

    private Initials() {}

    /// "MA" as "M. A."; "Meng" and "J.-P." as they are.
    static String of(String given) {
        boolean joined = given.length() <= MOST && given.chars().allMatch(Character::isUpperCase);
        return joined ? given.chars().mapToObj(letter -> (char) letter + ".").collect(Collectors.joining(" ")) : given;
    }
}
