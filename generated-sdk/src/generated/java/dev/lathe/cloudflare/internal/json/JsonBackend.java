// Runtime embedded by Lathe; changes are overwritten by mvn generate.
package dev.lathe.cloudflare.internal.json;

/**
 * What reads JSON: the reader of this package, or one over jackson-core. The system property {@value #PROPERTY} chooses
 * the latter with the value {@code jackson}; both read the same.
 */
enum JsonBackend {
    /** {@link Utf8Reader}. */
    OWN {
        @Override
        JsonReader reader(JsonSlice source, JsonLimits limits) {
            return Utf8Reader.of(source, limits);
        }
    },

    /** {@link JacksonReader}. */
    JACKSON {
        @Override
        JsonReader reader(JsonSlice source, JsonLimits limits) {
            return JacksonReader.of(source, limits);
        }
    };

    /** The property, read once. */
    static final String PROPERTY = "lathe.json";

    /** The choice of this program. */
    static final JsonBackend CHOSEN = "jackson".equals(System.getProperty(PROPERTY)) ? JACKSON : OWN;

    /** A reader of a document that is known to be UTF-8 and not too long. */
    abstract JsonReader reader(JsonSlice source, JsonLimits limits);
}
