package io.docent.model;

/// What to do about a model that fails.
final class Advice {

    private Advice() {}

    static String onEmbedding(ModelFailure.Kind kind) {
        return switch (kind) {
            case UNREACHABLE -> "start its server, or set embedding.baseUrl";
            case UNAUTHORISED ->
                "set DOCENT_EMBEDDING_API_KEY (or the variable of embedding.apiKeyVariable) to a valid key";
            case RATE_LIMITED, CIRCUIT_OPEN ->
                "try again later, or set embedding.concurrency and embedding.batch lower, embedding.retries higher";
            case REFUSED ->
                "look at embedding.name, embedding.baseUrl and embedding.dimensions, or set embedding.batch or"
                        + " embedding.maxCharacters lower";
            case SERVER_ERROR, CUT_OFF, EMPTY -> "look at the log of its server, or try again later";
            case TIMEOUT -> "set embedding.timeout higher or embedding.batch lower";
            case MALFORMED -> "look at embedding.baseUrl: another protocol is spoken there, or vectors are missing";
        };
    }
}
