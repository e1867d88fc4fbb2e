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

    /// Where it stands among others: facts on the design, then results, then what came of them.
    int place();

    /// What was measured for one end point.
    ///
    /// @param id of the end point in the vocabulary
    /// @param label its preferred name
    record EndPoint(String id, String label) implements Topic {
        @Override
        public boolean isAsked(String words) {
            return Fact.OUTCOME.isAsked(words);
        }

        @Override
        public int place() {
            return Fact.PRIMARY_END_POINT_MET.place() - 1;
        }
    }

    /// What a trial was, in the order in which tables show it.
    enum Fact implements Topic {
        TUMOUR("Tumour", "tumou?rs?(?: types?)?|cancers?(?: types?)?|indications?|diseases?|histolog\\w+|conditions?"),
        TREATMENT(
                "Treatment",
                "drugs?|treatments?|regimens?|interventions?|agents?|combin\\w*|comparators?|control arms?|strateg\\w+"),
        PHASE("Phase", "phases?|design\\w*"),
        DESIGN("Design", "design\\w*|random\\w*|blind\\w*|mask\\w*|open[- ]label|arms|controlled"),
        PATIENTS(
                "Patients",
                "how many (?:patients|people|participants|subjects)|(?:numbers? of )?(?:patients|participants)"
                        + "|enrol\\w*|recruit\\w*|sample sizes?|sizes?|larger|largest|smaller|smallest|bigger|biggest"),
        START("Start", "when|start\\w*|began|begin|initiat\\w*|years?|dates?|timelines?"),
        COMPLETION("Completion", "when|complet\\w*|finish\\w*|years?|dates?|timelines?|how long|duration"),
        STATUS("Status", "status|ongoing|still|terminated|halted|stopped|completed|running"),
        PRIMARY_END_POINT_MET(
                "Primary end point met",
                "met|meet|reach\\w*|miss(?:ed)?|achiev\\w*|succe\\w+|unsuccessful|fail\\w*|positive|negative"),
        OUTCOME(
                "Outcome",
                "outcomes?|results?|end(?:ed|ing)?(?![ -]?points?)|find\\w*|found|show\\w*|report\\w*|efficacy"
                        + "|effective\\w*|benefit\\w*|improv\\w*|work(?:ed|s)?|conclu\\w+|happened|better|worse"
                        + "|succe\\w+|unsuccessful|fail\\w*|hazard|ratios?|far(?:e|ed)");

        private final String label;
        private final Pattern cues;

        Fact(String label, String cues) {
            this.label = label;
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

        @Override
        public int place() {
            return 2 * List.of(values()).indexOf(this);
        }

        /// The attributes whose statements tell it.
        List<Attribute> attributes() {
            return switch (this) {
                case TUMOUR -> List.of(Attribute.CONDITION);
                case TREATMENT -> List.of(Attribute.DRUGS, Attribute.STRATEGY);
                case PHASE -> List.of(Attribute.PHASE);
                case DESIGN -> List.of(Attribute.RANDOMISED, Attribute.ARMS);
                case PATIENTS -> List.of(Attribute.ENROLMENT);
                case START -> List.of(Attribute.START);
                case COMPLETION -> List.of(Attribute.COMPLETION);
                case STATUS -> List.of(Attribute.STATUS);
                case PRIMARY_END_POINT_MET -> List.of(Attribute.PRIMARY_END_POINT_MET);
                case OUTCOME -> List.of(Attribute.OUTCOME, Attribute.BENEFIT);
            };
        }
    }
}
