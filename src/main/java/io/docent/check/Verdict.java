package io.docent.check;

import com.fasterxml.jackson.annotation.JsonValue;

/// What checking a claim against its citations found; the wire names are those of the HTTP contract.
public enum Verdict {
    /// Its citations say it.
    SUPPORTED("supported"),
    /// Its citations do not say it, or say the opposite.
    UNSUPPORTED("unsupported"),
    /// A figure or an identifier in it does not stand in its citations as it is used.
    NUMBER_MISMATCH("numberMismatch"),
    /// It cites nothing that could be checked.
    UNCITED("uncited");

    private final String wireName;

    Verdict(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
