package io.docent.index;

/// The index breaks off or says what no index says; it has to be built anew.
public final class DamagedIndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedIndexException(Throwable cause) {
        super("the index is damaged", cause);
    }
}
