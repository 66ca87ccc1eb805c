package dev.lathe.embed;

import java.util.List;
import java.util.stream.Stream;

/** A part of the runtime that an SDK carries only when its owner asks for it, since it needs further libraries. */
public enum Addition {
    /** Sends by OkHttp. */
    OKHTTP,
    /** Sends by Apache HttpClient 5. */
    APACHE,
    /** Tells OpenTelemetry of calls. */
    OPENTELEMETRY;

    /** What {@link #OKHTTP} and {@link #APACHE} have in common. */
    private static final List<String> BLOCKING = List.of(
            "internal/http/BlockingClient.java",
            "internal/http/BlockingTransport.java",
            "internal/http/InputPublisher.java",
            "internal/http/UploadCopy.java");

    /**
     * Whether a file of the runtime belongs to this part.
     *
     * @param path inside the runtime's package, such as {@code core/Call.java}
     */
    public boolean has(String path) {
        return switch (this) {
            case OKHTTP ->
                path.equals("core/OkHttpTransport.java")
                        || path.startsWith("internal/okhttp/")
                        || BLOCKING.contains(path);
            case APACHE ->
                path.equals("core/ApacheTransport.java")
                        || path.startsWith("internal/apache/")
                        || BLOCKING.contains(path);
            case OPENTELEMETRY -> path.equals("core/OpenTelemetryInterceptor.java");
        };
    }

    /** Whether a file of the runtime belongs to any such part, and not to every SDK. */
    public static boolean isExtra(String path) {
        return Stream.of(values()).anyMatch(addition -> addition.has(path));
    }
}
