package dev.lathe.account;

/** What of a document is accounted for. */
public enum Kind {
    /** A verb of a path under {@code paths}. */
    OPERATION("operations"),
    /**
     * A request that the API sends: a verb under {@code webhooks} or {@code x-webhooks}, or under {@code callbacks} of
     * an operation.
     */
    CALLBACK("callbacks"),
    /** A member of {@code components/schemas} of the root document. */
    SCHEMA("schemas"),
    /** A member of {@code content} of a request body or answer that an operation has; shared ones count once. */
    MEDIA_TYPE("media types"),
    /** A member of {@code components/securitySchemes} of the root document. */
    SECURITY_SCHEME("security schemes");

    private final String plural;

    Kind(String plural) {
        this.plural = plural;
    }

    /** As readers see it: {@code media types}. */
    public String plural() {
        return plural;
    }
}
