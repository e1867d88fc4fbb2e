package io.docent.evidence;

/// What a statement says of a trial.
public enum Attribute {
    CONDITION("condition", "which tumour %s studied"),
    POPULATION("population", "which patients %s took"),
    DRUGS("drugs", "which drugs %s gave"),
    DRUG_CLASS("drugClass", "what kind of drug %s tested"),
    COMPARATOR("comparator", "what %s compared with"),
    PHASE("phase", "the phase of %s"),
    RANDOMISED("randomised", "whether %s was randomised"),
    MASKING("masking", "whether %s was blinded"),
    ARMS("arms", "how many arms %s had"),
    ENROLMENT("enrolment", "how many patients %s enrolled"),
    START("start", "when %s started"),
    COMPLETION("completion", "when %s was completed"),
    STATUS("status", "whether %s has ended, and how"),
    RESULT("result", "a result of %s"),
    PRIMARY_END_POINT_MET("primaryEndPointMet", "whether %s met its primary end point"),
    BENEFIT("benefit", "what benefit %s showed"),
    STRATEGY("strategy", "how %s treated"),
    OUTCOME("outcome", "the outcome of %s"),
    NAME("name", "what %s is called");

    private final String wireName;
    private final String subject;

    Attribute(String wireName, String subject) {
        this.wireName = wireName;
        this.subject = subject;
    }

    /// The attribute as HTTP and files spell it.
    public String wireName() {
        return wireName;
    }

    /// What sources say of it, in the words of a sentence: "which tumour SARC021 studied".
    String of(String trial) {
        return subject.formatted(trial);
    }
}
