package io.docent.fetch;

import io.docent.problem.Problem;
import io.docent.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a paper or a trial is known by.
public sealed interface Identifier {

    /// As people write it: "PMID 123".
    String label();

    /// A digital object identifier of a paper, without a resolver's address.
    record Doi(String value) implements Identifier {

        private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");
        private static final Pattern BEFORE = Pattern.compile("(?i)(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/|doi:\\s*");

        /// @param text bare, after "doi:" or in a resolver's address
        /// @throws ProblemException if it is none
        public static Doi parse(String text) {
            String bare = text.strip();
            Matcher before = BEFORE.matcher(bare);
            if (before.lookingAt()) {
                String rest = bare.substring(before.end());
                bare = before.group().endsWith("/") ? decoded(rest) : rest;
            }
            if (!DOI.matcher(bare).matches()) {
                throw problem("this is no DOI", text, "a DOI begins with 10. and has a slash, as in 10.1000/182");
            }
            return new Doi(bare);
        }

        /// An address encodes what a DOI has as it is; a plus sign stands for itself.
        private static String decoded(String address) {
            try {
                return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return address;
            }
        }

        /// Whether both name the same work; case does not count.
        boolean is(String other) {
            return value.equalsIgnoreCase(other);
        }

        @Override
        public String label() {
            return "doi:" + value;
        }
    }

    /// PubMed's number of a paper.
    record Pmid(String value) implements Identifier {

        private static final Pattern PMID = Pattern.compile("(?i)(?:PMID:?\\s*)?0*([1-9]\\d{0,8})");

        /// @throws ProblemException if it is none
        public static Pmid parse(String text) {
            Matcher number = PMID.matcher(text.strip());
            if (!number.matches()) {
                throw problem("this is no PubMed number", text, "it has up to nine digits and nothing else");
            }
            return new Pmid(number.group(1));
        }

        @Override
        public String label() {
            return "PMID " + value;
        }
    }

    /// ClinicalTrials.gov's number of a trial.
    record Nct(String value) implements Identifier {

        private static final Pattern NCT = Pattern.compile("NCT[ -]?(\\d{8})");

        /// @throws ProblemException if it is none
        public static Nct parse(String text) {
            Matcher number = NCT.matcher(text.strip().toUpperCase(Locale.ROOT));
            if (!number.matches()) {
                throw problem("this is no number of ClinicalTrials.gov", text, "write NCT and eight digits");
            }
            return new Nct("NCT" + number.group(1));
        }

        @Override
        public String label() {
            return value;
        }
    }

    private static ProblemException problem(String what, String text, String fix) {
        return new ProblemException(new Problem(what, "\"" + text + "\"", fix));
    }
}
