package io.docent.answer;

import io.docent.evidence.Attribute;
import java.util.List;
import java.util.regex.Pattern;

/// What a row or a column of a table tells of trials.
sealed interface Topic {

    /// How the table names it.
    String label();

    /// Whether words of a question ask for it.
    boolean isAsked(String words);

    /// What was measured for one end point.
    ///
    /// @param id of the end point in the vocabulary
    /// @param label its preferred name
    record EndPoint(String id, String label) implements Topic {
        @Override
        public boolean isAsked(String words) {
            return Fact.OUTCOME.isAsked(words);
        }
    }

    /// What a trial was, in the order in which tables show it.
    enum Fact implements Topic {
        TUMOUR(
                "Tumour",
                List.of(Attribute.CONDITION),
                "tumou?rs?(?: types?)?|cancers?(?: types?)?|indications?|diseases?|histolog\\w+|conditions?"),
        TREATMENT(
                "Treatment",
                List.of(Attribute.DRUGS, Attribute.STRATEGY),
                "drugs?|treatments?|regimens?|interventions?|agents?|combin\\w*|comparators?|control arms?|strateg\\w+"),
        PHASE("Phase", List.of(Attribute.PHASE), "phases?|design\\w*"),
        DESIGN(
                "Design",
                List.of(Attribute.RANDOMISED, Attribute.ARMS),
                "design\\w*|random\\w*|blind\\w*|mask\\w*|open[- ]label|arms|controlled"),
        PATIENTS(
                "Patients",
                List.of(Attribute.ENROLMENT),
                "how many (?:patients|people|participants|subjects)|(?:numbers? of )?(?:patients|participants)"
                        + "|enrol\\w*|recruit\\w*|sample sizes?|sizes?|larger|largest|smaller|smallest|bigger|biggest"),
        START("Start", List.of(Attribute.START), "when|start\\w*|began|begin|initiat\\w*|years?|dates?|timelines?"),
        COMPLETION(
                "Completion",
                List.of(Attribute.COMPLETION),
                "when|complet\\w*|finish\\w*|years?|dates?|timelines?|how long|duration"),
        STATUS(
                "Status",
                List.of(Attribute.STATUS),
                "status|ongoing|still|terminated|halted|stopped|completed|running"),
        PRIMARY_END_POINT_MET(
                "Primary end point met",
                List.of(Attribute.PRIMARY_END_POINT_MET),
                "met|meet|reach\\w*|miss(?:ed)?|achiev\\w*|succe\\w+|unsuccessful|fail\\w*|positive|negative"),
        OUTCOME(
                "Outcome",
                List.of(Attribute.OUTCOME, Attribute.BENEFIT),
                "outcomes?|results?|end(?:ed|ing)?(?![ -]?points?)|find\\w*|found|show\\w*|report\\w*|efficacy"
                        + "|effective\\w*|benefit\\w*|improv\\w*|work(?:ed|s)?|conclu\\w+|happened|better|worse"
                        + "|succe\\w+|unsuccessful|fail\\w*|hazard|ratios?|far(?:e|ed)");

        private final String label;
        private final List<Attribute> attributes;
        private final Pattern cues;

        Fact(String label, List<Attribute> attributes, String cues) {
            this.label = label;
            this.attributes = attributes;
            this.cues = Pattern.compile("\\b(?:" + cues + ")\\b", Pattern.CASE_INSENSITIVE);
        }

        @Override
        public String label() {
            return label;
        }

        @Override
        public boolean isAsked(String words) {
            return cues.matcher(words).find();
        }

        /// The attributes whose statements tell it.
        List<Attribute> attributes() {
            return attributes;
        }
    }
}
