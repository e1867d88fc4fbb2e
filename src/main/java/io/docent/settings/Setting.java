package io.docent.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A value that a user may set.
public enum Setting {
    CORPUS("corpus", "corpus"),
    INDEX("index", "index"),
    WEB("web", "web"),
    CACHE("cache", ".docent"),
    HOST("host", "127.0.0.1"),
    PORT("port", "7878"),
    CHANGES("changes", "local"),
    UPLOAD_MAX_FILE_SIZE("upload.maxFileSize", "200MB"),
    UPLOAD_MAX_REQUEST_SIZE("upload.maxRequestSize", "1GB"),
    WATCH("watch", "true"),
    PDF_MAX_SIZE("pdf.maxSize", "100MB"),
    PDF_MAX_PAGES("pdf.maxPages", "1000"),
    PDF_MAX_TIME("pdf.maxTime", "60s"),
    PDF_MAX_MEMORY("pdf.maxMemory", "64MB"),
    PROFILE("profile", ""),
    MODEL_PROVIDER("model.provider", ""),
    MODEL_BASE_URL("model.baseUrl", ""),
    MODEL_NAME("model.name", ""),
    MODEL_API_KEY_VARIABLE("model.apiKeyVariable", "DOCENT_MODEL_API_KEY"),
    MODEL_TEMPERATURE("model.temperature", "0"),
    MODEL_MAX_TOKENS("model.maxTokens", "1024"),
    MODEL_CONTEXT_TOKENS("model.contextTokens", "8192"),
    MODEL_CONNECT_TIMEOUT("model.connectTimeout", "10s"),
    MODEL_FIRST_TOKEN_TIMEOUT("model.firstTokenTimeout", "60s"),
    MODEL_TOKEN_TIMEOUT("model.tokenTimeout", "30s"),
    MODEL_TOTAL_TIMEOUT("model.totalTimeout", "180s"),
    MODEL_RETRIES("model.retries", "2"),
    MODEL_RETRY_PAUSE("model.retryPause", "500ms"),
    MODEL_MAX_RETRY_AFTER("model.maxRetryAfter", "20s"),
    MODEL_REST_AFTER("model.restAfter", "5"),
    MODEL_REST("model.rest", "30s"),
    MODEL_ON_UNSUPPORTED("model.onUnsupported", "mark"),
    EMBEDDING_BASE_URL("embedding.baseUrl", ""),
    EMBEDDING_NAME("embedding.name", ""),
    EMBEDDING_API_KEY_VARIABLE("embedding.apiKeyVariable", "DOCENT_EMBEDDING_API_KEY"),
    EMBEDDING_DIMENSIONS("embedding.dimensions", ""),
    EMBEDDING_QUESTIONS("embedding.questions", "remote"),
    EMBEDDING_BATCH("embedding.batch", "64"),
    EMBEDDING_CONCURRENCY("embedding.concurrency", "4"),
    EMBEDDING_MAX_CHARACTERS("embedding.maxCharacters", "8000"),
    EMBEDDING_CONNECT_TIMEOUT("embedding.connectTimeout", "10s"),
    EMBEDDING_TIMEOUT("embedding.timeout", "60s"),
    EMBEDDING_QUESTION_TIMEOUT("embedding.questionTimeout", "5s"),
    EMBEDDING_RETRIES("embedding.retries", "4"),
    EMBEDDING_RETRY_PAUSE("embedding.retryPause", "1s"),
    EMBEDDING_MAX_RETRY_AFTER("embedding.maxRetryAfter", "60s"),
    EMBEDDING_REST_AFTER("embedding.restAfter", "3"),
    EMBEDDING_REST("embedding.rest", "30s"),
    FETCH_EUROPE_PMC("fetch.europePmc", "https://www.ebi.ac.uk/europepmc/webservices/rest"),
    FETCH_EUTILS("fetch.eutils", "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"),
    FETCH_CLINICAL_TRIALS("fetch.clinicalTrials", "https://clinicaltrials.gov/api/v2"),
    FETCH_EMAIL("fetch.email", ""),
    FETCH_TIMEOUT("fetch.timeout", "60s");

    /// What the keys of a profile begin with in full.
    static final String MODEL = "model.";

    private final String key;
    private final String usual;

    Setting(String key, String usual) {
        this.key = key;
        this.usual = usual;
    }

    /// Its place in `docent.yaml`: "model.baseUrl".
    public String key() {
        return key;
    }

    /// The environment variable that goes before the file: "DOCENT_MODEL_BASE_URL".
    public String variable() {
        return "DOCENT_" + key.replace('.', '_').replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    /// The value where nobody sets one; empty where there is none.
    public String usual() {
        return usual;
    }

    static Optional<Setting> named(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /// Whether a profile that names another provider must not inherit it: it would lead, or send a key, to the
    /// wrong place.
    boolean belongsToProvider() {
        return this == MODEL_BASE_URL || this == MODEL_NAME || this == MODEL_API_KEY_VARIABLE;
    }
}
