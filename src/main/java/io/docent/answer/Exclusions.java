package io.docent.answer;

import io.docent.retrieve.Unit;
import io.docent.vocabulary.Term.Kind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What trials must not be about: "trials without chemotherapy", "which did not test X".
final class Exclusions {

    private static final Pattern DENIED = Pattern.compile(
            "(?:\\b(?:not|never)|n['’]t) (?:use|test|includ|enrol|involv|combin|stud|giv|receiv|contain|have|add|target|treat|in\\b|of\\b|on\\b)"
                    + "|\\bwithout\\b|\\bexcluding\\b|\\bother than\\b|\\bexcept\\b|\\bapart from\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[,;]|\\b(?:but|and|that|which)\\b", Pattern.CASE_INSENSITIVE);

    private Exclusions() {}

    /// @param words the part of a question that says which trials are wanted
    /// @param units of that part
    static List<Unit> in(String words, List<Unit> units) {
        Matcher denied = DENIED.matcher(words);
        if (!denied.find()) {
            return List.of();
        }
        Matcher end = END.matcher(words);
        String said = words.substring(denied.end(), end.find(denied.end()) ? end.start() : words.length());
        return units.stream()
                .filter(unit -> unit.is(Kind.DRUG) || unit.is(Kind.DRUG_CLASS) || unit.is(Kind.TUMOUR))
                .filter(unit -> said.contains(unit.label()))
                .toList();
    }
}
