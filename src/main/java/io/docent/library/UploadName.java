package io.docent.library;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// The name under which an uploaded file may lie in the corpus: the sender's, where nothing in it can do harm.
final class UploadName {

    /// The longest name in bytes that file systems take, less what is put before it when it is moved aside.
    private static final int LONGEST = 200;

    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*\\\\/]+");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(?:con|prn|aux|nul|com\\d|lpt\\d)(?:\\..*)?|readme\\.md");

    private UploadName() {}

    /// Letters of all scripts, digits and signs stay; what leads to other folders is cut away.
    ///
    /// @throws ProblemException if nothing of it can be a file's name
    static String of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean =
                HARMFUL.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("_");
        String name = clean.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isEmpty() || name.chars().allMatch(c -> c == '_')) {
            throw new ProblemException(new Problem(
                    "a file has no name that it could be kept under", shown(sent), "name it after its paper"));
        }
        return shortened(RESERVED.matcher(name).matches() ? "_" + name : name);
    }

    private static String shown(String sent) {
        String plain = HARMFUL.matcher(sent).replaceAll("_");
        return plain.length() > 80 ? plain.substring(0, 80) : plain;
    }

    /// Cuts before the ending, which tells plain text from the rest.
    private static String shortened(String name) {
        int dot = name.toLowerCase(java.util.Locale.ROOT).endsWith(".gz")
                ? name.lastIndexOf('.', name.length() - 4)
                : name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem.strip() + ending;
    }
}
